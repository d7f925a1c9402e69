/** What two people changed alike, as questions: one for each cell, setting or row, with both answers in words. */
import { fields } from '../domain/fields.ts'
import type { FieldId, Workbook, Workload } from '../domain/workbook.ts'
import { fieldLabel, fieldValue } from '../wording/field-words.ts'
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

function cellOf(conflict: MergeConflict): { readonly workload: string; readonly field: FieldId } | null {
  const [list, workload, first, second] = conflict.path.split('/')
  const field = first === 'basis' || first === 'asTyped' ? second : first
  if (list !== 'workloads' || workload === undefined || field === undefined || !Object.hasOwn(fields, field))
    return null
  return { workload, field: field as FieldId }
}

export function mergeQuestions(conflicts: readonly MergeConflict[], sides: Sides): readonly MergeQuestion[] {
  const rows = (side: Workbook) => new Map(side.workloads.map((row) => [row.id, row]))
  const [ours, theirs, base] = [rows(sides.ours), rows(sides.theirs), rows(sides.base)]
  const nameOf = (id: string | undefined): string => {
    const row = id === undefined ? undefined : (ours.get(id) ?? theirs.get(id))
    return row === undefined ? (id ?? '') : row.name === undefined || row.name === '' ? 'Unnamed' : row.name
  }
  const found = new Map<string, MergeQuestion>()
  for (const conflict of conflicts) {
    const cell = cellOf(conflict)
    const id = cell === null ? conflict.path : `${cell.workload}/${cell.field}`
    const before = found.get(id)
    if (before !== undefined) {
      found.set(id, { ...before, paths: [...before.paths, conflict.path] })
      continue
    }
    const [list = '', part, ...rest] = conflict.path.split('/')
    const inRow = ['workloads', 'decisions', 'benchmarks', 'drills'].includes(list)
    const isGone = (conflict.ours === undefined) !== (conflict.theirs === undefined)
    const isRow = part !== undefined && rest.length === 0 && isGone
    const words =
      cell === null
        ? isRow
          ? { before: 'there', ours: rowWords(conflict.ours), theirs: rowWords(conflict.theirs) }
          : { before: valueWords(conflict.base), ours: valueWords(conflict.ours), theirs: valueWords(conflict.theirs) }
        : {
            before: cellWords(base.get(cell.workload), cell.field),
            ours: cellWords(ours.get(cell.workload), cell.field),
            theirs: cellWords(theirs.get(cell.workload), cell.field),
          }
    found.set(id, {
      id,
      paths: [conflict.path],
      name: inRow ? nameOf(part?.split(':')[0]) : 'Workbook',
      what:
        cell !== null
          ? fieldLabel(cell.field)
          : inRow
            ? list === 'workloads'
              ? 'Whole row'
              : [list.replace(/s$/, ''), ...rest].join(' ')
            : conflict.path.replaceAll('/', ' '),
      ...words,
      stays: isRow && conflict.ours === undefined ? 'theirs' : 'ours',
    })
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

function rowWords(row: unknown): string {
  return row === undefined ? 'removed' : 'changed'
}

const longest = 120

function valueWords(value: unknown): string {
  if (value === undefined || value === null) return 'removed'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
