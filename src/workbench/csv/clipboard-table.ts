/** A rectangle of cells from and to the clipboard: tab-separated text first, an HTML table where that is all there is. */
import Papa from 'papaparse'
import { guarded } from './formula-guard.ts'
import { readHtmlTable } from './html-table.ts'
import { readTable } from './read-table.ts'

export interface ClipboardTable {
  readonly text: string
  readonly html: string
}

/** Tab-separated text keeps what the cells show; HTML is read where the text has no rectangle but the HTML has. */
export function readClipboard({ text, html }: ClipboardTable): readonly (readonly string[])[] {
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
  const isComma = !body.includes('\t') && body.includes('\n') && readTable(body).rows.every((row) => row.length > 2)
  if (isComma) return readTable(body).rows
  const parsed = Papa.parse<string[]>(body, { delimiter: '\t', header: false })
  const broken = parsed.errors.some((error) => error.type === 'Quotes')
  return broken ? body.split('\n').map((line) => line.split('\t')) : parsed.data
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>')
}

/** Both forms that spreadsheets read; cells with tabs, line breaks or quotes are quoted. */
export function writeClipboard(rows: readonly (readonly string[])[]): ClipboardTable {
  const safe = rows.map((row) => row.map(guarded))
  const text = safe
    .map((row) => row.map((cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join('\t'))
    .join('\n')
  const html = `<table>${safe.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('')}</table>`
  return { text, html }
}
