/** Cut cells stay where they are until they are pasted: then they move, with all that is known of them, as one step. */
import { counted } from '../../wording/numbers.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { fieldsIn, rowsIn } from './cell-commands.ts'
import { tellGrid, tellStep } from './grid-messages.ts'
import { cellSelection, rectangleOf, selectBlock } from './grid-selection.ts'
import type { GridView } from './grid-view.ts'

/** Remembers the selected cells as cut; verdicts and blank rows have nothing that could move. */
export function cutSelected(view: GridView, text: string): void {
  const state = view.getState()
  const rectangle = rectangleOf(state.selection)
  const workloads = rowsIn(state, rectangle)
  const fields = fieldsIn(state.columns, rectangle.left, rectangle.right)
  const isNothing = workloads.length === 0 || fields.length === 0
  view.setState({ cut: isNothing ? null : { workloads, fields, text } })
}

/** Programs in between may change how lines end. */
function isSameText(a: string, b: string): boolean {
  const lines = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  return lines(a) === lines(b)
}

/** Moves the cut cells to the cursor when the clipboard still holds them; false for any other paste. */
export function pasteCut(view: GridView, text: string): boolean {
  const { cut, selection, columns, rowIds } = view.getState()
  if (cut === null) return false
  if (!isSameText(cut.text, text)) {
    view.setState({ cut: null })
    return false
  }
  const { top, left } = rectangleOf(selection)
  const row = Math.min(top, rowIds.length)
  const fields = fieldsIn(columns, 0, columns.length - 1)
  const beyond = left + cut.fields.length - fields.length
  if (beyond > 0) {
    tellGrid(`Nothing was moved: ${counted(beyond, 'column')} would have no place on the right`)
    return true
  }
  const { store } = getWorkbench()
  const before = store.getState().workbook
  view.setState({ cut: null })
  const { workloads, fields: taken } = cut
  store.getState().dispatch({ kind: 'move-cells', workloads, taken, order: rowIds, row, fields, column: left })
  if (store.getState().workbook === before) return true
  const corner = { row, column: left }
  const end = { row: row + workloads.length - 1, column: left + taken.length - 1 }
  view.setState({ selection: selectBlock(cellSelection(corner), corner, end) })
  tellStep(`${counted(workloads.length * taken.length, 'cell')} moved`)
  return true
}

/** Any other step ends a cut, as in a spreadsheet: what is pasted later is the text. */
export function endCutOnChange(view: GridView): () => void {
  return getWorkbench().store.subscribe((now, before) => {
    if (now.workbook !== before.workbook && view.getState().cut !== null) view.setState({ cut: null })
  })
}
