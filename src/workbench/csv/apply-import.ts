/** A planned table becomes workloads; cells that cannot be read are kept as typed and listed as questions; nothing is dropped. */
import { fields } from '../../domain/fields.ts'
import type { FieldId, Workload } from '../../domain/workbook.ts'
import type { CellProblem } from '../cell-reading.ts'
import { freeId } from '../new-id.ts'
import type { Problem } from '../problem.ts'
import { readCell, saysUnknown } from '../read-cell.ts'
import type { DecimalSign } from '../read-number.ts'
import { namesToIds, typeInto } from '../commands/set-cells.ts'
import type { ColumnTarget } from './header-words.ts'
import type { ImportColumn, ImportPlan } from './plan-import.ts'
import { unguarded } from './formula-guard.ts'

export interface ImportChoices {
  /** Field per column index, over the plan's own; null sends the column to `unmapped`. */
  readonly fields?: Readonly<Record<number, ColumnTarget | null>> | undefined
  readonly units?: Readonly<Record<number, string | null>> | undefined
  readonly decimal?: DecimalSign | undefined
  /** The decimal sign of single columns, where somebody flipped it. */
  readonly decimals?: Readonly<Record<number, DecimalSign>> | undefined
  /** Where columns without a field go: into the notes, into fields of their own name, or nowhere when so chosen. */
  readonly unmapped?: 'notes' | 'own-fields' | 'leave-out' | undefined
  /** Rows that are no workloads, such as sums, are read all the same. */
  readonly withAsides?: boolean | undefined
  /** File name for the place of problems. */
  readonly name?: string | undefined
}

export interface ImportQuestion {
  /** Index in the result's workloads. */
  readonly row: number
  readonly column: number
  readonly field: FieldId
  readonly text: string
  readonly problem: CellProblem
}

export interface ImportResult {
  readonly workloads: readonly Workload[]
  readonly cells: number
  readonly accepted: number
  readonly keptAsTyped: number
  readonly questions: readonly ImportQuestion[]
  readonly problems: readonly Problem[]
}

const ownership: ReadonlySet<FieldId> = new Set(['owner', 'hostPatchedBy', 'onCall'])

/** "websocket" as a type of service is no kind, but it is an answer to another question. */
function keepConnection(workload: Workload, text: string): Workload {
  const reading = readCell(fields.connection, text)
  return reading.kind === 'ok' && (workload.connection ?? null) === null
    ? typeInto(workload, 'connection', text)
    : workload
}

type Rows = readonly (readonly string[])[]

interface Target extends ImportColumn {
  readonly decimal: DecimalSign | undefined
}

/** What a column says for itself is read after what another says beside: a count of GPUs after their kind. */
function targetsOf(plan: ImportPlan, choices: ImportChoices): readonly Target[] {
  const targets = plan.columns.map((column) => ({
    ...column,
    field:
      choices.fields !== undefined && Object.hasOwn(choices.fields, column.index)
        ? (choices.fields[column.index] ?? null)
        : column.field,
    unit:
      choices.units !== undefined && Object.hasOwn(choices.units, column.index)
        ? (choices.units[column.index] ?? null)
        : column.unit,
    decimal: choices.decimals?.[column.index] ?? choices.decimal ?? plan.decimal,
  }))
  const isCount = ({ field }: Target) => field === 'gpuCount'
  return [...targets.filter((target) => !isCount(target)), ...targets.filter(isCount)]
}

function addNote(workload: Workload, line: string): Workload {
  const before = workload.notes ?? ''
  return { ...workload, notes: before === '' ? line : `${before}\n${line}` }
}

/** A column without a field: a line of the notes, or a field of its own that every save carries along. */
function keepUnmapped(workload: Workload, column: Target, text: string, unmapped: ImportChoices['unmapped']): Workload {
  const name = column.header === '' ? `Column ${column.index + 1}` : column.header
  if (unmapped === 'leave-out') return workload
  const isOwn =
    unmapped === 'own-fields' && column.header !== '' && !Object.hasOwn(workload, name) && name !== '__proto__'
  return isOwn ? { ...workload, [name]: text } : addNote(workload, `${name}: ${text}`)
}

interface RowReading {
  readonly workload: Workload
  readonly cells: number
  readonly questions: readonly Omit<ImportQuestion, 'row'>[]
}

function readRow(id: string, row: readonly string[], targets: readonly Target[], choices: ImportChoices): RowReading {
  let workload: Workload = { id }
  let cells = 0
  const questions: Omit<ImportQuestion, 'row'>[] = []
  for (const target of targets) {
    const text = unguarded(row[target.index] ?? '')
    if (target.field === 'id' || text.trim() === '') continue
    cells += 1
    if (target.field === null) {
      workload = keepUnmapped(workload, target, text.trim(), choices.unmapped)
      continue
    }
    const field = fields[target.field]
    // "Who patches: ?" is an unknown, not a team's name; and "?" GPUs is no answer beside "8 x H100".
    if ((ownership.has(field.id) || workload[field.id] !== undefined) && saysUnknown(text)) continue
    const options = { decimal: target.decimal, unit: target.unit ?? undefined }
    workload = field.id === 'notes' ? addNote(workload, text.trim()) : typeInto(workload, field.id, text, options)
    if (workload.asTyped?.[field.id] === undefined) continue
    const reading = readCell(field, text, options)
    if (reading.kind === 'ok') continue
    if (field.id === 'kind') workload = keepConnection(workload, text)
    questions.push({ column: target.index, field: field.id, text, problem: reading })
  }
  return { workload, cells, questions }
}

function problemOf(question: ImportQuestion, place: string): Problem {
  const { found, expected, fix, suggestion } = question.problem
  return {
    place: `${place}:${question.field}`,
    found: `“${found}”`,
    expected,
    fix: suggestion === undefined ? fix : `${fix} Perhaps ${suggestion.value} was meant.`,
  }
}

export interface RunningImport {
  /** Reads up to so many rows more; false when all are read. */
  readonly step: (count: number) => boolean
  readonly share: () => number
  readonly result: () => ImportResult
}

/** An import that can be read in steps; the result does not depend on their size. */
export function startImport(rows: Rows, plan: ImportPlan, choices: ImportChoices = {}): RunningImport {
  const targets = targetsOf(plan, choices)
  const idColumn = targets.find((target) => target.field === 'id')
  const first = plan.headerRow === null ? 0 : plan.headerRow + 1
  const idIn = (row: readonly string[]) => (idColumn === undefined ? '' : (row[idColumn.index]?.trim() ?? ''))
  // Ids that rows claim further down must be known from the start.
  const taken = new Set(idColumn === undefined ? [] : rows.slice(first).map(idIn))
  const used = new Set<string>()
  const aside = new Set(choices.withAsides === true ? [] : plan.asides.map(({ row }) => row))
  const workloads: Workload[] = []
  const questions: ImportQuestion[] = []
  const problems: Problem[] = []
  let cells = 0
  let at = first
  const read = (row: readonly string[]) => {
    const wanted = idIn(row)
    const id = wanted !== '' && !used.has(wanted) ? wanted : freeId(taken, workloads.length + 1)
    taken.add(id)
    used.add(id)
    const reading = readRow(id, row, targets, choices)
    for (const asked of reading.questions) {
      const question = { ...asked, row: workloads.length }
      questions.push(question)
      problems.push(problemOf(question, `${choices.name ?? 'table'}:${at + 1}`))
    }
    cells += reading.cells
    workloads.push(reading.workload)
  }
  return {
    step: (count) => {
      const end = Math.min(rows.length, at + count)
      for (; at < end; at += 1) {
        const row = rows[at]
        if (!aside.has(at) && row?.some((cell) => cell.trim() !== '') === true) read(row)
      }
      return at < rows.length
    },
    share: () => (rows.length === 0 ? 1 : at / rows.length),
    result: () => ({
      workloads: linked(workloads),
      cells,
      accepted: cells - questions.length,
      keptAsTyped: questions.length,
      questions,
      problems,
    }),
  }
}

/** "Depends on" written by name points to ids. */
function linked(workloads: readonly Workload[]): readonly Workload[] {
  const idOfName = namesToIds(workloads)
  return workloads.map((workload) =>
    workload.dependsOn
      ? { ...workload, dependsOn: workload.dependsOn.map((name) => idOfName(name) ?? name) }
      : workload,
  )
}

/** Reads every row after the header; blank rows are no workloads. */
export function applyImport(rows: Rows, plan: ImportPlan, choices: ImportChoices = {}): ImportResult {
  const running = startImport(rows, plan, choices)
  running.step(rows.length)
  return running.result()
}
