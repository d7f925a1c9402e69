/** The browser's EditContext, where it has one: text for an element that is no text field, from any source of text. */

export interface TextUpdateEvent extends Event {
  readonly text: string
}

interface CharacterBoundsUpdateEvent extends Event {
  readonly rangeStart: number
  readonly rangeEnd: number
}

interface EditContextEvents {
  readonly textupdate: TextUpdateEvent
  readonly compositionstart: Event
  readonly compositionend: Event
  readonly characterboundsupdate: CharacterBoundsUpdateEvent
}

/** What is used of https://www.w3.org/TR/edit-context/. */
export interface EditContext extends EventTarget {
  readonly text: string
  readonly updateText: (from: number, to: number, text: string) => void
  readonly updateSelection: (start: number, end: number) => void
  /** Where the list of an input method is shown. */
  readonly updateControlBounds: (bounds: DOMRect) => void
  readonly updateSelectionBounds: (bounds: DOMRect) => void
  readonly updateCharacterBounds: (from: number, bounds: readonly DOMRect[]) => void
  readonly addEventListener: <Name extends keyof EditContextEvents>(
    name: Name,
    listen: (event: EditContextEvents[Name]) => void,
  ) => void
}

/** null where the browser has none: there a key press starts the edit. */
export function newEditContext(): EditContext | null {
  const found = (globalThis as { readonly EditContext?: new () => EditContext }).EditContext
  return found === undefined ? null : new found()
}

/** Gives the element's text input to a context, or back to the browser. */
export function attachEditContext(element: HTMLElement, context: EditContext | null): void {
  ;(element as HTMLElement & { editContext?: EditContext | null }).editContext = context
}
