/** While a dialog is open nothing else of the page can be reached, except the toasts that say what happened. */

const toasts = '[data-toasts]'

/** Marks where toasts appear, so that a dialog leaves them within reach of screen readers and the pointer. */
export const toastRegion = { 'data-toasts': '' } as const

export function besideDialog(): Iterable<Element> {
  return document.querySelectorAll(toasts)
}

/** True while a dialog covers the page: what it covers is inert. So is a hint or a menu while it goes away, which covers nothing. */
export function isBehindDialog(): boolean {
  return document.querySelector('[inert]:not([data-dialog])') !== null
}
