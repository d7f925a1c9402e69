/** What a note keeps of any text: every letter, on one line, without characters that act on their surroundings. */

/* Line ends of every alphabet, tabs and exotic spaces that renderers collapse anyway. */
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
const blanks = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g
/* Controls, and marks that reorder or hide what stands beside them in the document. */
const controls =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2060-\u2064\u2066-\u206f\u202a-\u202e\ufeff\ufff9-\ufffb\ufffe\uffff]/g
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** One line of text: line ends become spaces, runs of spaces one space, ends trimmed, unpaired halves U+FFFD. */
export function oneLine(text: string): string {
  return cleaned(text.replaceAll(lineEnds, ' '))
}

/** The lines of a text that hold anything, each as `oneLine` leaves it. */
export function linesOf(text: string): readonly string[] {
  return text
    .replaceAll(lineEnds, '\n')
    .split('\n')
    .map(cleaned)
    .filter((line) => line !== '')
}

function cleaned(text: string): string {
  return text.replaceAll(controls, '').replaceAll(loneSurrogates, '\ufffd').replaceAll(blanks, ' ').trim()
}
