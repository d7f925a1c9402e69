/** A rectangle of cells from the clipboard: tab-separated text first, an HTML table where that is all there is. */
import Papa from 'papaparse'
import { unguarded } from './formula-guard.ts'
import { readHtmlTable } from './html-table.ts'
import { isMarkdownTable, readTable } from './read-table.ts'
import type { ClipboardTable } from './write-clipboard.ts'

/** Tab-separated text keeps what the cells show; HTML is read where the text has no rectangle but the HTML has. */
export function readClipboard(clipboard: ClipboardTable): readonly (readonly string[])[] {
  return rectangleOf(clipboard).map((row) => row.map(unguarded))
}

function rectangleOf({ text, html }: ClipboardTable): readonly (readonly string[])[] {
  const isTable = text.includes('\t') || html.trim() === ''
  const fromHtml = isTable ? [] : readHtmlTable(html)
  if (fromHtml.some((row) => row.length > 1) || (text === '' && fromHtml.length > 0)) return fromHtml
  return text === '' ? [] : pastedRows(text)
}

/** Blank lines inside a pasted block are blank rows, so they stay; only the last line break ends the block. */
function pastedRows(text: string): readonly (readonly string[])[] {
  const body = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n|\r/g, '\n')
    .replace(/\n$/, '')
  // Its rule is no row; in a file it counts as one, so that row numbers are those of the file.
  if (!body.includes('\t') && isMarkdownTable(body)) return readTable(body, '|').rows.filter((row) => row.length > 0)
  const isComma = !body.includes('\t') && body.includes('\n') && readTable(body).rows.every((row) => row.length > 2)
  if (isComma) return readTable(body).rows
  return quotedRows(body) ?? body.split('\n').map((line) => line.split('\t'))
}

/** null where marks, if there are any, are only marks: a quote that never closes would swallow rows. */
function quotedRows(body: string): readonly (readonly string[])[] | null {
  if (!body.includes('"')) return null
  const parsed = Papa.parse<string[]>(body, { delimiter: '\t', header: false })
  return parsed.errors.some((error) => error.type === 'Quotes') ? null : parsed.data
}
