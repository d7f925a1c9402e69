/** Under the pointer, and by key at the cursor, every number of the grid says what it is, over what, and how it is known; verdicts say what is behind their money. */
import { useCallback } from 'react'
import type { RefObject } from 'react'
import { late } from '../../ui/late.ts'
import { LatePart } from '../../ui/LatePart.tsx'
import { HintLayer } from '../../ui/HintLayer.tsx'
import type { CellSubject } from './CellHint.tsx'
import { cellElement } from './cell-element.ts'
import type { GridView } from './grid-view.ts'

// What it says comes with the catalogue, which the first screen does not wait for.
const CellHint = late(async () => (await import('./CellHint.tsx')).CellHint)

export type GridHintsProps = { readonly view: GridView; readonly scroller: RefObject<HTMLElement | null> }

export function GridHints({ view, scroller }: GridHintsProps) {
  const subjectOf = useCallback(
    (cell: Element): CellSubject | null => {
      const { rowIds, columns, selection } = view.getState()
      const row = Number(cell.closest('[data-row]')?.getAttribute('data-row') ?? Number.NaN)
      const workload = rowIds[row]
      const column = columns[Number(cell.getAttribute('data-column') ?? Number.NaN)]
      if (workload === undefined || column === undefined || selection.editing !== null) return null
      // The name says itself; text that was not understood has a note of its own.
      if (column.type === 'field' && (column.key === 'name' || cell.getAttribute('aria-invalid') === 'true'))
        return null
      return { workload, column }
    },
    [view],
  )
  return (
    <HintLayer
      within={scroller}
      label="What this is"
      cellOf={(element) => {
        const cell = element.closest<HTMLElement>('[data-column]')
        return cell === null || subjectOf(cell) === null ? null : cell
      }}
      askedBy={(event) => {
        if (event.key !== 'F1' || !event.shiftKey) return null
        const cell = cellElement(view.getState().selection.active)
        return cell === null || subjectOf(cell) === null ? null : cell
      }}
      render={(cell) => {
        const subject = subjectOf(cell)
        return subject === null ? null : (
          <LatePart>
            <CellHint {...subject} />
          </LatePart>
        )
      }}
    />
  )
}
