/** A note beside something the user is typing in: it floats, follows its anchor and never takes the focus. */
import { Popover as KitPopover, usePopoverStore } from '@ariakit/react'
import { useEffect, type PointerEventHandler, type ReactNode, type Ref } from 'react'
import { joinClasses } from './class-names.ts'
import float from './float.module.css'
import type { Placement } from './Popover.tsx'
import styles from './AnchoredNote.module.css'

export type AnchoredNoteProps = {
  readonly ref?: Ref<HTMLDivElement> | undefined
  readonly anchor: HTMLElement | null
  readonly open: boolean
  readonly onClose?: (() => void) | undefined
  readonly id?: string | undefined
  readonly label: string
  readonly placement?: Placement | undefined
  readonly className?: string | undefined
  readonly onPointerEnter?: PointerEventHandler | undefined
  readonly onPointerLeave?: PointerEventHandler | undefined
  readonly children: ReactNode
}

export function AnchoredNote(props: AnchoredNoteProps) {
  const { ref, anchor, open, onClose, id, label, placement = 'bottom-start', className, children } = props
  const { onPointerEnter, onPointerLeave } = props
  const store = usePopoverStore({
    open: open && anchor !== null,
    placement,
    setOpen: (next) => {
      if (!next) onClose?.()
    },
  })
  useEffect(() => store.setAnchorElement(anchor), [store, anchor])
  return (
    <KitPopover
      ref={ref}
      store={store}
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      role="group"
      gutter={4}
      portal
      // Its helpers would stand beside the anchor, where a row of a grid allows only cells.
      preserveTabOrder={false}
      unmountOnHide
      modal={false}
      autoFocusOnShow={false}
      autoFocusOnHide={false}
      hideOnInteractOutside={false}
      hideOnEscape={onClose !== undefined}
      className={joinClasses(float.float, styles.note, className)}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      {children}
    </KitPopover>
  )
}
