/** A moment in the reader's own locale; for the screen only, notes carry ISO days. */

export function savedAt(milliseconds: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(milliseconds)
}
