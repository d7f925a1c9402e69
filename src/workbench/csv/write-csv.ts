/** The workloads as CSV or TSV with the field names as headers; it reads back to the same workloads. */
import Papa from 'papaparse'
import { fieldList, fields } from '../../domain/fields.ts'
import type { FieldId, Workbook, Workload } from '../../domain/workbook.ts'
import { cellText } from '../write-cell.ts'
import { guarded } from './formula-guard.ts'

export interface CsvOptions {
  readonly delimiter?: ',' | ';' | '\t' | undefined
  /** Columns to write; without it every field that some workload answers. */
  readonly fields?: readonly FieldId[] | undefined
}

function answered(workloads: readonly Workload[]): readonly FieldId[] {
  return fieldList
    .map((field) => field.id)
    .filter((id) => id === 'name' || workloads.some((workload) => cellText(workload, fields[id]) !== ''))
}

/** The byte-order mark is the caller's business; rows end with CRLF as RFC 4180 has it. */
export function writeCsv(workbook: Pick<Workbook, 'workloads'>, options: CsvOptions = {}): string {
  const columns = options.fields ?? answered(workbook.workloads)
  const rows = workbook.workloads.map((workload) => [
    workload.id,
    ...columns.map((id) => cellText(workload, fields[id])),
  ])
  return csvOf(['id', ...columns], rows, options.delimiter)
}

/** A table of text; what a spreadsheet would run as a formula is guarded. */
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: CsvOptions['delimiter'] = ',',
): string {
  return `${Papa.unparse([[...header], ...rows.map((row) => row.map(guarded))], { delimiter, newline: '\r\n' })}\r\n`
}
