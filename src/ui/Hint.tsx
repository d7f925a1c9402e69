/** What stands behind a word or number: shown on hover or focus, held open by Enter or a click, put away by Esc. */
import { Popover as KitPopover, usePopoverStore } from '@ariakit/react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import float from './float.module.css'
import { takeEscape } from './take-escape.ts'
import styles from './Hint.module.css'

export type HintProps = {
  readonly label: string
  readonly content: ReactNode
  /** False inside grid cells and other places that already take the focus; then only the pointer opens it. */
  readonly focusable?: boolean | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

const openAfterMs = 300
const closeAfterMs = 160

type Shown = 'no' | 'passing' | 'pinned'

/* A screen has hundreds of these, so the floating part does not exist before it is first asked for. */
export function Hint({ label, content, focusable = true, className, children }: HintProps) {
  const [shown, setShown] = useState<Shown>('no')
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function later(next: Shown, afterMs: number) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setShown((now) => (now === 'pinned' ? now : next)), afterMs)
  }
  function now(next: Shown) {
    clearTimeout(timer.current)
    setShown(next)
  }
  const pointer = {
    onPointerEnter: () => later('passing', openAfterMs),
    onPointerLeave: () => later('no', closeAfterMs),
  }
  return (
    <>
      {focusable ? (
        <button
          ref={setAnchor}
          type="button"
          className={joinClasses(styles.trigger, className)}
          aria-expanded={shown !== 'no'}
          aria-haspopup="dialog"
          {...pointer}
          onFocus={(event) => event.currentTarget.matches(':focus-visible') && now('passing')}
          onBlur={() => later('no', closeAfterMs)}
          onClick={() => now(shown === 'pinned' ? 'no' : 'pinned')}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || shown === 'no') return
            event.preventDefault()
            event.stopPropagation()
            now('no')
          }}
        >
          {children}
        </button>
      ) : (
        <span ref={setAnchor} className={joinClasses(styles.still, className)} {...pointer}>
          {children}
        </span>
      )}
      {shown !== 'no' && anchor !== null && (
        <HintCard label={label} anchor={anchor} pinned={shown === 'pinned'} onClose={() => now('no')} pointer={pointer}>
          {content}
        </HintCard>
      )}
    </>
  )
}

type HintCardProps = {
  readonly label: string
  readonly anchor: HTMLElement
  readonly pinned: boolean
  readonly onClose: () => void
  readonly pointer: { readonly onPointerEnter: () => void; readonly onPointerLeave: () => void }
  readonly children: ReactNode
}

function HintCard({ label, anchor, pinned, onClose, pointer, children }: HintCardProps) {
  const store = usePopoverStore({
    open: true,
    placement: 'bottom-start',
    setOpen: (open) => {
      if (!open) onClose()
    },
  })
  useEffect(() => store.setAnchorElement(anchor), [store, anchor])
  return (
    <KitPopover
      store={store}
      aria-label={label}
      gutter={6}
      portal
      hideOnEscape={takeEscape}
      modal={false}
      autoFocusOnShow={false}
      autoFocusOnHide={pinned}
      hideOnInteractOutside={(event) => !(event.target instanceof Node && anchor.contains(event.target))}
      className={joinClasses(float.float, styles.card, pinned && styles.pinned)}
      onPointerEnter={pointer.onPointerEnter}
      onPointerLeave={pointer.onPointerLeave}
    >
      {children}
    </KitPopover>
  )
}
