/** Two people's files and the one both started from become one: by row and field, and what both changed is listed, not guessed. */
import type { FieldId, Workbook } from '../domain/workbook.ts'
import { joinPath, partsOfPath } from './merge-path.ts'
import { isObject } from './plain-json.ts'
import { sameValue } from './same-value.ts'

export interface MergeConflict {
  /** A `joinPath`: "workloads/w3/durationMs", "team/region"; a row that one side removed and the other changed ends with its id. */
  readonly path: string
  readonly workload?: string | undefined
  readonly field?: FieldId | undefined
  readonly base: unknown
  readonly ours: unknown
  readonly theirs: unknown
}

export interface Merged {
  /** Ours stands wherever there is a conflict and nobody chose; a changed row stands against a removed one. */
  readonly workbook: Workbook
  readonly conflicts: readonly MergeConflict[]
}

/** Whose answer stands at a path where both sides changed. */
export type MergeChoice = (path: string) => 'ours' | 'theirs' | undefined

interface Findings {
  readonly conflicts: MergeConflict[]
  readonly choice: MergeChoice
}

type Data = Readonly<Record<string, unknown>>

function mergeValue(path: string, base: unknown, ours: unknown, theirs: unknown, findings: Findings): unknown {
  if (sameValue(ours, theirs) || sameValue(base, theirs)) return ours
  if (sameValue(base, ours)) return theirs
  findings.conflicts.push({ path, base, ours, theirs, ...placeOf(path) })
  return findings.choice(path) === 'theirs' ? theirs : ours
}

function placeOf(path: string): Pick<MergeConflict, 'workload' | 'field'> {
  const [list, workload, field] = partsOfPath(path)
  if (list !== 'workloads' || workload === undefined) return {}
  return { workload, ...(field === undefined ? {} : { field: field as FieldId }) }
}

/** A number and its basis belong together: a range is one value, but basis and asTyped merge field by field. */
const mergedByKey = new Set(['basis', 'asTyped', 'team', 'priorities', 'weights', 'thresholds', 'prices'])

function mergeObject(path: string, base: Data, ours: Data, theirs: Data, findings: Findings): Data {
  const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].filter((name) => name !== '__proto__')
  const merged = names.map((name): [string, unknown] => {
    const [b, o, t] = [base[name], ours[name], theirs[name]]
    const isDeep = mergedByKey.has(name) && [o, t].every((side) => side === undefined || isObject(side))
    const at = path === '' ? joinPath([name]) : `${path}/${joinPath([name])}`
    if (!isDeep) return [name, mergeValue(at, b, o, t, findings)]
    const part = mergeObject(at, isObject(b) ? b : {}, isObject(o) ? o : {}, isObject(t) ? t : {}, findings)
    return [name, o === undefined && Object.keys(part).length === 0 ? undefined : part]
  })
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined))
}

/** How a number is known goes with the number: where both changed it, its basis and typed text are of the side that stands. */
function withWholeCells(
  row: Data,
  mine: Data,
  other: Data,
  asked: readonly MergeConflict[],
  choice: MergeChoice,
): Data {
  const whole: Record<string, unknown> = { ...row }
  for (const { path } of asked) {
    const [list, , field, deeper] = partsOfPath(path)
    if (list !== 'workloads' || field === undefined || deeper !== undefined || mergedByKey.has(field)) continue
    const side = choice(path) === 'theirs' ? other : mine
    for (const part of ['basis', 'asTyped']) {
      const [now, then] = [whole[part], side[part]]
      const { [field]: _gone, ...others } = isObject(now) ? now : {}
      const own = isObject(then) && then[field] !== undefined ? { [field]: then[field] } : {}
      const next = { ...others, ...own }
      if (Object.keys(next).length > 0) whole[part] = next
      else delete whole[part]
    }
  }
  return whole
}

type Row = object

interface ListRules {
  readonly path: string
  readonly keyOf: (row: Data) => string
}

function byKey(rows: readonly Row[] | undefined, rules: ListRules): ReadonlyMap<string, Data> {
  return new Map((rows ?? []).map((row) => [rules.keyOf(row as Data), row as Data]))
}

/** Order is ours; their new rows stand behind the row they stood behind. */
function mergeRows(
  rules: ListRules,
  sides: { base: readonly Row[] | undefined; ours: readonly Row[] | undefined; theirs: readonly Row[] | undefined },
  { conflicts, choice }: Findings,
): readonly Data[] {
  const base = byKey(sides.base, rules)
  const ours = byKey(sides.ours, rules)
  const theirs = byKey(sides.theirs, rules)
  const pathTo = (key: string): string => joinPath([rules.path, key])
  const askAboutRow = (key: string, row: Pick<MergeConflict, 'base' | 'ours' | 'theirs'>): void => {
    conflicts.push({ path: pathTo(key), ...row, ...placeOf(pathTo(key)) })
  }
  const merged = new Map<string, Data>()
  for (const [key, mine] of ours) {
    const before = base.get(key)
    const other = theirs.get(key)
    if (other !== undefined) {
      const asked = conflicts.length
      const row = mergeObject(pathTo(key), before ?? {}, mine, other, { conflicts, choice })
      merged.set(key, withWholeCells(row, mine, other, conflicts.slice(asked), choice))
    } else if (before === undefined) merged.set(key, mine)
    else if (!sameValue(before, mine)) {
      // They removed a row that we changed: it stays until somebody says otherwise.
      if (choice(pathTo(key)) !== 'theirs') merged.set(key, mine)
      askAboutRow(key, { base: before, ours: mine, theirs: undefined })
    }
  }
  const order = [...merged.keys()]
  let behind: string | undefined
  for (const [key, other] of theirs) {
    const before = base.get(key)
    if (!merged.has(key)) {
      const isNew = before === undefined
      const isChanged = !isNew && !sameValue(before, other)
      // A row that we removed and they changed comes back, unless somebody says otherwise.
      if (isNew || (isChanged && choice(pathTo(key)) !== 'ours')) {
        merged.set(key, other)
        order.splice(behind === undefined ? 0 : order.indexOf(behind) + 1, 0, key)
      }
      if (isChanged) askAboutRow(key, { base: before, ours: undefined, theirs: other })
    }
    if (merged.has(key)) behind = key
  }
  return order.flatMap((key) => {
    const row = merged.get(key)
    return row === undefined ? [] : [row]
  })
}

const lists: Readonly<Record<string, (row: Data) => string>> = {
  workloads: (row) => String(row['id']),
  decisions: (row) => String(row['workload']),
  benchmarks: (row) => `${String(row['workload'])}:${String(row['field'])}`,
  drills: (row) => `${String(row['workload'])}:${String(row['trap'])}`,
  scenarios: (row) => String(row['id']),
  profiles: (row) => String(row['id']),
}

function mergedList(
  name: string,
  keyOf: (row: Data) => string,
  base: Data,
  ours: Data,
  theirs: Data,
  findings: Findings,
): readonly Data[] | undefined {
  const side = (of: Data) => (Array.isArray(of[name]) ? (of[name] as readonly Row[]) : undefined)
  if (side(ours) === undefined && side(theirs) === undefined) return undefined
  return mergeRows({ path: name, keyOf }, { base: side(base), ours: side(ours), theirs: side(theirs) }, findings)
}

/** Merges `theirs` into `ours`; `base` is what both started from, or an empty workbook when it is not known. */
export function mergeWorkbooks(
  base: Workbook,
  ours: Workbook,
  theirs: Workbook,
  choice: MergeChoice = () => undefined,
): Merged {
  const conflicts: MergeConflict[] = []
  const findings = { conflicts, choice }
  const [b, o, t] = [base, ours, theirs].map((side) => side as unknown as Data) as [Data, Data, Data]
  const withoutLists = (side: Data): Data =>
    Object.fromEntries(Object.entries(side).filter(([name]) => !Object.hasOwn(lists, name)))
  const rest = mergeObject('', withoutLists(b), withoutLists(o), withoutLists(t), findings)
  const merged = Object.entries(lists).flatMap(([name, keyOf]) => {
    const list = mergedList(name, keyOf, b, o, t, findings)
    return list === undefined ? [] : [[name, list] as const]
  })
  return { workbook: { ...rest, ...Object.fromEntries(merged) } as unknown as Workbook, conflicts }
}
