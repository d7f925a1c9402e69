/** Where a table names its columns: a row of names, two rows of which the upper groups the lower, or the first column. */
import { startsWithNumber } from '../read-number.ts'
import { recogniseHeader } from './recognise-header.ts'

export type Rows = readonly (readonly string[])[]

const rowsSearched = 10
const columnsSearched = 60
/** A table that goes across has a column for every workload, not hundreds of rows. */
const mostFields = 200
const fieldsThatConvince = 3

export function filledCells(row: readonly string[]): readonly string[] {
  return row.filter((cell) => cell.trim() !== '')
}

function namesField(cell: string): boolean {
  return recogniseHeader(cell).field !== null
}

/** Words of which at least half name fields, the first among them, and no figures. */
export function isHeaderRow(row: readonly string[]): boolean {
  const filled = filledCells(row)
  const [first] = filled
  if (first === undefined || filled.length < 2 || !namesField(first) || filled.some(startsWithNumber)) return false
  const known = filled.filter(namesField).length
  return known >= 2 && known * 2 >= filled.length
}

/** The first row most of whose cells are headers we know. */
function findKnownHeader(rows: Rows): number | null {
  let best: { readonly row: number; readonly known: number } | null = null
  for (const [at, row] of rows.slice(0, rowsSearched).entries()) {
    const filled = filledCells(row)
    const known = filled.filter(namesField).length
    const convincing =
      known >= 2 ? known * 2 >= filled.length : known === 1 && filled.length === 1 && at === 0 && rows.length > 1
    if (convincing && known > (best?.known ?? 0)) best = { row: at, known }
  }
  return best?.row ?? null
}

/** In a language we do not know: a full row of different words, above columns of which some hold figures only. */
function findWordedHeader(rows: Rows): number | null {
  const at = rows.slice(0, rowsSearched).findIndex((row) => filledCells(row).length >= 3)
  const row = rows[at]
  if (row === undefined || filledCells(row).some(startsWithNumber)) return null
  if (new Set(row).size < row.length || filledCells(row).length < row.length) return null
  const body = rows.slice(at + 1, at + 1 + rowsSearched)
  const figures = row.filter((_, index) => {
    const cells = filledCells(body.map((each) => each[index] ?? ''))
    return cells.length > 0 && cells.every(startsWithNumber)
  })
  return figures.length > 0 ? at : null
}

/** Two rows of names, as merged cells leave them: the lower fills what the upper leaves blank or divides. */
function isLowerHeader(upper: readonly string[], lower: readonly string[] | undefined): boolean {
  const filled = lower === undefined ? [] : filledCells(lower)
  if (lower === undefined || filled.length === 0 || filled.some(startsWithNumber)) return false
  const names = headersOf([upper, lower], 1)
  const isOpen = lower.some((cell, at) => cell.trim() !== '' && (upper[at] ?? '').trim() === '')
  const isFirstBlank = (lower[0] ?? '').trim() === '' && (upper[0] ?? '').trim() !== ''
  const known = lower.filter((cell, at) => cell.trim() !== '' && namesField(names[at] ?? '')).length
  return (isOpen || isFirstBlank) && known > 0 && known * 2 >= filled.length
}

/** The row that names the columns; of two such rows the lower. null where there is none. */
export function findHeader(rows: Rows): number | null {
  const known = findKnownHeader(rows)
  if (known === null) return findWordedHeader(rows)
  return isLowerHeader(rows[known] ?? [], rows[known + 1]) ? known + 1 : known
}

const qualifier = /^(?:ø|avg|average|mean|max|maximum|peak|total|limit|target|time)\b/i

/** The name of every column; a row of groups above fills blank names and says which "Avg" or "Max" is meant. */
export function headersOf(rows: Rows, headerRow: number): readonly string[] {
  const row = rows[headerRow] ?? []
  const above = rows[headerRow - 1] ?? []
  const isGroups = filledCells(above).length >= 2 && !filledCells(above).some(startsWithNumber)
  if (!isGroups) return row
  const width = Math.max(row.length, above.length)
  const names: string[] = []
  let group = ''
  for (let at = 0; at < width; at += 1) {
    const [upper, lower] = [(above[at] ?? '').trim(), (row[at] ?? '').trim()]
    if (upper !== '') group = upper
    if (lower === '') {
      names.push(upper)
      // A name over one column alone groups nothing to its right.
      if (upper !== '') group = ''
    } else {
      const isOpen = !namesField(lower) || qualifier.test(lower)
      names.push(group !== '' && isOpen && namesField(`${group} ${lower}`) ? `${group} ${lower}` : lower)
    }
  }
  return names
}

/** True where the first column names more fields than any row does: one workload in every column. */
export function goesAcross(rows: Rows): boolean {
  if (rows.length < 2 || rows.length > mostFields) return false
  const names = filledCells(rows.slice(0, columnsSearched).map((row) => row[0] ?? ''))
  const known = names.filter(namesField).length
  if (known < fieldsThatConvince || known * 2 < names.length) return false
  return rows.slice(0, rowsSearched).every((row) => filledCells(row).filter(namesField).length < known)
}
