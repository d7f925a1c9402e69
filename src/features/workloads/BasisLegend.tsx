/** What the marks after a number mean; hidden where there is no room, as every mark also names itself. */
import { bases } from '../../domain/vocabulary.ts'
import { BasisMark } from '../marks/BasisMark.tsx'
import styles from './BasisLegend.module.css'

export function BasisLegend() {
  return (
    <div className={styles.legend}>
      {bases.map((basis) => (
        <span key={basis}>
          <BasisMark basis={basis} named={false} slot={false} /> {basis}
        </span>
      ))}
      <span>blank = unknown</span>
    </div>
  )
}
