/** A very large clipboard read a slice at a time, so that the page answers; small ones are read at once. */
import Papa from 'papaparse'
import { readClipboard } from './clipboard-table.ts'
import { unguarded } from './formula-guard.ts'
import type { SliceOptions } from './import-in-slices.ts'
import { nextTask } from './import-in-slices.ts'
import type { ClipboardTable } from './write-clipboard.ts'

/** Text of this length is parsed within a frame or two. */
const charactersAtOnce = 200_000

/** null when it was stopped. Otherwise the rows that reading at once would give. */
export async function readClipboardInSlices(
  clipboard: ClipboardTable,
  options: SliceOptions = {},
): Promise<readonly (readonly string[])[] | null> {
  const { text } = clipboard
  if (text.length <= 2 * charactersAtOnce || !text.slice(0, charactersAtOnce).includes('\t'))
    return readClipboard(clipboard)
  const rows: string[][] = []
  let broken = false
  const whole = text.replace(/^\uFEFF/, '')
  const done = await new Promise<boolean>((resolve) => {
    Papa.parse<string[]>(whole, {
      delimiter: '\t',
      header: false,
      chunkSize: charactersAtOnce,
      chunk: (results: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        for (const row of results.data) rows.push(row.map(unguarded))
        broken ||= results.errors.some((error) => error.type === 'Quotes')
        options.progress?.(Math.min(1, results.meta.cursor / whole.length))
        parser.pause()
        void (options.pause ?? nextTask)().then(() => {
          if (options.signal?.aborted === true) {
            parser.abort()
            resolve(false)
          } else parser.resume()
        })
      },
      complete: () => resolve(true),
    })
  })
  if (!done) return null
  // A quote that never closes swallows rows: then marks are only marks.
  if (broken) return readClipboard(clipboard)
  const last = rows.findLastIndex((row) => row.length > 1 || row[0] !== '')
  return rows.slice(0, last + 1)
}
