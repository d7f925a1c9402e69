/** Where a note stands beside what it is about: below and flush left, above where there is no room below, never over an edge of the view. */

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Box extends Size {
  readonly left: number
  readonly top: number
}

/** Pixels between the note and its anchor, and between the note and the edges of the view. */
const gap = 4
const edge = 8
/** A note that begins lower than this above the end of the view shows no line of itself. */
const oneLine = 34

export function beside(anchor: Box, note: Size, view: Size): { readonly left: number; readonly top: number } {
  const below = anchor.top + anchor.height + gap
  const above = anchor.top - gap - note.height
  const fitsBelow = below + note.height <= view.height - edge
  // Of something as tall as the view only a part is looked at: the note stands at its foot.
  const lowest = below + oneLine > view.height ? view.height - edge - note.height : below
  return {
    left: Math.max(edge, Math.min(anchor.left, view.width - edge - note.width)),
    top: fitsBelow ? below : above < edge ? lowest : above,
  }
}
