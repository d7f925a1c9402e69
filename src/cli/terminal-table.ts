/** Rows as an aligned table for a terminal: no colour, no frame, columns as wide as they must be. */
import { harmless } from './harmless.ts'

const widest = 48

/** Width in cells of a terminal: wide signs take two, joiners and accents none. */
function cellsOf(text: string): number {
  if (/^[\u0020-\u02ff\u2010-\u2027\u2212]*$/.test(text)) return text.length
  let cells = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    if (/\p{M}/u.test(sign) || code === 0x200d || code === 0xfe0f) continue
    cells +=
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60) ||
      code >= 0x1f300
        ? 2
        : 1
  }
  return cells
}

function fitted(text: string): string {
  const clean = harmless(text)
  return cellsOf(clean) <= widest ? clean : `${[...clean].slice(0, widest - 1).join('')}…`
}

export function terminalTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  alignedRight: readonly number[] = [],
): string {
  const lines = [columns, ...rows].map((row) => columns.map((_, at) => fitted(row[at] ?? '')))
  const widths = columns.map((_, at) => lines.reduce((width, row) => Math.max(width, cellsOf(row[at] ?? '')), 0))
  const written = lines.map((row) =>
    row
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - cellsOf(cell))
        return alignedRight.includes(at) ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd(),
  )
  const [head = '', ...body] = written
  return `${[head, widths.map((width) => '-'.repeat(width)).join('  '), ...body].join('\n')}\n`
}
