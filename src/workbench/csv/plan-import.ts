/** How a table will be read: which row is the header, what each column means, and the decimal sign; people may change every answer. */
import { fields } from '../../domain/fields.ts'
import type { DecimalSign } from '../read-number.ts'
import { plainText } from '../read-number.ts'
import { readCell, saysUnknown } from '../read-cell.ts'
import type { ColumnTarget } from './header-words.ts'
import { startsWithNumber } from '../read-number.ts'
import { findHeader, headersOf } from './find-header.ts'
import type { Rows } from './find-header.ts'
import type { HeaderReading } from './recognise-header.ts'
import { isOwnName, recogniseHeader } from './recognise-header.ts'
import { rowsAside } from './rows-aside.ts'
import type { RowAside } from './rows-aside.ts'

export interface ImportColumn {
  readonly index: number
  readonly header: string
  readonly field: ColumnTarget | null
  /** What a bare number of this column means, such as "/day" or "MB". */
  readonly unit: string | null
  readonly confidence: 'sure' | 'likely' | 'none'
  readonly note?: string
  /** The first cells that are not blank. */
  readonly samples: readonly string[]
}

export interface ImportPlan {
  readonly columns: readonly ImportColumn[]
  /** Index of the header row; null where the table has none. */
  readonly headerRow: number | null
  readonly rowCount: number
  /** undefined where no cell settles it. */
  readonly decimal: DecimalSign | undefined
  /** Rows that are no workloads, and are left out unless somebody wants them. */
  readonly asides: readonly RowAside[]
}

const samplesShown = 3
const nameNote = 'No column says that it names the workloads; this one is taken for it.'
const rowsSampled = 200

/** Cells such as "1,5", "0,045", "1.234,5" and "1.234.567" settle the sign for the whole table. */
function findDecimal(rows: Rows): DecimalSign | undefined {
  let points = 0
  let commas = 0
  for (const row of rows.slice(0, rowsSampled)) {
    for (const cell of row) {
      if (cell.length > 40) continue
      const text = plainText(cell)
      if (
        /^[~<]?(?:[0-9.' ]*[0-9],(?:[0-9]{1,2}|[0-9]{4,})|0,[0-9]+|[0-9]{1,3}(?:\.[0-9]{3}){2,})(?![0-9,.])/.test(text)
      )
        commas += 1
      if (
        /^[~<]?(?:[0-9,' ]*[0-9]\.(?:[0-9]{1,2}|[0-9]{4,})|0\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3}){2,})(?![0-9,.])/.test(text)
      )
        points += 1
    }
  }
  if (commas > 0 && points === 0) return ','
  return points > 0 && commas === 0 ? '.' : undefined
}

function isFilled(row: readonly string[], { index }: ImportColumn): boolean {
  return (row[index] ?? '').trim() !== ''
}

/** A column that bears the field's own name means it more than one that bears another word for it. */
function sureness({ header, confidence }: ImportColumn): number {
  if (confidence !== 'sure') return 0
  return isOwnName(header) ? 2 : 1
}

/** Of two columns for one field the surer one keeps it, else the first; both do where no row fills both. */
function withoutDoubles(columns: readonly ImportColumn[], body: Rows): readonly ImportColumn[] {
  const owner = new Map<ColumnTarget, ImportColumn>()
  for (const column of columns) {
    if (column.field === null) continue
    const before = owner.get(column.field)
    if (before === undefined || sureness(before) < sureness(column)) owner.set(column.field, column)
  }
  return columns.map((column) => {
    if (column.field === null || owner.get(column.field) === column) return column
    const winner = owner.get(column.field)
    if (winner !== undefined && body.every((row) => !isFilled(row, winner) || !isFilled(row, column))) return column
    return {
      ...column,
      field: null,
      confidence: 'none',
      note: `“${winner?.header ?? ''}” fills ${column.field} already.`,
    }
  })
}

function samplesOf(rows: Rows, index: number): readonly string[] {
  const found: string[] = []
  for (const row of rows) {
    const cell = row[index]?.trim() ?? ''
    if (cell !== '') found.push(cell.slice(0, 80))
    if (found.length === samplesShown) break
  }
  return found
}

/** Where no column names the workloads, the first with words that nothing else claims does. */
function withName(columns: readonly ImportColumn[]): readonly ImportColumn[] {
  if (columns.some(({ field }) => field === 'name')) return columns
  const first = columns.find(
    ({ field, note, samples }) =>
      field === null && note === undefined && samples.length > 0 && !samples.every(startsWithNumber),
  )
  return columns.map((column) =>
    column === first ? { ...column, field: 'name', confidence: 'likely', note: nameNote } : column,
  )
}

/** A column that has a name of ours but cells that read as nothing of the kind is the other field of that name, or only likely. */
function checked(reading: HeaderReading, body: Rows, index: number): HeaderReading {
  if (reading.field === null || reading.field === 'id' || reading.confidence !== 'sure') return reading
  const field = fields[reading.field]
  const cells = body.slice(0, rowsSampled).flatMap((row) => (saysUnknown(row[index] ?? '') ? [] : [row[index] ?? '']))
  const bad = cells.filter(
    (cell) => readCell(field, cell, { unit: reading.unit ?? undefined }).kind === 'problem',
  ).length
  if (cells.length === 0 || bad * 2 <= cells.length) return reading
  if (reading.otherwise !== undefined) {
    const { otherwise, ...rest } = reading
    const other = checked({ ...rest, field: otherwise }, body, index)
    if (other.confidence === 'sure') return other
  }
  return { ...reading, confidence: 'likely', note: `${bad} of ${cells.length} cells cannot be read as ${field.label}.` }
}

export interface PlanOptions {
  readonly headerRow?: number | null | undefined
  /** Rows that are titles of what stands below them. */
  readonly titles?: readonly number[] | undefined
}

/** Plans the import of rows of text; `headerRow` may be given by the person. */
export function planImport(rows: Rows, options: PlanOptions = {}): ImportPlan {
  const headerRow = options.headerRow === undefined ? findHeader(rows) : options.headerRow
  const first = headerRow === null ? 0 : headerRow + 1
  const asides = headerRow === null ? [] : rowsAside(rows, first, options.titles)
  const aside = new Set(asides.map(({ row }) => row))
  const body = rows.filter((_, at) => at >= first && !aside.has(at))
  const headers = headerRow === null ? [] : headersOf(rows, headerRow)
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, index): ImportColumn => {
    const header = headers[index]?.trim() ?? ''
    const reading =
      headerRow === null && index === 0
        ? { field: 'name' as const, unit: null, confidence: 'likely' as const, note: nameNote }
        : recogniseHeader(header)
    const { otherwise: _other, ...read } = checked(reading, body, index)
    return { index, header, ...read, samples: samplesOf(body, index) }
  })
  // Columns that are blank throughout, such as the tail of a ragged table, need no answer.
  const used = columns.filter((column) => column.header !== '' || column.samples.length > 0)
  return {
    columns: withName(withoutDoubles(used, body)),
    headerRow,
    rowCount: body.filter((row) => row.some((cell) => cell.trim() !== '')).length,
    decimal: findDecimal(body),
    asides,
  }
}
