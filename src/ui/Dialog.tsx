/** A dialog asks one thing; Esc and the backdrop leave it with nothing changed. */
import { Dialog as KitDialog, DialogDescription, DialogDismiss, DialogHeading } from '@ariakit/react'
import { X } from 'lucide-react'
import { useRef, type ReactNode, type RefObject } from 'react'
import { Answers } from './Answers.tsx'
import { besideDialog } from './behind-dialog.ts'
import { joinClasses } from './class-names.ts'
import { useLayer } from './layers.ts'
import { takeEscape } from './take-escape.ts'
import styles from './Dialog.module.css'

export type DialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly description?: ReactNode
  readonly footer?: ReactNode
  readonly size?: 'small' | 'medium' | 'large' | undefined
  /** A text to read: the focus starts on it, at its beginning, and the arrow keys scroll. */
  readonly toRead?: boolean | undefined
  /** Where the first word is typed, when it is not the first thing of the dialog. */
  readonly typeInto?: RefObject<HTMLElement | null> | undefined
  readonly closeLabel?: string | undefined
  readonly className?: string | undefined
  readonly children?: ReactNode
}

export function Dialog(props: DialogProps) {
  const {
    open,
    onClose,
    title,
    description,
    footer,
    size = 'medium',
    toRead = false,
    typeInto,
    closeLabel = 'Close',
    className,
    children,
  } = props
  const body = useRef<HTMLDivElement>(null)
  const dialog = useRef<HTMLDivElement>(null)
  useLayer(open, onClose)
  const initialFocus = toRead ? body : typeInto
  return (
    <KitDialog
      ref={dialog}
      open={open}
      onClose={onClose}
      portal
      hideOnEscape={takeEscape}
      unmountOnHide
      getPersistentElements={besideDialog}
      {...(initialFocus === undefined ? {} : { initialFocus })}
      backdrop={<div className={styles.backdrop} />}
      className={joinClasses(styles.dialog, styles[size], className)}
    >
      <header className={styles.header}>
        <DialogHeading className={styles.title}>{title}</DialogHeading>
        {description !== undefined && (
          <DialogDescription className={styles.description}>{description}</DialogDescription>
        )}
      </header>
      {children !== undefined && (
        <div ref={body} className={styles.body} {...(toRead ? { tabIndex: 0 } : {})}>
          {children}
        </div>
      )}
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
      {/* Last in the order of focus, so that a dialog opens on its content and not on its way out. */}
      <DialogDismiss className={styles.close} aria-label={closeLabel}>
        <X aria-hidden="true" />
      </DialogDismiss>
      <Answers within={dialog} />
    </KitDialog>
  )
}
