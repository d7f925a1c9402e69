/** What grid intents do: they move the cursor, or send commands to the workbook; nothing here draws. */
import type { FieldId } from '../../domain/workbook.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { clearSelected, fieldsIn, rowAction, rowsIn, selectedCells, takeSuggestion, textAt } from './cell-commands.ts'
import { fillDown, fillRight } from './fill-cells.ts'
import type { GridIntent } from './grid-keys.ts'
import { mostInPage } from './grid-layout.ts'
import { askToFind, askToReplace } from './grid-messages.ts'
import { isAboutColumns, movedBy } from './moved-by.ts'
import type { PageSteps } from './moved-by.ts'
import { cellSelection, enterFrom, isSingleCell, moveTo, rectangleOf, tabFrom } from './grid-selection.ts'
import type { CellAt, GridSelection } from './grid-selection.ts'
import { extentOf } from './grid-view.ts'
import type { GridView, GridViewState } from './grid-view.ts'

/** What the grid asks of its surroundings. */
export interface GridPorts extends PageSteps {
  readonly openEvidence: (workload: string, family: string) => void
  readonly openComment: (workload: string, field: FieldId) => void
  readonly openMenu: (about: 'cells' | 'columns') => void
  readonly leave: (backwards: boolean) => void
  /** Of the cursor, or those selected whole; false where they stand at the edge. */
  readonly moveColumns: (by: 1 | -1) => boolean
}

export function setSelection(view: GridView, selection: GridSelection): void {
  view.setState({ selection })
  const { rowIds, columns } = view.getState()
  const column = columns[selection.active.column]
  getWorkbench()
    .store.getState()
    .select(rowIds[selection.active.row] ?? null, column?.type === 'field' ? column.key : null)
}

/** Keeps what was typed. Typing in a blank row makes a workload; `fill` writes to every selected field cell. */
export function commitText(view: GridView, text: string, fill: boolean, at?: CellAt): void {
  const state = view.getState()
  const { selection, columns, rowIds } = state
  const cell = at ?? selection.active
  const dispatch = getWorkbench().store.getState().dispatch
  const rectangle = fill ? rectangleOf(selection) : rectangleOf(cellSelection(cell))
  const fields = fieldsIn(columns, rectangle.left, rectangle.right)
  const rows = rowsIn(state, rectangle)
  if (rows.length === 0) {
    if (text.trim() === '') return
    // The row that is made is the first below the others, wherever among the blank rows it was typed.
    if (at === undefined) view.setState({ selection: cellSelection({ ...cell, row: rowIds.length }) })
    const fieldIds = columns.flatMap((column) => (column.type === 'field' ? [column.key] : []))
    const column = columns[cell.column]
    if (column?.type !== 'field') return
    dispatch({
      kind: 'paste-block',
      rows: [[text]],
      order: rowIds,
      row: rowIds.length,
      fields: fieldIds,
      column: fieldIds.indexOf(column.key),
    })
    return
  }
  const chosen = fill ? selectedCells(state) : rows.flatMap((workload) => fields.map((field) => ({ workload, field })))
  const cells = chosen.map((each) => ({ ...each, text }))
  const before = textAt(state, cell)
  if (cells.length === 1 && before === text) return
  dispatch({ kind: 'set-cells', cells, how: fill ? 'fill' : 'edit' })
}

/** Opens the editor with what was typed, over what the cell holds; false where nothing can be typed. */
export function startTyping(view: GridView, text: string | null): boolean {
  const { selection, columns } = view.getState()
  if (columns[selection.active.column]?.type !== 'field') return false
  if (getWorkbench().store.getState().readOnly !== null) return false
  // The selection stays, so that Ctrl+Enter can fill it with what is typed.
  view.setState({ selection: { ...selection, editing: { initial: text } } })
  return true
}

/** Opens the editor, or the evidence of a verdict; false where the cell has neither. */
function startEdit(view: GridView, initial: string | null, ports: GridPorts): boolean {
  const state = view.getState()
  const column = state.columns[state.selection.active.column]
  if (column?.type !== 'verdict') return startTyping(view, initial)
  const id = state.rowIds[state.selection.active.row]
  if (id === undefined || (initial ?? '') !== '') return false
  ports.openEvidence(id, column.family)
  return true
}

/** The cursor stays on its column, and the selection on its columns. */
export function followColumns(view: GridView, by: number): void {
  const shift = (cell: CellAt): CellAt => ({ ...cell, column: cell.column + by })
  view.setState(({ selection }) => ({
    selection: {
      ...selection,
      active: shift(selection.active),
      anchor: shift(selection.anchor),
      head: shift(selection.head),
      shown: shift(selection.active),
    },
  }))
}

/** Carries out an intent; false leaves the key to the browser. */
export function performIntent(view: GridView, intent: GridIntent, ports: GridPorts): boolean {
  const selection = movedBy(view.getState(), intent, ports)
  if (selection !== null) {
    setSelection(view, selection)
    return true
  }
  const state = view.getState()
  switch (intent.do) {
    case 'tab': {
      const next = tabFrom(state.selection, extentOf(state), intent.backwards)
      if (next.active === state.selection.active) return false
      setSelection(view, next)
      return true
    }
    case 'open-list':
      if (isAboutColumns(state)) {
        ports.openMenu('columns')
        return true
      }
      return startEdit(view, null, ports)
    case 'edit':
      return startEdit(view, null, ports)
    case 'replace':
      return startEdit(view, intent.text, ports)
    case 'clear':
      clearSelected(view)
      return true
    case 'fill-down':
      fillDown(view)
      return true
    case 'fill-right':
      return fillRight(view)
    case 'insert-row':
      rowAction(view, 'insert')
      return true
    case 'delete-rows':
      rowAction(view, 'delete')
      return true
    case 'duplicate-rows':
      rowAction(view, 'duplicate')
      return true
    case 'move-row-up':
      rowAction(view, 'up')
      return true
    case 'move-row-down':
      rowAction(view, 'down')
      return true
    case 'move-row-or-edge':
      rowAction(view, intent.row < 0 ? 'up' : 'down')
      return true
    case 'move-columns':
      if (ports.moveColumns(intent.by)) followColumns(view, intent.by)
      return true
    case 'open-menu':
      ports.openMenu(isAboutColumns(state) ? 'columns' : 'cells')
      return true
    case 'find':
      // Where every row is in the page the browser's own search finds it.
      if (state.rowIds.length <= mostInPage) return false
      askToFind()
      return true
    case 'replace-text':
      askToReplace()
      return true
    case 'comment': {
      const id = state.rowIds[state.selection.active.row]
      const column = state.columns[state.selection.active.column]
      if (id !== undefined && column?.type === 'field') ports.openComment(id, column.key)
      return true
    }
    case 'take-suggestion':
      return takeSuggestion(view)
    case 'leave':
      if (state.cut !== null) {
        view.setState({ cut: null })
        return true
      }
      if (state.selection.others.length > 0 || !isSingleCell(rectangleOf(state.selection))) {
        setSelection(view, cellSelection(state.selection.active))
        return true
      }
      // The key goes on to whatever else Esc closes, such as the evidence.
      ports.leave(false)
      return false
    default:
      return false
  }
}

/** `down` to `left` are Enter and Tab, which go round in a block and back to where tabbing began; the rest are arrows. */
export type After = 'down' | 'up' | 'right' | 'left' | 'above' | 'below' | 'before' | 'beyond' | 'stay'

const arrowSteps: Readonly<Partial<Record<After, CellAt>>> = {
  above: { row: -1, column: 0 },
  below: { row: 1, column: 0 },
  before: { row: 0, column: -1 },
  beyond: { row: 0, column: 1 },
}

/** Where the cursor stands after an edit is kept. */
export function selectionAfter(state: GridViewState, how: After): GridSelection {
  const extent = extentOf(state)
  const selection = { ...state.selection, editing: null }
  const step = arrowSteps[how]
  const { row, column } = selection.active
  if (step !== undefined) return moveTo(selection, extent, { row: row + step.row, column: column + step.column }, false)
  if (how === 'stay') return selection
  if (how === 'down' || how === 'up') return enterFrom(selection, extent, how === 'up')
  return tabFrom(selection, extent, how === 'left')
}

export function afterCommit(view: GridView, how: After): void {
  setSelection(view, selectionAfter(view.getState(), how))
}
