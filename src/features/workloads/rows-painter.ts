/**
 * Paints the rows of the grid straight into the page. A frame of scrolling has a few milliseconds, and drawing hundreds of
 * cells through React took most of them; here a row is written only where what it shows has changed.
 */
import { paintShape, repaintShape } from '../../ui/paint-shape.ts'
import type { Painted } from '../../ui/paint-shape.ts'
import type { CellAt } from './grid-selection.ts'
import { createRowShapes, isSameLook } from './grid-row-shape.ts'
import type { RowLook } from './grid-row-shape.ts'

export interface ShownRow {
  /** The element that shows it: the row's own id, or a number that one row after the other uses. */
  readonly slot: string | number
  readonly look: RowLook
}

export interface RowsPainter {
  /** Rows that are not among these leave the page. */
  readonly paint: (body: HTMLElement, rows: readonly ShownRow[]) => void
  /** Whether a row stands in the page with all it shows. */
  readonly isWhole: (slot: string | number, index: number) => boolean
  /** null while it is not in the page. */
  readonly cellAt: (at: CellAt) => HTMLElement | null
}

interface PaintedRow {
  readonly shapes: ReturnType<typeof createRowShapes>
  look: RowLook
  painted: Painted
}

export function createRowsPainter(): RowsPainter {
  const rows = new Map<string | number, PaintedRow>()

  function rowFor(slot: string | number, look: RowLook): PaintedRow {
    const row = rows.get(slot)
    if (row === undefined) {
      const shapes = createRowShapes()
      const made = { shapes, look, painted: paintShape(shapes(look)) }
      rows.set(slot, made)
      return made
    }
    if (!isSameLook(row.look, look)) {
      row.look = look
      row.painted = repaintShape(row.painted, row.shapes(look))
    }
    return row
  }

  return {
    paint: (body, shown) => {
      const stay = new Set(shown.map(({ slot }) => slot))
      for (const [slot, { painted }] of rows)
        if (!stay.has(slot)) {
          painted.element.remove()
          rows.delete(slot)
        }
      shown.forEach(({ slot, look }, at) => {
        const { element } = rowFor(slot, look).painted
        // Rows that have a place of their own may stand in any order, and an element that moves is laid out anew.
        const stands = look.top === null ? body.childNodes[at] === element : element.parentNode === body
        if (!stands) body.insertBefore(element, body.childNodes[at] ?? null)
      })
    },
    isWhole: (slot, index) => {
      const look = rows.get(slot)?.look
      return look !== undefined && look.index === index && !look.flung
    },
    cellAt: ({ row, column }) => {
      for (const {
        look,
        painted: { element },
      } of rows.values())
        if (look.index === row) return element.querySelector<HTMLElement>(`[aria-colindex="${column + 2}"]`)
      return null
    },
  }
}
