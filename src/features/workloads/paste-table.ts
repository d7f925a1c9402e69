/** Pastes a table at the cursor in one undo step; a table with a header row we know goes through the import step instead. */
import { readClipboard } from '../../workbench/csv/clipboard-table.ts'
import { planImport } from '../../workbench/csv/plan-import.ts'
import { pasteResult } from '../../workbench/commands/paste-result.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { rectangleOf } from './grid-selection.ts'
import type { GridView } from './grid-view.ts'
import { askForImport, tellGrid } from './grid-messages.ts'

/** A header is taken for one when several of its cells name fields; a single match may be a plain value. */
const headersThatConvince = 3

/** Reads what a spreadsheet or a page put on the clipboard, and pastes it. */
export function pasteClipboard(view: GridView, clipboard: { readonly text: string; readonly html: string }): void {
  pasteTable(view, readClipboard(clipboard))
}

function pasteTable(view: GridView, rows: readonly (readonly string[])[]): void {
  const { store } = getWorkbench()
  const before = store.getState().workbook
  const { selection, columns, rowIds } = view.getState()
  if (rows.length === 0 || store.getState().readOnly !== null) return
  if (rows.length > 1) {
    const plan = planImport(rows.map((row) => [...row]))
    const named = plan.columns.filter((column) => column.field !== null && column.confidence !== 'none').length
    if (plan.headerRow !== null && named >= headersThatConvince) {
      askForImport({ rows: rows.map((row) => [...row]), name: 'Clipboard' })
      return
    }
  }
  const rectangle = rectangleOf(selection)
  const fields = columns.flatMap((column) => (column.type === 'field' ? [column.key] : []))
  if (rectangle.left >= fields.length) return
  const command = {
    kind: 'paste-block',
    rows,
    order: rowIds,
    row: Math.min(rectangle.top, rowIds.length),
    fields,
    column: rectangle.left,
    fillRows: Math.max(1, Math.min(rectangle.bottom, rowIds.length - 1) - rectangle.top + 1),
    fillColumns: Math.min(rectangle.right, fields.length - 1) - rectangle.left + 1,
  } as const
  store.getState().dispatch(command)
  const result = pasteResult(before, store.getState().workbook, command)
  const total = result.accepted + result.keptAsTyped
  const parts = [`${result.accepted} of ${total} cells accepted`]
  if (result.keptAsTyped > 0) parts.push(`${result.keptAsTyped} kept as typed`)
  if (result.addedRows > 0) parts.push(`${result.addedRows} rows added`)
  if (result.outside > 0) parts.push(`${result.outside} outside the fields`)
  if (total > 1 || result.keptAsTyped > 0) tellGrid(parts.join(', '))
  view.setState({
    selection: {
      ...selection,
      active: { row: rectangle.top, column: rectangle.left },
      anchor: {
        row: rectangle.top + rows.length - 1,
        column: Math.min(fields.length - 1, rectangle.left + (rows[0]?.length ?? 1) - 1),
      },
    },
  })
}
