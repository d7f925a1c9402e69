/** What a column can be narrowed to: a verdict of a family, where a decision stands, a choice of a field. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { fields } from '../../domain/fields.ts'
import type { ChoiceField } from '../../domain/field-shape.ts'
import { decisionStatuses } from '../../domain/vocabulary.ts'
import type { Family } from '../../domain/vocabulary.ts'
import type { Decision } from '../../domain/decision.ts'
import type { FieldId, Workload } from '../../domain/workbook.ts'
import { choiceWord, listed } from '../../wording/field-words.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { verdictWord } from '../../wording/verdict-words.ts'
import { familyOf } from './grid-columns.ts'
import type { ColumnKey } from './grid-columns.ts'

export type FilterColumn = ColumnKey | 'decision'

/** Columns with the values that show; a column with none of them shows everything. */
export type ColumnFilters = Readonly<Partial<Record<FilterColumn, readonly string[]>>>

export interface FilterValue {
  readonly value: string
  readonly label: string
}

/** What a row is held against; the assessment may not have reached it yet. */
export interface FilteredRow {
  readonly workload: Workload
  readonly assessed: WorkloadAssessment | undefined
  readonly decision: Decision | undefined
}

/** Stands for a cell without an answer. */
const unanswered = ''

const verdictValues: readonly FilterValue[] = [
  { value: 'best', label: verdictWord('best') },
  { value: 'fits', label: verdictWord('fits') },
  { value: 'at risk', label: 'At risk' },
  { value: 'blocked', label: verdictWord('blocked') },
  { value: 'unknown', label: verdictWord('unknown') },
  { value: 'close', label: 'Close call' },
]

export const decisionValues: readonly FilterValue[] = [
  { value: 'undecided', label: 'Undecided' },
  ...decisionStatuses.map((status) => ({ value: status, label: status.charAt(0).toUpperCase() + status.slice(1) })),
]

function choiceField(column: FilterColumn): ChoiceField | null {
  const field = column === 'decision' || familyOf(column) !== null ? undefined : fields[column as FieldId]
  return field?.type === 'choice' ? field : null
}

/** What can be chosen from; of a field the choices that occur, so that the list is as short as the table. */
export function filterValues(column: FilterColumn, workloads: readonly Workload[]): readonly FilterValue[] {
  if (column === 'decision') return decisionValues
  if (familyOf(column) !== null) return verdictValues
  const field = choiceField(column)
  if (field === null) return []
  const found = new Set(workloads.map((workload) => String(workload[field.id] ?? unanswered)))
  return [...field.choices, unanswered]
    .filter((value) => found.has(value))
    .map((value) => ({ value, label: labelOf(value) }))
}

function labelOf(value: string): string {
  return value === unanswered ? 'Unknown' : choiceWord(value)
}

function verdictPasses(family: Family, { assessed }: FilteredRow, wanted: readonly string[]): boolean {
  const found = assessed?.families[family]
  if (found === undefined) return false
  return (
    wanted.includes(found.verdict) ||
    (wanted.includes('at risk') && (found.atRisk || found.verdict === 'risky')) ||
    (wanted.includes('close') && found.close)
  )
}

function passes(column: FilterColumn, row: FilteredRow, wanted: readonly string[]): boolean {
  if (column === 'decision') return wanted.includes(row.decision?.status ?? 'undecided')
  const family = familyOf(column)
  if (family !== null) return verdictPasses(family, row, wanted)
  return wanted.includes(String(row.workload[column as FieldId] ?? unanswered))
}

/** Columns that narrow anything, in the order in which they were chosen. */
export function narrowed(filters: ColumnFilters): readonly (readonly [FilterColumn, readonly string[]])[] {
  return (Object.entries(filters) as [FilterColumn, readonly string[]][]).filter(([, wanted]) => wanted.length > 0)
}

/** True where a row passes every column. */
export function passesColumns(filters: ColumnFilters, row: FilteredRow): boolean {
  return narrowed(filters).every(([column, wanted]) => passes(column, row, wanted))
}

/** With one value of a column more or, where it was chosen, less. */
export function withValue(filters: ColumnFilters, column: FilterColumn, value: string): ColumnFilters {
  const now = filters[column] ?? []
  return { ...filters, [column]: now.includes(value) ? now.filter((each) => each !== value) : [...now, value] }
}

/** "VM: blocked or at risk" */
export function filterWords(column: FilterColumn, wanted: readonly string[]): string {
  const family = column === 'decision' ? null : familyOf(column)
  const name =
    column === 'decision' ? 'Decision' : family === null ? fields[column as FieldId].label : familyWord(family)
  const values = column === 'decision' ? decisionValues : family === null ? [] : verdictValues
  const words = wanted.map(
    (value) => values.find((each) => each.value === value)?.label.toLowerCase() ?? labelOf(value),
  )
  return `${name}: ${listed(words, 'or')}`
}
