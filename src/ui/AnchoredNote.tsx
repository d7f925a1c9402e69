/** A note beside something the user is typing in or points at: it floats, follows its anchor and never takes the focus. */
import { PortalContext } from '@ariakit/react'
import { useContext, useEffect, useRef, type PointerEventHandler, type ReactNode, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { beside } from './beside.ts'
import { joinClasses } from './class-names.ts'
import float from './float.module.css'
import { takeEscape } from './take-escape.ts'
import styles from './AnchoredNote.module.css'

export type AnchoredNoteProps = {
  readonly ref?: RefObject<HTMLDivElement | null> | undefined
  /** Looked at anew whenever the note is placed; without an anchor in the page the note does not show. */
  readonly anchor: RefObject<HTMLElement | null>
  /** Where given, Esc asks for it. */
  readonly onClose?: (() => void) | undefined
  /** Esc then closes this alone; else it goes on to what lies under it, as to a cell that is edited. */
  readonly takesEscape?: boolean | undefined
  readonly id?: string | undefined
  readonly label: string
  readonly onPointerEnter?: PointerEventHandler | undefined
  readonly onPointerLeave?: PointerEventHandler | undefined
  readonly children: ReactNode
}

export function AnchoredNote(props: AnchoredNoteProps) {
  const { ref, anchor, onClose, takesEscape = false, id, label, onPointerEnter, onPointerLeave, children } = props
  const own = useRef<HTMLDivElement>(null)
  const note = ref ?? own
  const floats = useContext(PortalContext)
  const closes = useRef(onClose)
  useEffect(() => {
    closes.current = onClose
  })
  useEffect(() => keepBeside(note, anchor), [note, anchor])
  const closable = onClose !== undefined
  useEffect(() => {
    if (!closable) return
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      if (takesEscape) {
        takeEscape(event)
        event.stopPropagation()
      }
      closes.current?.()
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [closable, takesEscape])
  return createPortal(
    <div
      ref={note}
      id={id}
      role="group"
      aria-label={label}
      className={joinClasses(float.float, styles.note)}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      {children}
    </div>,
    floats ?? document.body,
  )
}

/** Until it is stopped. The note is measured once the page is laid out anyway, right before it is painted. */
function keepBeside(note: RefObject<HTMLElement | null>, anchor: RefObject<HTMLElement | null>): () => void {
  const place = (): void => {
    const [box, shown] = [anchor.current?.getBoundingClientRect(), note.current]
    if (shown === null) return
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight }
    if (box !== undefined) {
      const { left, top } = beside(box, { width: shown.offsetWidth, height: shown.offsetHeight }, view)
      shown.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
    }
    shown.style.visibility = box === undefined ? '' : 'visible'
  }
  const sized = new ResizeObserver(place)
  // A bar that comes above a grid pushes it down and makes it smaller, without a scroll or a resize of the window.
  // What arrives late above a sentence pushes it down, and makes one of those taller that stand around both.
  for (const element of [note.current, anchor.current]) if (element !== null) sized.observe(element)
  for (let around = anchor.current?.parentElement ?? null; around !== null; around = around.parentElement)
    sized.observe(around)
  window.addEventListener('scroll', place, { capture: true, passive: true })
  window.addEventListener('resize', place)
  return () => {
    sized.disconnect()
    window.removeEventListener('scroll', place, { capture: true })
    window.removeEventListener('resize', place)
  }
}
