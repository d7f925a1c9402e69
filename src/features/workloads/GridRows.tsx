/** The rows of the grid: all of them while they are few, those in view while they are many; a row is given all it shows. */
import { memo, useMemo, useState } from 'react'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { useRowsInView } from '../../ui/use-rows-in-view.ts'
import type { RowSpan } from '../../ui/use-rows-in-view.ts'
import { rowById } from '../../workbench/row-index.ts'
import { useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import type { Decision } from '../../domain/workbook.ts'
import type { CircledPlace } from '../marks/circled-place.ts'
import { mostPrinted } from '../../ui/printed-rows.ts'
import { headerHeight, rowHeight, mostInPage } from './grid-layout.ts'
import type { GridLayout } from './grid-layout.ts'
import { GridRow } from './GridRow.tsx'
import { rowMarkOf, useGridView } from './grid-view.ts'
import { createRowSlots } from './row-slots.ts'
import type { GridView } from './grid-view.ts'
import styles from './WorkloadGrid.module.css'

export type GridRowsProps = {
  readonly view: GridView
  /** null until the grid itself is in the page. */
  readonly scroller: HTMLElement | null
  readonly layout: GridLayout
  readonly rowIds: readonly string[]
  readonly circled: CircledPlace | null
}

export const GridRows = memo(function GridRows({ view, scroller, layout, rowIds, circled }: GridRowsProps) {
  const selection = useGridView(view, (state) => state.selection)
  const workloads = useWorkbench((state) => state.workbook.workloads)
  const decisions = useWorkbench((state) => state.workbook.decisions)
  const currency = useWorkbench((state) => state.workbook.team?.currency)
  const assessed = useAssessment().workloads
  const inForce = useMemo(() => decisionsInForce(decisions), [decisions])
  const printed = useMediaQuery('print')
  const virtual = rowIds.length > mostInPage && !printed
  const span = useRowsInView({ count: virtual ? rowIds.length : 0, rowHeight, headHeight: headerHeight, scroller })
  const [slotted] = useState(createRowSlots)
  const shown = virtual
    ? slotted(rowsInPage(span, selection.active.row, rowIds.length))
    : (printed ? rowIds.slice(0, mostPrinted) : rowIds).map((slot, index) => ({ slot, index }))
  return (
    <div role="rowgroup" className={styles.body} style={virtual ? { height: rowIds.length * rowHeight } : undefined}>
      {shown.map(({ slot, index }) => {
        const id = rowIds[index] ?? ''
        const workload = rowById(workloads, id)
        if (workload === undefined) return null
        return (
          <GridRow
            key={slot}
            view={view}
            workload={workload}
            assessed={rowById(assessed, id)}
            decision={inForce.get(id)}
            currency={currency}
            mark={rowMarkOf(selection, index)}
            index={index}
            layout={layout}
            top={virtual ? index * rowHeight : null}
            circledField={circled?.workload === id ? circled.field : null}
          />
        )
      })}
    </div>
  )
})

/** The row of the cursor stays in the page wherever one scrolls, so that focus and half-typed text stay too. */
function rowsInPage({ first, end }: RowSpan, active: number, count: number): readonly number[] {
  const rows = Array.from({ length: end - first }, (_, at) => first + at)
  return active >= count || (active >= first && active < end) ? rows : [...rows, active]
}

/** The last decision of each workload that is not superseded. */
function decisionsInForce(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  return new Map(decisions.filter(({ status }) => status !== 'superseded').map((each) => [each.workload, each]))
}
