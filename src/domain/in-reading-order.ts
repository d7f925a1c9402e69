/** A text shows in the order it was written: marks that turn or embed the direction of what follows act on nothing. */

/* Embeddings, overrides and isolates. The marks between words of two scripts only help to read them, and stay. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

export function inReadingOrder(text: string): string {
  return text.replaceAll(turning, '')
}
