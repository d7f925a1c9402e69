/** A sheet as people lay it out becomes one table with one header row: turned where workloads stand side by side, joined where tables stand below each other. */
import { filledCells, findHeader, goesAcross, headersOf, isHeaderRow } from './find-header.ts'
import type { Rows } from './find-header.ts'

export interface ArrangedTable {
  readonly rows: Rows
  /** Workloads stood in columns. */
  readonly isTurned: boolean
  /** Tables that stood below each other, each with names of its own for its columns. */
  readonly tables: number
  /** Rows with nothing but the title of the table below. */
  readonly titles: readonly number[]
}

function turned(rows: Rows): Rows {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? ''))
}

/** By the first cell that differs, since nearly every row of a long table does at its first. */
function hasSameCells(row: readonly string[], other: readonly string[]): boolean {
  return row.length === other.length && row.every((cell, at) => cell.trim() === (other[at] ?? '').trim())
}

function hasOneAtMost(row: readonly string[]): boolean {
  let filled = 0
  for (const cell of row) {
    if (cell.trim() !== '') filled += 1
    if (filled > 1) return false
  }
  return true
}

/** Names stand below a blank row or a title, or are those of the first table once more. */
function laterHeaders(rows: Rows, header: number): readonly number[] {
  const own = rows[header] ?? []
  const found: number[] = []
  for (let at = header + 2; at < rows.length; at += 1) {
    const row = rows[at] ?? []
    if (hasSameCells(row, own) || (hasOneAtMost(rows[at - 1] ?? []) && isHeaderRow(row))) found.push(at)
  }
  return found
}

/** Every row keeps its number; cells of later tables go to the column of their name, which may be a new one. */
function joined(rows: Rows, header: number, later: readonly number[]): Rows {
  const names = [...headersOf(rows, header)].map((name) => name.trim())
  const places = new Map<number, readonly number[]>()
  for (const at of later) {
    const taken = new Set<number>()
    const own = (rows[at] ?? []).map((cell) => {
      const name = cell.trim()
      const found = name === '' ? -1 : names.findIndex((each, index) => each === name && !taken.has(index))
      const place = found >= 0 ? found : names.push(name) - 1
      taken.add(place)
      return place
    })
    places.set(at, own)
  }
  let current: readonly number[] | null = null
  return rows.map((row, at) => {
    if (at === header) return names
    const own = places.get(at)
    if (own !== undefined) {
      current = own
      return []
    }
    if (current === null || filledCells(row).length === 0) return row
    const wide: string[] = names.map(() => '')
    for (const [index, cell] of row.entries()) {
      if (cell === '') continue
      const place = current[index]
      if (place === undefined) wide.push(cell)
      else wide[place] = cell
    }
    return wide
  })
}

export function arrangeTable(given: Rows): ArrangedTable {
  const isTurned = goesAcross(given)
  const rows = isTurned ? turned(given) : given
  const header = findHeader(rows)
  const later = header === null ? [] : laterHeaders(rows, header)
  if (header === null || later.length === 0) return { rows, isTurned, tables: 1, titles: [] }
  const titles = later.map((at) => at - 1).filter((at) => filledCells(rows[at] ?? []).length === 1)
  return { rows: joined(rows, header, later), isTurned, tables: 1 + later.length, titles }
}
