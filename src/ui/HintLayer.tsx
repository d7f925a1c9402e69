/** One card for a whole grid of cells: it says what stands behind the cell under the pointer or the focus, and leaves with it. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { AnchoredNote } from './AnchoredNote.tsx'

export type HintLayerProps = {
  readonly within: RefObject<HTMLElement | null>
  readonly label: string
  /** The cell of an element inside the grid, or null where there is nothing to say. */
  readonly cellOf: (element: Element) => HTMLElement | null
  /** The cell whose card this key asks for; for a grid whose cells never have the focus themselves. */
  readonly askedBy?: ((event: KeyboardEvent) => HTMLElement | null) | undefined
  /** A tap asks too, for what is not touched for anything else; Esc then closes the card alone. */
  readonly byTap?: boolean | undefined
  /** undefined where there is nothing to say of this cell. */
  readonly render: (cell: HTMLElement) => ReactNode
}

const openAfterMs = 500
const closeAfterMs = 160

/* Cells carry nothing for it: thousands of them would each pay for a card that is never asked for. */
export function HintLayer({ within, label, cellOf, askedBy, byTap = false, render }: HintLayerProps) {
  const [cell, setCell] = useState<HTMLElement | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const card = useRef<HTMLDivElement>(null)
  const anchor = useMemo(() => ({ current: cell }), [cell])
  const ask = useRef(cellOf)
  const askByKey = useRef(askedBy)
  useEffect(() => {
    ask.current = cellOf
    askByKey.current = askedBy
  })

  useEffect(() => {
    const element = within.current
    if (element === null) return undefined
    const later = (next: HTMLElement | null, afterMs: number): void => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setCell(next), afterMs)
    }
    const hide = (): void => later(null, 0)
    // A browser also reports an element that came under a pointer at rest, as an edited cell does: nobody asked for its card.
    let rests = ''
    const placeOf = ({ clientX, clientY }: PointerEvent): string => `${clientX} ${clientY}`
    const onMove = (event: PointerEvent): void => {
      rests = placeOf(event)
    }
    const onOver = (event: PointerEvent): void => {
      if (event.pointerType !== 'mouse' || !(event.target instanceof Element) || placeOf(event) === rests) return
      // Whoever drags over a cell does not ask about it, and a card would stand in the way.
      const next = event.buttons === 0 ? ask.current(event.target) : null
      later(next, next === null ? closeAfterMs : openAfterMs)
    }
    const onFocus = (event: FocusEvent): void => {
      if (!(event.target instanceof Element) || !event.target.matches(':focus-visible')) return
      const next = ask.current(event.target)
      if (next !== null) later(next, openAfterMs)
    }
    const onKey = (event: KeyboardEvent): void => {
      // Esc closes by way of the card.
      if (byTap && event.key === 'Escape') return
      const asked = askByKey.current?.(event) ?? null
      later(asked, 0)
      if (asked !== null) event.preventDefault()
    }
    const onLeave = ({ relatedTarget }: PointerEvent): void => {
      // The pointer may move onto the card, to read or to select in it.
      if (relatedTarget instanceof Node && card.current?.contains(relatedTarget) === true) clearTimeout(timer.current)
      else later(null, closeAfterMs)
    }
    const onTap = (event: Event): void => {
      if (!(event instanceof PointerEvent) || event.pointerType !== 'touch' || !(event.target instanceof Element))
        return
      const isHeld = event.type === 'contextmenu'
      // What a touch sets or opens is asked by holding it.
      const acts = event.target.closest('button, a, label, summary') !== null
      const next = isHeld || !acts ? ask.current(event.target) : null
      if (next === null) return
      if (isHeld) event.preventDefault()
      later(next, 0)
    }
    const attached = new AbortController()
    const { signal } = attached
    element.addEventListener('pointerover', onOver, { signal })
    element.addEventListener('pointermove', onMove, { signal, passive: true })
    element.addEventListener('pointerleave', onLeave, { signal })
    element.addEventListener('pointerdown', hide, { signal })
    element.addEventListener('focusin', onFocus, { signal })
    element.addEventListener('focusout', hide, { signal })
    element.addEventListener('keydown', onKey, { signal })
    element.addEventListener('scroll', hide, { signal, capture: true, passive: true })
    if (byTap) for (const kind of ['click', 'contextmenu']) element.addEventListener(kind, onTap, { signal })
    return () => {
      clearTimeout(timer.current)
      attached.abort()
    }
  }, [within, byTap])

  // A tap beside it, anywhere in the window, puts it away.
  useEffect(() => {
    if (!byTap || cell === null) return undefined
    const leave = ({ target }: PointerEvent): void => {
      if (!(target instanceof Node && card.current?.contains(target) === true)) setCell(null)
    }
    document.addEventListener('pointerdown', leave, { capture: true })
    cell.setAttribute('data-asked', '')
    return () => {
      document.removeEventListener('pointerdown', leave, { capture: true })
      cell.removeAttribute('data-asked')
    }
  }, [byTap, cell])

  if (cell === null || !cell.isConnected) return null
  const content = render(cell)
  if (content === undefined || content === null) return null
  return (
    <AnchoredNote
      ref={card}
      anchor={anchor}
      label={label}
      onClose={() => setCell(null)}
      takesEscape={byTap}
      onPointerEnter={() => clearTimeout(timer.current)}
      onPointerLeave={() => {
        timer.current = setTimeout(() => setCell(null), closeAfterMs)
      }}
    >
      {content}
    </AnchoredNote>
  )
}
