/** A full-height layer over the work, for narrow screens; Esc and its own close button leave it. */
import { Dialog as KitDialog } from '@ariakit/react'
import { useRef, type ReactNode, type RefObject } from 'react'
import { Answers } from './Answers.tsx'
import { besideDialog } from './behind-dialog.ts'
import { joinClasses } from './class-names.ts'
import { useLayer } from './layers.ts'
import { takeEscape } from './take-escape.ts'
import styles from './Sheet.module.css'

export type SheetProps = {
  readonly label: string
  readonly open: boolean
  readonly onClose: () => void
  /** Where the first word is typed; else the focus starts on the sheet. */
  readonly typeInto?: RefObject<HTMLElement | null> | undefined
  /** Where the focus goes when the sheet is left; else to what opened it. */
  readonly returnTo?: RefObject<HTMLElement | null> | undefined
  readonly side?: 'full' | 'right' | undefined
  readonly children: ReactNode
}

export function Sheet({ label, open, onClose, typeInto, returnTo, side = 'full', children }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null)
  useLayer(open, onClose)
  return (
    <KitDialog
      ref={sheet}
      initialFocus={typeInto ?? sheet}
      {...(returnTo === undefined ? {} : { finalFocus: returnTo })}
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
      <Answers within={sheet} />
    </KitDialog>
  )
}
