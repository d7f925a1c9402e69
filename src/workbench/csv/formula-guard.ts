/** Text that a spreadsheet would run as a formula gets an apostrophe in front on the way out, and loses it on the way in. */

/** `=`, `+`, `-`, `@` and their full-width forms, tab and line breaks, also behind spaces. */
const startsFormula = /^[\s\u0000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n\u0000]/
const isPlainNumber = /^-?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?$/

/** Negative numbers are numbers and stay as they are. */
export function guarded(text: string): string {
  if (isPlainNumber.test(text)) return text
  // An apostrophe that was there already is doubled, so that reading back takes away only ours.
  return startsFormula.test(text) || (text.startsWith("'") && startsFormula.test(text.replace(/^'+/, '')))
    ? `'${text}`
    : text
}

export function unguarded(text: string): string {
  return text.startsWith("'") && startsFormula.test(text.replace(/^'+/, '')) ? text.slice(1) : text
}
