/** What was typed and waits to be put into the workbook is put there before anyone asks whether anything is unsaved; a dialog that was typed in waits for its own button. */

const waiting = new Set<() => void>()
const typedIn = new Set<Element>()

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

/** Notes dialogs with text that nothing keeps before they are sent off. Fields that look for something are no such text. */
export function watchDialogs(): void {
  document.addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof Element) || target.closest('form, textarea') === null) return
      const dialog = target.closest('[role=dialog]')
      if (dialog !== null) typedIn.add(dialog)
    },
    { capture: true },
  )
  document.addEventListener('submit', ({ target }) => {
    const dialog = target instanceof Element ? target.closest('[role=dialog]') : null
    if (dialog !== null) typedIn.delete(dialog)
  })
}

export function isDialogTypedIn(): boolean {
  for (const dialog of typedIn) if (!dialog.isConnected) typedIn.delete(dialog)
  return typedIn.size > 0
}
