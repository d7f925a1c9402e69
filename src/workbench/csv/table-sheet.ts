/** A file of a spreadsheet program holds one table or several, each on a sheet with a name. */
import { startsWithNumber } from '../read-number.ts'

export interface TableSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** Cells merged into one, from the first row and column on. */
export interface MergedCells {
  readonly row: number
  readonly column: number
  readonly down: number
  readonly across: number
}

/** Why a file of a spreadsheet program cannot be read, and what to do about it. */
export class UnreadableSheets extends Error {
  readonly found: string
  readonly fix: string

  constructor(found: string, fix: string, cause?: unknown) {
    super(`${found}: ${fix}`, { cause })
    this.found = found
    this.fix = fix
  }
}

const longestWords = 200

/**
 * Words that are merged over rows, such as a team's name, are said of every one of them.
 * A number is not: whether it is the sum of the rows or holds for each, nobody can tell; it stays at the first.
 */
export function isSaidOfAll(text: string): boolean {
  return text !== '' && text.length <= longestWords && !startsWithNumber(text)
}

export function withMerged(rows: string[][], merged: readonly MergedCells[]): readonly (readonly string[])[] {
  for (const { row, column, down } of merged) {
    const text = rows[row]?.[column] ?? ''
    if (down < 2 || !isSaidOfAll(text)) continue
    for (let at = row + 1; at < Math.min(row + down, rows.length); at += 1) {
      const below = rows[at]
      if (below === undefined || below.every((cell) => cell === '')) continue
      while (below.length <= column) below.push('')
      if (below[column] === '') below[column] = text
    }
  }
  return rows
}

/** Rows of one width, unless a stray cell makes them so wide that it would not pay. */
const widestPadded = 1000

/** Sheets with text, each without the blank rows at its end and with rows of one width. */
export function sheetsWithText(sheets: readonly TableSheet[]): readonly TableSheet[] {
  return sheets.flatMap(({ name, rows }) => {
    const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''))
    if (last < 0) return []
    const kept = rows.slice(0, last + 1)
    const width = kept.reduce((most, row) => Math.max(most, row.length), 0)
    if (width > widestPadded) return [{ name, rows: kept }]
    return [{ name, rows: kept.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')) }]
  })
}
