/** A family's verdict in the same row as the inputs that cause it; Enter or a click opens its evidence. */
import { memo } from 'react'
import type { FamilyVerdict } from '../../domain/assessment.ts'
import type { Team } from '../../domain/workbook.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { Verdict } from '../marks/Verdict.tsx'
import { costText } from '../marks/cost-text.ts'
import type { GridColumn } from './grid-columns.ts'
import styles from './WorkloadGrid.module.css'

export type VerdictCellProps = {
  /** Under the cursor. */
  readonly id: string | undefined
  readonly column: Extract<GridColumn, { type: 'verdict' }>
  readonly columnIndex: number
  readonly verdict: FamilyVerdict | null
  readonly currency: Team['currency']
  readonly active: boolean
  readonly selected: boolean
}

export const VerdictCell = memo(function VerdictCell(props: VerdictCellProps) {
  const { id, column, columnIndex, verdict, currency, active, selected } = props
  const { family, width } = column
  return (
    <div
      id={id}
      role="gridcell"
      aria-readonly="true"
      aria-colindex={columnIndex + 2}
      aria-selected={selected || active}
      data-column={columnIndex}
      className={joinClasses(
        styles.cell,
        styles.verdict,
        family === 'vm' && styles.firstVerdict,
        active && styles.active,
        selected && styles.selected,
      )}
      style={{ width }}
    >
      {verdict !== null && (
        <Verdict
          family={family}
          verdict={verdict.verdict}
          size="cell"
          closeCall={verdict.close}
          atRisk={verdict.atRisk}
          cost={costText(verdict, currency)}
          className={styles.verdictMark}
        />
      )}
    </div>
  )
})
