/** One Esc closes one thing: what floats takes the key, and what lies under it does not hear of it. */
export function takeEscape(event: { readonly preventDefault: () => void }): boolean {
  event.preventDefault()
  return true
}
