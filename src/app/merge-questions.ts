/** What two people changed alike, as questions: one for each cell, setting or row, with both answers in words. */
import { fields } from '../domain/fields.ts'
import type { FieldId, Workbook, Workload } from '../domain/workbook.ts'
import { fieldLabel, fieldValue } from '../wording/field-words.ts'
import { joinPath, partsOfPath } from '../workbench/merge-path.ts'
import type { MergeConflict } from '../workbench/merge.ts'

export interface MergeQuestion {
  readonly id: string
  /** The paths it decides: a number, how it is known and what was typed belong together. */
  readonly paths: readonly string[]
  readonly name: string
  readonly what: string
  readonly before: string
  readonly ours: string
  readonly theirs: string
  /** Until somebody chooses: a changed row stands against a removed one, and else ours. */
  readonly stays: 'ours' | 'theirs'
}

type Sides = { readonly ours: Workbook; readonly theirs: Workbook; readonly base: Workbook }

/** What a conflict is about: a cell, a row or something of it, or a setting of the workbook. */
interface Place {
  readonly cell: { readonly workload: string; readonly field: FieldId } | null
  /** The workload whose row, decision, benchmark or drill it is; null for settings. */
  readonly workload: string | null
  readonly what: string
  readonly isRow: boolean
}

const oneOf: Readonly<Record<string, string>> = {
  workloads: 'row',
  decisions: 'decision',
  benchmarks: 'benchmark',
  drills: 'drill',
}

function placeOf({ path, ours, theirs }: MergeConflict): Place {
  const [list = '', key, ...rest] = partsOfPath(path)
  const word = oneOf[list]
  if (word === undefined || key === undefined)
    return { cell: null, workload: null, what: partsOfPath(path).join(' '), isRow: false }
  // A benchmark and a drill are kept under their workload and what they are about.
  const workload = list === 'benchmarks' || list === 'drills' ? key.slice(0, key.lastIndexOf(':')) : key
  const cell = list === 'workloads' ? cellOf(workload, rest) : null
  const isRow = rest.length === 0 && (ours === undefined) !== (theirs === undefined)
  const what = cell === null ? [word, ...rest].join(' ') : fieldLabel(cell.field)
  return { cell, workload, what, isRow }
}

/** How a number is known and what was typed are asked with the number. */
function cellOf(workload: string, [first, second]: readonly string[]): Place['cell'] {
  const field = first === 'basis' || first === 'asTyped' ? second : first
  return field !== undefined && Object.hasOwn(fields, field) ? { workload, field: field as FieldId } : null
}

export function mergeQuestions(conflicts: readonly MergeConflict[], sides: Sides): readonly MergeQuestion[] {
  const rowsOf = (side: Workbook) => new Map(side.workloads.map((row) => [row.id, row]))
  const rows = { base: rowsOf(sides.base), ours: rowsOf(sides.ours), theirs: rowsOf(sides.theirs) }
  const nameOf = (id: string): string => {
    const row = rows.ours.get(id) ?? rows.theirs.get(id)
    return row === undefined ? id : row.name === undefined || row.name === '' ? 'Unnamed' : row.name
  }
  const found = new Map<string, MergeQuestion>()
  for (const conflict of conflicts) {
    const { cell, workload, what, isRow } = placeOf(conflict)
    const id = cell === null ? conflict.path : joinPath([cell.workload, cell.field])
    const asked = found.get(id)
    const words = (side: keyof Sides): string =>
      cell !== null
        ? cellWords(rows[side].get(cell.workload), cell.field)
        : isRow
          ? rowWords(side === 'base' ? 'there' : 'changed', conflict[side])
          : valueWords(conflict[side])
    found.set(
      id,
      asked === undefined
        ? {
            id,
            paths: [conflict.path],
            name: workload === null ? 'Workbook' : nameOf(workload),
            what,
            before: words('base'),
            ours: words('ours'),
            theirs: words('theirs'),
            stays: isRow && conflict.ours === undefined ? 'theirs' : 'ours',
          }
        : { ...asked, paths: [...asked.paths, conflict.path] },
    )
  }
  return [...found.values()]
}

/** Both values with how they are known, since either may be all that differs. */
function cellWords(row: Workload | undefined, field: FieldId): string {
  if (row === undefined) return 'no such row'
  const typed = row.asTyped?.[field]
  const noted = row.basis?.[field]
  const basis = typeof noted === 'object' ? [noted.basis, noted.source, noted.comment] : [noted]
  return [typed === undefined ? fieldValue(field, row[field]) : `“${typed}”`, ...basis]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')
}

function rowWords(present: string, row: unknown): string {
  return row === undefined ? 'removed' : present
}

const longest = 120

function valueWords(value: unknown): string {
  if (value === undefined || value === null) return 'removed'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
