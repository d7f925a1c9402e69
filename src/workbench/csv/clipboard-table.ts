/** A rectangle of cells from and to the clipboard: tab-separated text first, an HTML table where that is all there is. */
import Papa from 'papaparse'
import { guarded } from './formula-guard.ts'
import { readTable } from './read-table.ts'

export interface ClipboardTable {
  readonly text: string
  readonly html: string
}

const mostSpan = 1000

/** Text of a cell with its line breaks; scripts and styles are no text. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ')
  if (node.nodeType !== Node.ELEMENT_NODE) return ''
  const tag = (node as Element).tagName.toLowerCase()
  if (tag === 'script' || tag === 'style' || tag === 'template') return ''
  if (tag === 'br') return '\n'
  const inner = [...node.childNodes].map(textOf).join('')
  return tag === 'p' || tag === 'div' ? `${inner}\n` : inner
}

function span(cell: Element, name: string): number {
  const said = Number(cell.getAttribute(name) ?? '1')
  return Number.isInteger(said) && said > 0 ? Math.min(said, mostSpan) : 1
}

/** The first table of a piece of HTML. The document is never shown: it loads nothing and runs nothing. */
export function readHtmlTable(html: string): readonly (readonly string[])[] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return []
  const rows: string[][] = []
  for (const [down, tr] of [...table.querySelectorAll('tr')].entries()) {
    const row = (rows[down] ??= [])
    let across = 0
    for (const cell of tr.querySelectorAll(':scope > td, :scope > th')) {
      while (row[across] !== undefined) across += 1
      const text = textOf(cell)
        .replace(/[ \u00A0]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim()
      for (let below = 0; below < span(cell, 'rowspan'); below += 1) {
        const target = (rows[down + below] ??= [])
        for (let right = 0; right < span(cell, 'colspan'); right += 1)
          target[across + right] = below === 0 && right === 0 ? text : ''
      }
      across += span(cell, 'colspan')
    }
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
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
