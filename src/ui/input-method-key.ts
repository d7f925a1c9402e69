/** Whether a key belongs to an input method: Safari sends the one that ends a composition after it, as no longer composing. */
export function isInputMethodKey(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}
