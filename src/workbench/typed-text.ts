/** What was typed and waits to be put into the workbook is put there before anyone asks whether anything is unsaved. */

const waiting = new Set<() => void>()

/** `keep` is called before the page is left; it may have nothing to do. */
export function keepBeforeLeaving(keep: () => void): void {
  waiting.add(keep)
}

/** A field keeps its text once the focus leaves it, and a page that goes takes the focus along unasked. */
export function keepTypedText(): void {
  for (const keep of waiting) keep()
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  field.blur()
  // Whoever is asked and stays goes on typing there; by then React has drawn what was kept.
  queueMicrotask(() => {
    if (field.isConnected && document.activeElement === document.body) field.focus({ preventScroll: true })
  })
}
