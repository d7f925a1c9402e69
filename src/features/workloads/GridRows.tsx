/** The rows of the grid: all of them while they are few, those in view while they are many; painted, but for the cell that is edited. */
import { memo, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { mostPrinted } from '../../ui/printed-rows.ts'
import { watchRowsInView } from '../../ui/rows-in-view.ts'
import type { RowSpan, RowsShown } from '../../ui/rows-in-view.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { rowById } from '../../workbench/row-index.ts'
import { useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import type { CircledPlace } from '../marks/circled-place.ts'
import { CellEditor } from './CellEditor.tsx'
import { headerHeight, rowHeight, mostInPage } from './grid-layout.ts'
import type { GridLayout } from './grid-layout.ts'
import { rowMarkOf, useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import { createRowSlots } from './row-slots.ts'
import { createRowsPainter } from './rows-painter.ts'
import type { ShownRow } from './rows-painter.ts'
import styles from './WorkloadGrid.module.css'

export type GridRowsProps = {
  readonly view: GridView
  readonly layout: GridLayout
  readonly rowIds: readonly string[]
  /** Rows below them that are no workloads yet. */
  readonly blankRows: number
  readonly circled: CircledPlace | null
}

export const GridRows = memo(function GridRows({ view, layout, rowIds, blankRows, circled }: GridRowsProps) {
  const selection = useGridView(view, (state) => state.selection)
  const ahead = useGridView(view, (state) => state.ahead)
  const decided = useGridView(view, (state) => state.decided)
  const workloads = useWorkbench((state) => state.workbook.workloads)
  const currency = useWorkbench((state) => state.workbook.team?.currency)
  const assessed = useAssessment().workloads
  const printed = useMediaQuery('print')
  const count = rowIds.length + blankRows
  const virtual = rowIds.length > mostInPage && !printed
  const body = useRef<HTMLDivElement>(null)
  const inView = useRef<RowsShown>({ first: 0, end: 0, fast: false })
  const [painter] = useState(createRowsPainter)
  const [slotted] = useState(createRowSlots)

  const [editorPlace] = useState(newEditorPlace)
  const { active } = selection
  const column = selection.editing === null ? undefined : layout.columns[active.column]
  const edited = column?.type === 'field' && active.row < count ? column : null

  function paint(): void {
    const shown = virtual
      ? slotted(rowsInPage(inView.current, active.row, count))
      : Array.from({ length: printed ? Math.min(count, mostPrinted) : count }, (_, index) => ({
          slot: rowIds[index] ?? index,
          index,
        }))
    const rows = shown.map(({ slot, index }): ShownRow => {
      const id = rowIds[index] ?? ''
      const look = {
        workload: ahead?.get(id) ?? rowById(workloads, id) ?? null,
        invites: index === rowIds.length,
        assessed: rowById(assessed, id),
        decision: decided.get(id),
        currency,
        mark: rowMarkOf(selection, index),
        index,
        layout,
        top: virtual ? index * rowHeight : null,
        circledField: circled?.workload === id ? circled.field : null,
        // What is whole already stays so.
        flung: virtual && inView.current.fast && index !== active.row && !painter.isWhole(slot, index),
      }
      return { slot, look }
    })
    if (body.current !== null) painter.paint(body.current, rows)
    const cell = edited === null ? null : painter.cellAt(active)
    if (cell === null) editorPlace.remove()
    else if (editorPlace.parentElement !== cell) cell.append(editorPlace)
  }

  const repaint = useEffectEvent(paint)
  useLayoutEffect(() => {
    const scroller = body.current?.closest<HTMLElement>('[role=grid]')
    if (!virtual || scroller === undefined || scroller === null) return
    return watchRowsInView({ count, rowHeight, headHeight: headerHeight, scroller }, (rows) => {
      inView.current = rows
      repaint()
    })
  }, [virtual, count])

  return (
    <>
      <div
        role="rowgroup"
        ref={body}
        className={styles.body}
        style={virtual ? { height: count * rowHeight } : undefined}
      />
      <AtCommit act={paint} />
      {edited !== null &&
        createPortal(
          <CellEditor
            key={edited.key}
            view={view}
            field={edited.field}
            workload={rowById(workloads, rowIds[active.row] ?? '') ?? null}
          />,
          editorPlace,
        )}
    </>
  )
})

/** What stands after it finds the page as `act` left it, as an editor does that takes the focus. */
function AtCommit({ act }: { readonly act: () => void }) {
  useLayoutEffect(() => act())
  return null
}

/** One for all cells: React listens anew, to each kind of event, in every element that it draws into. */
function newEditorPlace(): HTMLElement {
  const place = document.createElement('div')
  place.className = styles.editorPlace ?? ''
  return place
}

/** The row of the cursor stays in the page wherever one scrolls, so that focus and half-typed text stay too. */
function rowsInPage({ first, end }: RowSpan, active: number, count: number): readonly number[] {
  const until = Math.min(end, count)
  const rows = Array.from({ length: Math.max(0, until - first) }, (_, at) => first + at)
  return active >= count || (active >= first && active < until) ? rows : [...rows, active]
}
