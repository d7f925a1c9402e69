/** The toasts on screen are a short list: the newest last, never more than three. */

export type ToastContent = {
  readonly text: string
  readonly tone?: 'info' | 'danger' | undefined
  readonly action?: { readonly label: string; readonly onAction: () => void } | undefined
  /** Milliseconds until it leaves by itself; a toast with an action stays at least ten seconds. */
  readonly stayMs?: number | undefined
}

export type ShownToast = ToastContent & { readonly id: number }

const mostAtOnce = 3

export function addToast(shown: readonly ShownToast[], toast: ShownToast): readonly ShownToast[] {
  return [...shown, toast].slice(-mostAtOnce)
}

export function removeToast(shown: readonly ShownToast[], id: number): readonly ShownToast[] {
  return shown.filter((toast) => toast.id !== id)
}

export function stayOf(toast: ToastContent): number {
  const wanted = toast.stayMs ?? 6000
  return toast.action === undefined ? wanted : Math.max(wanted, 10_000)
}
