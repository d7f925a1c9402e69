/** Text without a key press, from an input method, a dictation or an emoji list, edits the cell under the cursor. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { attachEditContext, newEditContext } from '../../ui/edit-context.ts'
import type { EditContext } from '../../ui/edit-context.ts'
import { late } from '../../ui/late.ts'
import { LatePart } from '../../ui/LatePart.tsx'
import { commitText, startTyping } from './grid-actions.ts'
import { cellElement } from './cell-element.ts'
import { placeOver } from './place-over.ts'
import type { PlaceOver } from './place-over.ts'
import type { CellAt } from './grid-selection.ts'
import { useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import styles from './WorkloadGrid.module.css'

export type TypedTextProps = {
  readonly view: GridView
  readonly scroller: RefObject<HTMLDivElement | null>
}

const EditableText = late(async () => (await import('./EditableText.tsx')).EditableText)

/** Browsers without an EditContext get the same from a caret of their own. */
export function TypedText(props: TypedTextProps) {
  const [hasContext] = useState(() => newEditContext() !== null)
  if (hasContext) return <ContextText {...props} />
  return (
    <LatePart onError={ignore}>
      <EditableText {...props} />
    </LatePart>
  )
}

/** Without it a key starts the edit, and the input method goes on in the editor. */
function ignore(): void {}

function ContextText({ view, scroller }: TypedTextProps) {
  const active = useGridView(view, (state) => state.selection.active)
  const isField = useGridView(view, (state) => state.columns[state.selection.active.column]?.type === 'field')
  const editing = useGridView(view, (state) => state.selection.editing !== null)
  const context = useRef<EditContext | null>(null)
  /** What is being composed, and not yet decided. */
  const [composing, setComposing] = useState<string | null>(null)
  const [place, setPlace] = useState<PlaceOver | null>(null)

  useEffect(() => {
    const grid = scroller.current
    if (grid === null || !isField) return
    const input = newEditContext()
    if (input === null) return
    context.current = input
    const finish = listen(input, view, grid, setComposing)
    attachEditContext(grid, input)
    // A click elsewhere does not end a composition; the cursor that moves does.
    const unsubscribe = view.subscribe((now, before) => {
      if (now.selection.active === before.selection.active || !finish()) return
      attachEditContext(grid, null)
      attachEditContext(grid, input)
    })
    return () => {
      unsubscribe()
      finish()
      context.current = null
      attachEditContext(grid, null)
      setComposing(null)
    }
  }, [view, scroller, isField])

  useLayoutEffect(() => {
    // Looked for only while something is composed: the cursor moves with every other key, too.
    const cell = composing === null || editing ? null : cellElement(active)
    const grid = scroller.current
    if (cell === null || grid === null) return setPlace(null)
    const box = cell.getBoundingClientRect()
    setPlace(placeOver(cell, grid))
    context.current?.updateControlBounds(box)
    context.current?.updateSelectionBounds(box)
  }, [active, composing, editing, scroller])

  if (place === null) return null
  return (
    <span aria-hidden="true" data-composing className={styles.composing} style={place}>
      <u>{composing}</u>
    </span>
  )
}

/** Starts edits from what arrives. Gives a way to end a composition: its word stays in the cell where it was begun. */
function listen(
  input: EditContext,
  view: GridView,
  grid: HTMLElement,
  show: (composing: string | null) => void,
): () => boolean {
  let from: CellAt | null = null
  const taken = (): string => {
    const { text } = input
    input.updateText(0, text.length, '')
    input.updateSelection(0, 0)
    return text
  }
  const finish = (): boolean => {
    const at = from
    if (at === null) return false
    from = null
    show(null)
    const text = taken()
    if (text !== '') commitText(view, text, false, at)
    return true
  }
  input.addEventListener('compositionstart', () => {
    from = view.getState().selection.active
    show('')
  })
  input.addEventListener('textupdate', () => {
    if (from !== null) return show(input.text)
    const text = taken()
    if (text !== '') startTyping(view, text)
  })
  input.addEventListener('characterboundsupdate', ({ rangeStart, rangeEnd }) => {
    const box = (cellElement(view.getState().selection.active) ?? grid).getBoundingClientRect()
    input.updateCharacterBounds(
      rangeStart,
      Array.from({ length: rangeEnd - rangeStart }, () => box),
    )
  })
  input.addEventListener('compositionend', () => {
    if (from === null) return void taken()
    if (document.activeElement !== grid) return void finish()
    from = null
    show(null)
    const text = taken()
    if (text !== '') startTyping(view, text)
  })
  return finish
}
