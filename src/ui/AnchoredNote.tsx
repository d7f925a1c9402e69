/** A note beside something the user is typing in: it floats, follows its anchor and never takes the focus. */
import { Popover as KitPopover, usePopoverStore } from '@ariakit/react'
import { useEffect, type ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import float from './float.module.css'
import type { Placement } from './Popover.tsx'
import styles from './AnchoredNote.module.css'

export type AnchoredNoteProps = {
  readonly anchor: HTMLElement | null
  readonly open: boolean
  readonly onClose?: (() => void) | undefined
  readonly id?: string | undefined
  readonly label: string
  readonly placement?: Placement | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

export function AnchoredNote(props: AnchoredNoteProps) {
  const { anchor, open, onClose, id, label, placement = 'bottom-start', className, children } = props
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
    >
      {children}
    </KitPopover>
  )
}
