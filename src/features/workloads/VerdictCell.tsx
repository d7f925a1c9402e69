/** A family's verdict in the same row as the inputs that cause it; Enter or a click opens its evidence. */
import { memo } from 'react'
import type { FamilyVerdict } from '../../domain/assessment.ts'
import type { Family } from '../../domain/vocabulary.ts'
import { useWorkbench } from '../../workbench/use-workbench.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { Verdict } from '../marks/Verdict.tsx'
import { costText } from './cost-text.ts'
import styles from './WorkloadGrid.module.css'

export type VerdictCellProps = {
  readonly id: string
  readonly family: Family
  readonly verdict: FamilyVerdict | null
  readonly columnIndex: number
  readonly active: boolean
  readonly selected: boolean
  readonly offset: number
  readonly width: number
}

export const VerdictCell = memo(function VerdictCell(props: VerdictCellProps) {
  const { id, family, verdict, columnIndex, active, selected, offset, width } = props
  const currency = useWorkbench((state) => state.workbook.team?.currency)
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
      style={{ width, right: offset }}
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
