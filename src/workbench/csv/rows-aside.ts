/** Rows that stand in a list of workloads without being one: sums, notes, headings and rules. They are shown and left out, or taken when asked for. */
import { startsWithNumber } from '../read-number.ts'
import { filledCells } from './find-header.ts'
import type { Rows } from './find-header.ts'

export type AsideReason = 'sum' | 'note' | 'heading' | 'rule'

export interface RowAside {
  /** Index in the rows. */
  readonly row: number
  readonly reason: AsideReason
  readonly text: string
}

const rule = /^[\s\-–—=_*:.~+|]{2,}$/
const heading = /^(?:[-–—=#>*_~]{2,}\s*\S.*|#\s+\S.*)$|^\S.*\s[-–—=_*~]{2,}$/
const note =
  /^(?:[*†‡¹²³]+\s*\S|(?:note|notes|nb|n\.b\.|hint|legend|sources?|caveats?|disclaimer|(?:last )?updated|as of|stand|hinweis|anmerkung|legende|quelle|remarque|nota|fuente|fonte|bron|opmerking)\b\s*[:.–-])/i
const sum =
  /^(?:(?:grand|sub|overall|over-all|zwischen|sous)[ -]?)?(?:totals?|sums?|summe|gesamt|gesamtsumme|insgesamt|total général|totale|totaal|suma|somma|soma|average|durchschnitt|moyenne|gemiddelde|[∑Σ∅])\s*(?:[:([].*)?$/i

const longestText = 80

function firstFilled(row: readonly string[], from = 0): number {
  return row.findIndex((cell, at) => at >= from && cell.trim() !== '')
}

/** Of a long list nearly every row is told by its first cells, so that the others need not be looked at. */
function reasonOf(row: readonly string[], isLast: boolean): AsideReason | null {
  const at = firstFilled(row)
  if (at < 0) return null
  const first = row[at]?.trim() ?? ''
  if (rule.test(first) && filledCells(row).every((cell) => rule.test(cell))) return 'rule'
  if (sum.test(first)) return 'sum'
  if (firstFilled(row, at + 1) < 0) return note.test(first) ? 'note' : heading.test(first) ? 'heading' : null
  // A nameless last row of figures is what the columns add up to.
  return isLast && at > 0 && filledCells(row).every(startsWithNumber) ? 'sum' : null
}

/** Of rows before `from`, none; `titles` are known to be headings. */
export function rowsAside(rows: Rows, from: number, titles: readonly number[] = []): readonly RowAside[] {
  const found: RowAside[] = []
  const known = new Set(titles)
  const last = rows.findLastIndex((row) => firstFilled(row) >= 0)
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at] ?? []
    const reason = known.has(at) ? 'heading' : reasonOf(row, at === last && at > from + 1)
    if (reason !== null) found.push({ row: at, reason, text: filledCells(row)[0]?.trim().slice(0, longestText) ?? '' })
  }
  return found
}
