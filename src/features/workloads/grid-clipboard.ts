/** Copy, cut and paste of the selected cells, the same for the browser's own events and for a menu. */
import { writeClipboard } from '../../workbench/csv/write-clipboard.ts'
import type { ClipboardTable } from '../../workbench/csv/write-clipboard.ts'
import { verdictPhrase } from '../../wording/verdict-words.ts'
import { rowById } from '../../workbench/row-index.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { costText } from '../marks/cost-text.ts'
import { isInSeveral, textAt } from './cell-commands.ts'
import { cutSelected, pasteCut } from './cut-cells.ts'
import { tellGrid } from './grid-messages.ts'
import { blocksOf } from './grid-selection.ts'
import type { CellAt } from './grid-selection.ts'
import type { GridView, GridViewState } from './grid-view.ts'
import type { PasteInTurn } from './paste-in-turn.ts'
import { togetherOf } from './selected-blocks.ts'

export interface GridClipboard {
  /** What goes to the clipboard; null where nothing can, which has been said then. */
  readonly take: (how: 'copy' | 'cut') => ClipboardTable | null
  /** What was taken did reach the clipboard: cut cells are marked from then on. */
  readonly taken: (how: 'copy' | 'cut', table: ClipboardTable) => void
  readonly paste: (table: ClipboardTable) => void
}

export function gridClipboard(view: GridView, pasting: PasteInTurn): GridClipboard {
  return {
    take: (how) => {
      if (pasting.isOnItsWay()) {
        // What the clipboard would get is not in the cells yet.
        tellGrid('A paste is still on its way, so nothing was copied')
        return null
      }
      if (how === 'cut' && isInSeveral(view.getState(), 'Cut')) return null
      const rows = selectedTexts(view.getState())
      if (rows !== null) return writeClipboard(rows)
      tellGrid('These blocks make no rectangle together: copy them one at a time')
      return null
    },
    taken: (how, { text }) => {
      if (how === 'copy') view.setState({ cut: null })
      else if (getWorkbench().store.getState().readOnly === null) cutSelected(view, text)
    },
    paste: (table) => {
      if (!pasting.isOnItsWay() && pasteCut(view, table.text)) return
      pasting.paste(table)
    },
  }
}

let clipboard: GridClipboard | null = null

/** The grid offers its cells to a menu while it is shown; returns how to stop. */
export function listenToClipboardMenu(next: GridClipboard): () => void {
  clipboard = next
  return () => {
    if (clipboard === next) clipboard = null
  }
}

export function menuClipboard(): GridClipboard | null {
  return clipboard
}

/** Several blocks are copied as the one rectangle they make when pushed together; null where they make none. */
function selectedTexts(state: GridViewState): string[][] | null {
  const together = togetherOf(blocksOf(state.selection))
  if (together === null) return null
  return together.rows.map((row) =>
    together.columns.map((column) => textAt(state, { row, column }) ?? verdictAt(state, { row, column })),
  )
}

/** A verdict is copied as it reads: "Best $1,681". */
function verdictAt(state: GridViewState, cell: CellAt): string {
  const column = state.columns[cell.column]
  const id = state.rowIds[cell.row]
  if (column?.type !== 'verdict' || id === undefined) return ''
  const { workloads, team } = getWorkbench().assessed.get()
  const found = rowById(workloads, id)?.families[column.family]
  if (found === undefined) return ''
  const cost = costText(found, team.currency)
  return cost === undefined ? verdictPhrase(found) : `${verdictPhrase(found)} ${cost}`
}
