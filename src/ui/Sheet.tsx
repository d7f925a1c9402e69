/** A full-height layer over the work, for narrow screens; Esc and its own close button leave it. */
import { Dialog as KitDialog } from '@ariakit/react'
import { useRef, type ReactNode } from 'react'
import { besideDialog } from './behind-dialog.ts'
import { joinClasses } from './class-names.ts'
import { takeEscape } from './take-escape.ts'
import styles from './Sheet.module.css'

export type SheetProps = {
  readonly label: string
  readonly open: boolean
  readonly onClose: () => void
  readonly side?: 'full' | 'right' | undefined
  readonly children: ReactNode
}

export function Sheet({ label, open, onClose, side = 'full', children }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null)
  return (
    <KitDialog
      ref={sheet}
      initialFocus={sheet}
      open={open}
      onClose={onClose}
      aria-label={label}
      portal
      hideOnEscape={takeEscape}
      unmountOnHide
      getPersistentElements={besideDialog}
      backdrop={<div className={styles.backdrop} />}
      className={joinClasses(styles.sheet, styles[side])}
    >
      {children}
    </KitDialog>
  )
}
