/** The heading over the columns of one group; neighbours share it. */
import type { FieldGroup } from '../../domain/field-shape.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { useWorkbench } from '../../workbench/use-workbench.ts'
import { headOf } from '../../wording/display-currency.ts'
import type { GridColumn } from './grid-columns.ts'
import type { Placed } from './grid-layout.ts'
import styles from './WorkloadGrid.module.css'

export interface GroupSpan {
  readonly label: FieldGroup | 'Verdict'
  readonly width: number
  readonly from: number
  readonly to: number
  readonly startsGroup: boolean
}

/** Where a group's own name would be cut. */
const shortGroups: Readonly<Partial<Record<GroupSpan['label'], string>>> = { 'Access and state': 'Access' }

/** Neighbours of one group share a heading; what stands still and what moves never share one. */
export function groupSpans(placed: readonly Placed<GridColumn>[]): readonly GroupSpan[] {
  const spans: GroupSpan[] = []
  for (const { column, at } of placed) {
    const label = column.type === 'field' ? column.field.group : 'Verdict'
    const last = spans.at(-1)
    if (last !== undefined && last.label === label && last.to === at - 1)
      spans[spans.length - 1] = { ...last, width: last.width + column.width, to: at }
    else
      spans.push({
        label,
        width: column.width,
        from: at,
        to: at,
        startsGroup: column.type === 'field' && column.startsGroup,
      })
  }
  return spans
}

export function GroupHead({ span }: { readonly span: GroupSpan }) {
  const verdict = span.label === 'Verdict'
  return (
    <div
      role="columnheader"
      aria-colindex={span.from + 2}
      aria-colspan={span.to - span.from + 1}
      className={joinClasses(styles.group, verdict && styles.firstVerdict, span.startsGroup && styles.startsGroup)}
      style={{ width: span.width }}
    >
      {verdict ? (
        <>
          <strong>Verdict and cost</strong> <CostUnit />
        </>
      ) : span.label === 'Workload' ? (
        <span className={styles.how}>{span.label}</span>
      ) : (
        <strong title={span.label}>{span.width < 110 ? (shortGroups[span.label] ?? span.label) : span.label}</strong>
      )}
    </div>
  )
}

function CostUnit() {
  const currency = useWorkbench((state) => state.workbook.team?.currency)
  return <span className={styles.unit}>{headOf(currency)} per month, likely value</span>
}
