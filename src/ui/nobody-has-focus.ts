/** True when keys go to nothing in particular: the page was just opened, or what had the focus is gone. */
export function nobodyHasFocus(): boolean {
  const focused = document.activeElement
  return focused === null || focused === document.body
}
