/** Toasts report what just happened, offer to take it back, and leave when nobody is reading them. */
import { X } from 'lucide-react'
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { toastRegion } from './behind-dialog.ts'
import { joinClasses } from './class-names.ts'
import { IconButton } from './IconButton.tsx'
import { TextButton } from './TextButton.tsx'
import { addToast, removeToast, stayOf, type ShownToast, type ToastContent } from './toast-queue.ts'
import styles from './Toast.module.css'

type ToastDesk = {
  readonly show: (toast: ToastContent) => number
  readonly dismiss: (id: number) => void
}

const Desk = createContext<ToastDesk>({ show: () => 0, dismiss: () => undefined })

/** `show` returns an id for `dismiss`; both keep their identity between renders. */
export function useToast(): ToastDesk {
  return use(Desk)
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly ShownToast[]>([])
  const nextId = useRef(1)
  const dismiss = useCallback((id: number) => setShown((list) => removeToast(list, id)), [])
  const show = useCallback((toast: ToastContent) => {
    const id = nextId.current
    nextId.current += 1
    setShown((list) => addToast(list, { ...toast, id }))
    return id
  }, [])
  const desk = useMemo(() => ({ show, dismiss }), [show, dismiss])
  return (
    <Desk value={desk}>
      {children}
      <div {...toastRegion} className={styles.region} role="status" aria-live="polite" aria-atomic="false">
        {shown.map((toast) => (
          <ToastRow key={toast.id} toast={toast} onDismiss={dismiss} />
        ))}
      </div>
    </Desk>
  )
}

type ToastRowProps = { readonly toast: ShownToast; readonly onDismiss: (id: number) => void }

function ToastRow({ toast, onDismiss }: ToastRowProps) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => onDismiss(toast.id), stayOf(toast))
    return () => clearTimeout(timer)
  }, [held, toast, onDismiss])
  return (
    <div
      className={joinClasses(styles.toast, toast.tone === 'danger' && styles.danger)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{toast.text}</span>
      {toast.action !== undefined && (
        <TextButton
          onClick={() => {
            toast.action?.onAction()
            onDismiss(toast.id)
          }}
        >
          {toast.action.label}
        </TextButton>
      )}
      <IconButton small label="Dismiss" icon={<X aria-hidden="true" />} onClick={() => onDismiss(toast.id)} />
    </div>
  )
}
