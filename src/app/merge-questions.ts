/** What two people changed alike, as questions: one for each cell, setting or row, with both answers in words. */
import { fields } from '../domain/fields.ts'
import type { Decision } from '../domain/decision.ts'
import type { FieldId, Workbook, Workload } from '../domain/workbook.ts'
import { decisionPartWords, decisionParts } from '../export/decision-parts.ts'
import { fieldLabel, fieldValue } from '../wording/field-words.ts'
import { optionWord } from '../wording/platform-words.ts'
import { ownWord } from '../wording/own-word.ts'
import { settingName, settingValue } from '../wording/setting-words.ts'
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
  /** The workload, scenario or profile it belongs to; null for settings. */
  readonly row: string | null
  readonly what: string
  readonly isRow: boolean
}

const oneOf: Readonly<Record<string, string>> = {
  workloads: 'row',
  decisions: 'decision',
  benchmarks: 'benchmark',
  drills: 'drill',
  scenarios: 'scenario',
  profiles: 'traffic profile',
}

function placeOf({ path, ours, theirs }: MergeConflict): Place {
  const parts = partsOfPath(path)
  const [list = '', key, ...rest] = parts
  const word = oneOf[list]
  if (word === undefined || key === undefined) return { cell: null, row: null, what: settingName(parts), isRow: false }
  // A benchmark and a drill are kept under their workload and what they are about.
  const row = list === 'benchmarks' || list === 'drills' ? key.slice(0, key.lastIndexOf(':')) : key
  const cell = list === 'workloads' ? cellOf(row, rest) : null
  const isRow = rest.length === 0 && (ours === undefined) !== (theirs === undefined)
  const what = cell === null ? partName(list, word, rest) : fieldLabel(cell.field)
  return { cell, row, what, isRow }
}

/** "Dissent" of a decision; "scenario, factor on requests" of what has no heading of its own. */
function partName(list: string, word: string, [part, ...deeper]: readonly string[]): string {
  if (part === undefined) return word
  const ofDecision = list === 'decisions' ? decisionParts.find(([id]) => id === part)?.[1] : undefined
  return ofDecision ?? [`${word},`, ownWord(partWords, part) ?? part, ...deeper].join(' ')
}

const partWords: Readonly<Record<string, string>> = {
  due: 'due day',
  requestsFactor: 'factor on requests',
  usdPerMonthThen: 'bill when decided',
  catalogueVersionThen: 'catalogue when decided',
  catalogueVersion: 'catalogue version',
}

/** How a number is known and what was typed are asked with the number. */
function cellOf(workload: string, [first, second]: readonly string[]): Place['cell'] {
  const field = first === 'basis' || first === 'asTyped' ? second : first
  return field !== undefined && Object.hasOwn(fields, field) ? { workload, field: field as FieldId } : null
}

export function mergeQuestions(conflicts: readonly MergeConflict[], sides: Sides): readonly MergeQuestion[] {
  const rowsOf = (side: Workbook) => new Map(side.workloads.map((row) => [row.id, row]))
  const rows = { base: rowsOf(sides.base), ours: rowsOf(sides.ours), theirs: rowsOf(sides.theirs) }
  const names = new Map(
    [sides.theirs, sides.ours].flatMap(({ workloads, scenarios = [], profiles = [] }) => [
      ...[...workloads, ...scenarios].map(({ id, name }) => [id, name] as const),
      ...profiles.map(({ id, title }) => [id, title] as const),
    ]),
  )
  const nameOf = (id: string): string => (names.has(id) ? names.get(id) || 'Unnamed' : id)
  const found = new Map<string, MergeQuestion>()
  for (const conflict of conflicts) {
    const { cell, row, what, isRow } = placeOf(conflict)
    const id = cell === null ? conflict.path : joinPath([cell.workload, cell.field])
    const asked = found.get(id)
    const words = (side: keyof Sides): string =>
      cell !== null
        ? cellWords(rows[side].get(cell.workload), cell.field)
        : isRow
          ? rowWords(side === 'base' ? 'there' : 'changed', conflict[side])
          : answerWords(conflict.path, conflict[side])
    found.set(
      id,
      asked === undefined
        ? {
            id,
            paths: [conflict.path],
            name: row === null ? 'Workbook' : nameOf(row),
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

function answerWords(path: string, value: unknown): string {
  const parts = partsOfPath(path)
  const [list, , part] = parts
  if (list === 'decisions') {
    if (part === 'option' && typeof value === 'string') return optionWord(value)
    if (decisionParts.some(([id]) => id === part)) return decisionPartWords(value as Decision['triggers'])
  }
  return settingValue(parts, value)
}
