/** Rows of the table that seem to be no workloads, which are left out unless somebody takes them. */
import { counted } from '../../wording/numbers.ts'
import type { AsideReason, RowAside } from '../../workbench/csv/rows-aside.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import styles from './ImportDialog.module.css'

export type RowsAsideProps = {
  readonly asides: readonly RowAside[]
  readonly taken: boolean
  readonly onTake: (taken: boolean) => void
}

const shown = 4
const longest = 48

const reasons: Readonly<Record<AsideReason, string>> = {
  sum: 'a sum',
  note: 'a note',
  heading: 'a heading',
  rule: 'a line',
}

function listed(asides: readonly RowAside[]): string {
  const named = asides
    .slice(0, shown)
    .map(({ row, reason, text }) => `row ${row + 1}, ${reasons[reason]}: “${text.slice(0, longest)}”`)
  return asides.length > shown ? `${named.join('; ')}; and ${asides.length - shown} more` : named.join('; ')
}

export function RowsAside({ asides, taken, onTake }: RowsAsideProps) {
  if (asides.length === 0) return null
  const look = asides.length === 1 ? 'does not look like a workload' : 'do not look like workloads'
  return (
    <Checkbox
      className={styles.asides}
      label={`Also import ${counted(asides.length, 'row')} that ${look}`}
      detail={`${taken ? 'Taken' : 'Left out'}: ${listed(asides)}.`}
      checked={taken}
      onChange={onTake}
    />
  )
}
