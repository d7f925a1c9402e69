/** Benchmark results as people paste them: one number per line, or a column of a CSV, each with its unit or the field's own. */
import type { AmountField } from '../domain/field-shape.ts'
import { sortedQuantile } from '../domain/uncertainty/draw-summary.ts'
import { readTable } from './csv/read-table.ts'
import { readCell } from './read-cell.ts'

export interface ReadSamples {
  /** In the unit the field is stored in. */
  readonly samples: readonly number[]
  readonly summary: { readonly p50: number; readonly p95: number; readonly n: number } | null
  /** The header of the column that was read, where there was one. */
  readonly column: string | null
  readonly problems: readonly { readonly line: number; readonly found: string; readonly fix: string }[]
}

const mostProblems = 5

/** Of several columns the one named like the field is read, else the last that holds mostly numbers. */
export function readSamples(field: AmountField, text: string): ReadSamples {
  const { rows: table, delimiter } = readTable(withoutBrackets(text))
  // All in one line is a list, not a row of columns.
  const [only, ...more] = table
  const rows =
    only !== undefined && more.length === 0
      ? only.map((cell) => [cell])
      : delimiter === ',' && isOneNumberALine(table)
        ? table.map((row) => [row.join(',')])
        : table
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, index) => columnOf(field, rows, index))
  const named = columns.find(
    ({ header }) => header !== null && header.toLowerCase().includes(field.label.toLowerCase()),
  )
  const most = Math.max(0, ...columns.map(({ samples }) => samples.length))
  const read = named ?? columns.findLast(({ samples }) => samples.length === most && most > 0)
  if (read === undefined) return { samples: [], summary: null, column: null, problems: columns[0]?.problems ?? [] }
  const { samples, header, problems } = read
  const sorted = samples.toSorted((a, b) => a - b)
  const summary =
    sorted.length === 0
      ? null
      : { p50: sortedQuantile(sorted, 0.5), p95: sortedQuantile(sorted, 0.95), n: sorted.length }
  return { samples, summary, column: header, problems }
}

/** A list as programs print it, [120, 130]; the line breaks in it stay. */
function withoutBrackets(text: string): string {
  return /^\s*\[([^[\]{}]*)\]\s*$/.exec(text)?.[1] ?? text
}

/** Whether commas stand within the numbers, as in 1,350 or 0,61, rather than between columns. */
function isOneNumberALine(rows: readonly (readonly string[])[]): boolean {
  const split = rows.filter((row) => row.length > 1)
  if (
    split.length === 0 ||
    !split.every((row) => /^\d{1,3}(,\d{3})*(,\d{1,3}|\.\d+)?( ?[a-zA-Z]+)?$/.test(row.join(',')))
  )
    return false
  const firsts = split.map((row) => Number(row[0]))
  const isCount = split.length > 1 && firsts.every((first, at) => first === (firsts[0] ?? 0) + at)
  return split.length < rows.length || !isCount
}

interface ColumnReading {
  readonly header: string | null
  readonly samples: readonly number[]
  readonly problems: ReadSamples['problems']
}

function columnOf(field: AmountField, rows: readonly (readonly string[])[], index: number): ColumnReading {
  const samples: number[] = []
  const problems: { line: number; found: string; fix: string }[] = []
  const first = rows[0]?.[index]?.trim() ?? ''
  const header = first !== '' && !/[0-9]/.test(first.charAt(0)) && rows.length > 1 ? first : null
  const unit = header === null ? undefined : /[([]\s*([^)\]]+?)\s*[)\]]|_(ms|s|min|gib|gb|mb)$/i.exec(header)
  const options = unit === undefined || unit === null ? {} : { unit: unit[1] ?? unit[2] }
  rows.forEach((row, at) => {
    const cell = row[index]?.trim() ?? ''
    if (cell === '' || (at === 0 && header !== null)) return
    const reading = readCell(field, cell, options)
    if (reading.kind === 'ok' && typeof reading.value === 'number') {
      samples.push(reading.value)
      if (reading.ambiguous === true && problems.length < mostProblems)
        problems.push({
          line: at + 1,
          found: cell,
          fix: `Read as ${reading.understood ?? cell}; write it without the mark if that is wrong.`,
        })
    } else if (problems.length < mostProblems)
      problems.push({
        line: at + 1,
        found: cell,
        fix: reading.kind === 'problem' ? reading.fix : 'Each line holds one measured number.',
      })
  })
  return { header, samples, problems }
}
