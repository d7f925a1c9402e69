/** A rectangle of cells to the clipboard, as tab-separated text and as an HTML table. */
import { guarded } from './formula-guard.ts'

export interface ClipboardTable {
  readonly text: string
  readonly html: string
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
