/** A very large clipboard read a slice at a time, so that the page answers; small ones are read at once. */
import { readClipboard } from './clipboard-table.ts'
import { unguarded } from './formula-guard.ts'
import type { SliceOptions } from './import-in-slices.ts'
import { charactersAtOnce, isLongText, parseInSlices } from './parse-in-slices.ts'
import type { ClipboardTable } from './write-clipboard.ts'

/** null when it was stopped. Otherwise the rows that reading at once would give. */
export async function readClipboardInSlices(
  clipboard: ClipboardTable,
  options: SliceOptions = {},
): Promise<readonly (readonly string[])[] | null> {
  const { text } = clipboard
  if (!isLongText(text) || !text.slice(0, charactersAtOnce).includes('\t')) return readClipboard(clipboard)
  const rows = await parseInSlices(text.replace(/^\uFEFF/, ''), {
    ...options,
    delimiter: '\t',
    take: (row) => row.map(unguarded),
  })
  if (rows === 'stopped') return null
  // A quote that never closes swallows rows: then marks are only marks.
  if (rows === 'quotes') return readClipboard(clipboard)
  const last = rows.findLastIndex((row) => row.length > 1 || row[0] !== '')
  return rows.slice(0, last + 1)
}
