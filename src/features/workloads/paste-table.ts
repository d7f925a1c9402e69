/** Pastes a table at the cursor in one undo step; a table with a header row we know goes through the import step instead. */
import type { FieldId } from '../../domain/workbook.ts'
import { counted, whole } from '../../wording/numbers.ts'
import type { SliceOptions } from '../../workbench/csv/import-in-slices.ts'
import { readClipboardInSlices } from '../../workbench/csv/read-clipboard-in-slices.ts'
import type { ClipboardTable } from '../../workbench/csv/write-clipboard.ts'
import { arrangeTable } from '../../workbench/csv/arrange-table.ts'
import { planImport } from '../../workbench/csv/plan-import.ts'
import type { PasteBlock } from '../../workbench/commands/command.ts'
import { pastedAhead } from '../../workbench/commands/paste-ahead.ts'
import { cellsOfBlock, repeated } from '../../workbench/commands/paste-block.ts'
import { pasteInSlices, rowsWorthSlicing } from '../../workbench/commands/paste-in-slices.ts'
import { pasteResult } from '../../workbench/commands/paste-result.ts'
import type { PasteResult } from '../../workbench/commands/paste-result.ts'
import { nextFrame } from '../../ui/next-frame.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { ambiguousCells } from './ambiguous-cells.ts'
import { isInSeveral, selectedCells } from './cell-commands.ts'
import { cellSelection, rectangleOf, selectBlock } from './grid-selection.ts'
import type { GridView, GridViewState } from './grid-view.ts'
import { askForImport, tellGrid, workWithProgress } from './grid-messages.ts'

/** A header is taken for one when several of its cells name fields, or all of two; a single match may be a plain value. */
const headersThatConvince = 3
const fewestHeaders = 2
/** A header stands at the top. */
const rowsWithHeader = 20
const letter = /\p{L}/u

/** A paste of more rows takes longer than a frame, so those on the screen are shown first; on none are more than so many. */
const rowsWorthShowing = 100
const rowsOnScreen = 60

/** Reading the text is about this share of a large paste. */
const readingShare = 0.2

/**
 * Reads what a spreadsheet or a page put on the clipboard, and pastes it where the cursor was when the key was pressed.
 * Resolves once it has landed; of a large table as soon as its progress is shown, since from then on it may be left alone.
 */
export function pasteClipboard(view: GridView, clipboard: ClipboardTable, at: GridViewState): Promise<void> {
  if (getWorkbench().store.getState().readOnly !== null) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const reading = workWithProgress('Pasting', async (given) => {
      const options: SliceOptions = {
        ...given,
        progress: (share) => {
          given.progress?.(share)
          resolve()
        },
      }
      const read = await readClipboardInSlices(clipboard, part(options, 0, readingShare))
      if (read === null || read.length === 0) return
      if (namesFields(read)) askForImport({ rows: read, name: 'the clipboard' })
      else await pasteTable(view, at, read, part(options, readingShare, 1))
    })
    reading.then(resolve, reject)
  })
}

/** The same options for a part of the work, from one share of the whole to another. */
function part(options: SliceOptions, from: number, to: number): SliceOptions {
  return { ...options, progress: (share) => options.progress?.(from + share * (to - from)) }
}

function namesFields(rows: readonly (readonly string[])[]): boolean {
  const top = rows.slice(0, rowsWithHeader)
  if (rows.length < 2 || !top.some((row) => row.some((cell) => letter.test(cell)))) return false
  const { rows: arranged, titles } = arrangeTable(top)
  const plan = planImport(arranged, { titles })
  const named = plan.columns.filter((column) => column.field !== null && column.confidence !== 'none').length
  return (
    plan.headerRow !== null &&
    (named >= headersThatConvince || (named >= fewestHeaders && named === plan.columns.length))
  )
}

async function pasteTable(
  view: GridView,
  at: GridViewState,
  rows: readonly (readonly string[])[],
  options: SliceOptions,
): Promise<void> {
  const { selection, columns, rowIds } = at
  const [[only, ...across] = [], ...down] = rows
  if (only !== undefined && across.length === 0 && down.length === 0 && selection.others.length > 0) {
    const cells = selectedCells(at).map((cell) => ({ ...cell, text: only }))
    getWorkbench().store.getState().dispatch({ kind: 'set-cells', cells, how: 'paste' })
    return
  }
  if (isInSeveral(at, 'A paste of several cells')) return
  const rectangle = rectangleOf(selection)
  const fields = columns.flatMap((column) => (column.type === 'field' ? [column.key] : []))
  if (rectangle.left >= fields.length) {
    tellGrid('Verdicts are computed, so nothing can be pasted over them')
    return
  }
  const block: PasteBlock = {
    kind: 'paste-block',
    rows,
    order: rowIds,
    row: Math.min(rectangle.top, rowIds.length),
    fields,
    column: rectangle.left,
    fillRows: Math.max(1, Math.min(rectangle.bottom, rowIds.length - 1) - rectangle.top + 1),
    fillColumns: Math.min(rectangle.right, fields.length - 1) - rectangle.left + 1,
  }
  if (rows.length > rowsWorthSlicing) {
    const result = await pasteInSlices(getWorkbench().store, block, options)
    if (result === null) return
    selectPasted(view, at, block)
    tellResult(block, result)
    return
  }
  const { workbook: before, dispatch } = getWorkbench().store.getState()
  if (rows.length > rowsWorthShowing) await showAhead(view, block)
  dispatch(block)
  view.setState({ ahead: null })
  const after = getWorkbench().store.getState().workbook
  // One drawing shows the cells and their selection; what became of them is counted once they are on the screen.
  selectPasted(view, at, block)
  void nextFrame().then(() => tellResult(block, pasteResult(before, after, block)))
}

/** Until they are on the screen; keys wait for the whole paste. */
function showAhead(view: GridView, block: PasteBlock): Promise<void> {
  view.setState({ ahead: pastedAhead(getWorkbench().store.getState().workbook, block, rowsOnScreen) })
  return nextFrame()
}

/** The pasted cells, unless somebody has moved on meanwhile: whoever has keeps the cursor. */
function selectPasted(view: GridView, { selection }: GridViewState, block: PasteBlock): void {
  if (view.getState().selection !== selection) return
  const pasted = repeated(block)
  const corner = { row: block.row, column: block.column }
  view.setState({
    selection: selectBlock(cellSelection(corner), corner, {
      row: corner.row + pasted.length - 1,
      column: Math.min(block.fields.length - 1, corner.column + Math.max(1, ...pasted.map((row) => row.length)) - 1),
    }),
  })
}

function tellResult(block: PasteBlock, result: PasteResult): void {
  const total = result.accepted + result.keptAsTyped
  const parts = [`${whole(result.accepted)} of ${whole(total)} cells accepted`]
  if (result.keptAsTyped > 0) parts.push(`${whole(result.keptAsTyped)} kept as typed`)
  if (result.addedRows > 0) parts.push(`${counted(result.addedRows, 'row')} added`)
  if (result.outside > 0) parts.push(`${whole(result.outside)} outside the fields`)
  const doubts = ambiguousCells(block)
  const [doubt] = doubts
  if (doubt !== undefined)
    tellGrid(`${parts.join(', ')}. ${doubt.text} was read as ${doubt.read}`, {
      label: `Read as ${doubt.other}`,
      onAction: () => readOtherWay(block, doubts),
    })
  else if (total > 1 || result.keptAsTyped > 0) tellGrid(parts.join(', '))
}

/** The columns with doubtful numbers again, with the comma as the decimal sign. */
function readOtherWay(block: PasteBlock, doubts: readonly { readonly field: FieldId }[]): void {
  const columns = new Set(doubts.map((doubt) => doubt.field))
  const { workbook, dispatch } = getWorkbench().store.getState()
  const known = new Set(block.order)
  const added = workbook.workloads.filter((workload) => !known.has(workload.id)).map((workload) => workload.id)
  const ids = [...block.order, ...added].slice(block.row)
  const cells = cellsOfBlock(block, ids).filter(({ field }) => columns.has(field))
  dispatch({ kind: 'set-cells', cells, how: 'paste', decimal: ',' })
}
