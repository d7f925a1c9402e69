/** A long table from a file read a slice at a time, so that the page answers; a short one is read at once. */
import type { SliceOptions } from './import-in-slices.ts'
import { nextTask } from '../next-task.ts'
import { charactersAtOnce, isLongText, parseInSlices } from './parse-in-slices.ts'
import { guessDelimiter, readTable, withoutBlankEnd } from './read-table.ts'
import type { TableText } from './read-table.ts'

/** Characters in which line ends are made alike within a few milliseconds. */
const lineEndsAtOnce = 10 * charactersAtOnce

/** Every line ends in the same way. */
async function withOneLineEnd(text: string, pause: () => Promise<void>): Promise<string> {
  if (!text.includes('\r')) return text
  const parts: string[] = []
  for (let from = 0; from < text.length;) {
    const at = Math.min(text.length, from + lineEndsAtOnce)
    // The two signs of one line end stay together.
    const to = text[at - 1] === '\r' && text[at] === '\n' ? at + 1 : at
    parts.push(text.slice(from, to).replaceAll(/\r\n|\r/g, '\n'))
    from = to
    await pause()
  }
  return parts.join('')
}

/** null when it was stopped. Otherwise what reading at once would give. */
export async function readTableInSlices(source: string, options: SliceOptions = {}): Promise<TableText | null> {
  if (!isLongText(source)) return readTable(source)
  const text = await withOneLineEnd(source.replace(/^\uFEFF/, ''), options.pause ?? nextTask)
  const delimiter = guessDelimiter(text)
  if (delimiter === '|') return readTable(source)
  const rows = await parseInSlices(text, { ...options, delimiter, newline: '\n', take: (row) => row })
  if (rows === 'stopped') return null
  // What is odd about a quote is said of the whole text.
  return rows === 'quotes' ? readTable(source) : { rows: withoutBlankEnd(rows), delimiter, remarks: [] }
}
