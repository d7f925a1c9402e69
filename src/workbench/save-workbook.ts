/** The workbook as a file: the same workbook always gives the same bytes, one field a line, so that it diffs well. */
import type { Workbook } from '../domain/workbook.ts'
import { fieldIds } from '../domain/workbook.ts'
import { entriesOf, isObject } from './plain-json.ts'

const topOrder = [
  'format',
  'version',
  'title',
  'date',
  'team',
  'priorities',
  'workloads',
  'decisions',
  'prices',
  'benchmarks',
  'drills',
  'scenarios',
  'profiles',
]
const workloadOrder = ['id', ...fieldIds, 'basis', 'asTyped']
const rangeOrder = ['low', 'likely', 'high']
const decisionOrder = ['workload', 'option', 'status']

function ranked(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, rank) => [key, rank]))
}

const top = ranked(topOrder)
const others = ranked([...new Set([...workloadOrder, ...rangeOrder, ...decisionOrder, 'name', 'value', 'source'])])

function byRank(ranks: ReadonlyMap<string, number>, a: string, b: string): number {
  const difference = (ranks.get(a) ?? ranks.size) - (ranks.get(b) ?? ranks.size)
  return difference === 0 ? (a < b ? -1 : 1) : difference
}

/** Known keys in their order, then the others by code unit. */
function ordered(value: unknown, ranks: ReadonlyMap<string, number>): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, others))
  if (!isObject(value)) return value
  const sorted = entriesOf(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => byRank(ranks, a, b))
  return Object.fromEntries(sorted.map(([key, part]) => [key, ordered(part, others)]))
}

/** JSON with two spaces, keys in a fixed order and a newline at the end. */
export function saveWorkbook(workbook: Workbook): string {
  return `${JSON.stringify(ordered(workbook, top), null, 2)}\n`
}

/** A part of a workbook without spaces, its keys in their order. */
export function compactText(part: unknown): string {
  return JSON.stringify(ordered(part, others))
}

/** The same content without spaces, for links. */
export function compactWorkbook(workbook: Workbook): string {
  return JSON.stringify(ordered(workbook, top))
}

/** The parts of a workbook in the order in which they are written; those that are unset are not. */
export function partsInOrder(workbook: Workbook): readonly (readonly [key: string, part: unknown])[] {
  return entriesOf({ ...workbook })
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => byRank(top, a, b))
}
