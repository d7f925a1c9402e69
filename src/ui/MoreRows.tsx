/** Under a long list: how many rows are left and the way to the next of them. */
import type { ShownRows } from './use-more-rows.ts'
import { TextButton } from './TextButton.tsx'
import styles from './MoreRows.module.css'

export type MoreRowsProps = Pick<ShownRows<unknown>, 'left' | 'next' | 'onMore' | 'onFewer'>

export function MoreRows({ left, next, onMore, onFewer }: MoreRowsProps) {
  if (left === 0 && onFewer === undefined) return null
  return (
    <p className={styles.more}>
      {left > 0 && (
        <TextButton onClick={onMore}>{next === left ? `Show the other ${left}` : `Show ${next} more`}</TextButton>
      )}
      {left > next && <span className={styles.left}>{left} left</span>}
      {onFewer !== undefined && <TextButton onClick={onFewer}>Show fewer</TextButton>}
    </p>
  )
}
