/**
 * Text without a key press where the browser has no EditContext, as in Firefox and Safari: the grid itself is made a place
 * to type in, with the caret in a line over the cell under the cursor. Whatever an input method composes is shown there
 * from its first letter; nothing else is let in.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { commitText, startTyping } from './grid-actions.ts'
import { cellElement } from './cell-element.ts'
import { placeOver } from './place-over.ts'
import type { CellAt } from './grid-selection.ts'
import { useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import styles from './WorkloadGrid.module.css'

/** A sign without width: browsers place no caret in an empty element, or beside it. */
const rest = '\u200B'

export type EditableTextProps = { readonly view: GridView; readonly scroller: RefObject<HTMLDivElement | null> }

export function EditableText({ view, scroller }: EditableTextProps) {
  const line = useRef<HTMLSpanElement | null>(null)
  const active = useGridView(view, (state) => state.selection.active)
  const takesText = useGridView(
    view,
    ({ selection, columns }) => columns[selection.active.column]?.type === 'field' && selection.editing === null,
  )
  const [composing, setComposing] = useState(false)

  useEffect(() => {
    const grid = scroller.current
    const span = line.current
    if (grid === null || span === null || !takesText) return
    return listen(grid, span, view, setComposing)
  }, [view, scroller, takesText])

  useLayoutEffect(() => {
    const cell = cellElement(active)
    const grid = scroller.current
    if (cell === null || grid === null || line.current === null) return
    Object.assign(line.current.style, placeOver(cell, grid))
  }, [active, composing, scroller])

  // Its letters belong to the browser while it composes, so React draws only the element.
  return (
    <span
      ref={line}
      aria-hidden="true"
      data-composing={composing ? '' : undefined}
      className={composing ? styles.composing : styles.atRest}
    />
  )
}

/** Makes the grid take text; gives a way to undo that. */
function listen(grid: HTMLElement, line: HTMLElement, view: GridView, show: (composing: boolean) => void): () => void {
  const listening = new AbortController()
  const on = { signal: listening.signal }
  let from: CellAt | null = null
  const clear = (): void => {
    line.textContent = rest
    if (document.activeElement === grid) getSelection()?.collapse(line.firstChild, rest.length)
  }
  const toCaret = (): void => {
    if (from === null && !line.contains(getSelection()?.anchorNode ?? null)) clear()
  }
  /** A click or the mouse ends a composition: its word stays in the cell where it was begun. */
  const finish = (text: string): void => {
    const at = from
    from = null
    show(false)
    clear()
    if (at !== null && text !== '') commitText(view, text, false, at)
  }
  const composed = (): string => (line.textContent ?? '').replaceAll(rest, '')

  for (const child of grid.children) if (child !== line && child instanceof HTMLElement) child.contentEditable = 'false'
  grid.contentEditable = 'true'
  grid.spellcheck = false
  // A tap on a cell is no wish to type: the editor brings the keyboard up.
  if (matchMedia('(pointer: coarse)').matches) grid.inputMode = 'none'
  clear()

  grid.addEventListener('focus', clear, on)
  grid.addEventListener('pointerup', toCaret, on)
  grid.addEventListener('keydown', toCaret, { ...on, capture: true })
  grid.addEventListener(
    'compositionstart',
    () => {
      from = view.getState().selection.active
      show(true)
    },
    on,
  )
  grid.addEventListener(
    'beforeinput',
    (event) => {
      if (event.target !== grid || /composition/i.test(event.inputType)) return
      event.preventDefault()
      if (/^insert(Text|ReplacementText|FromDictation)$/.test(event.inputType) && event.data)
        startTyping(view, event.data)
    },
    on,
  )
  grid.addEventListener(
    'compositionend',
    ({ data }) => {
      if (from === null) return
      if (document.activeElement !== grid) return finish(data)
      from = null
      show(false)
      clear()
      if (data !== '') startTyping(view, data)
    },
    on,
  )
  const unsubscribe = view.subscribe((now, before) => {
    if (from === null || now.selection.active === before.selection.active) return
    finish(composed())
    // The browser lets go of its own part of the composition.
    grid.blur()
    grid.focus({ preventScroll: true })
  })
  return () => {
    unsubscribe()
    if (from !== null) finish(composed())
    listening.abort()
    grid.contentEditable = 'inherit'
    line.textContent = ''
  }
}
