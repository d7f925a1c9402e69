/** Copy, cut and paste of the selected cells through the browser's own clipboard events: no permission is asked. */
import { useEffect, useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { writeClipboard } from '../../workbench/csv/write-clipboard.ts'
import { nobodyHasFocus } from '../../ui/nobody-has-focus.ts'
import { verdictPhrase } from '../../wording/verdict-words.ts'
import { rowById } from '../../workbench/row-index.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { isInSeveral, textAt } from './cell-commands.ts'
import { costText } from '../marks/cost-text.ts'
import { cutSelected, endCutOnChange, pasteCut } from './cut-cells.ts'
import { blocksOf } from './grid-selection.ts'
import type { CellAt } from './grid-selection.ts'
import { tellGrid } from './grid-messages.ts'
import type { GridView, GridViewState } from './grid-view.ts'
import { fetchReaders, pasteInTurn } from './paste-in-turn.ts'
import { togetherOf } from './selected-blocks.ts'

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

/** Once the page rests the readers are fetched, so that the first paste does not wait for them. */
const fetchReadersAfterMs = 1500

/** The clipboard can only be written while the event lasts, and what it would get is not in the cells yet. */
function refuse(event: ClipboardEvent): void {
  event.preventDefault()
  tellGrid('A paste is still on its way, so nothing was copied')
}

export function useGridClipboard(view: GridView, scroller: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    // Where they cannot be fetched now, the paste itself asks again.
    const timer = setTimeout(() => void fetchReaders().catch(() => undefined), fetchReadersAfterMs)
    return () => clearTimeout(timer)
  }, [])
  useLayoutEffect(() => {
    const ours = (): boolean =>
      document.activeElement === scroller.current && view.getState().selection.editing === null
    const pasting = pasteInTurn(view, () => ours() || nobodyHasFocus())
    const copy = (event: ClipboardEvent): string | null => {
      event.preventDefault()
      const rows = selectedTexts(view.getState())
      if (rows === null) {
        tellGrid('These blocks make no rectangle together: copy them one at a time')
        return null
      }
      const { text, html } = writeClipboard(rows)
      event.clipboardData?.setData('text/plain', text)
      event.clipboardData?.setData('text/html', html)
      return text
    }
    const onCopy = (event: ClipboardEvent): void => {
      if (!ours()) return
      if (pasting.isOnItsWay()) return refuse(event)
      if (copy(event) !== null) view.setState({ cut: null })
    }
    const onCut = (event: ClipboardEvent): void => {
      if (!ours()) return
      if (pasting.isOnItsWay()) return refuse(event)
      if (isInSeveral(view.getState(), 'Cut')) return
      const text = copy(event)
      if (text !== null && getWorkbench().store.getState().readOnly === null) cutSelected(view, text)
    }
    const onPaste = (event: ClipboardEvent): void => {
      const free = nobodyHasFocus() && view.getState().selection.editing === null
      if ((!ours() && !free) || event.clipboardData === null) return
      event.preventDefault()
      // The clipboard can only be read while the event lasts; the readers may arrive after it.
      const text = event.clipboardData.getData('text/plain')
      const html = event.clipboardData.getData('text/html')
      if (!pasting.isOnItsWay() && pasteCut(view, text)) return
      pasting.paste({ text, html })
    }
    const stopWatching = endCutOnChange(view)
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCut)
    document.addEventListener('paste', onPaste)
    return () => {
      pasting.stop()
      stopWatching()
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCut)
      document.removeEventListener('paste', onPaste)
    }
  }, [view, scroller])
}
