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

/** Known keys in their order, then the others by code unit. */
function ordered(value: unknown, ranks: ReadonlyMap<string, number>): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, others))
  if (!isObject(value)) return value
  const sorted = entriesOf(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => {
      const byRank = (ranks.get(a) ?? ranks.size) - (ranks.get(b) ?? ranks.size)
      return byRank === 0 ? (a < b ? -1 : 1) : byRank
    })
  return Object.fromEntries(sorted.map(([key, part]) => [key, ordered(part, others)]))
}

/** JSON with two spaces, keys in a fixed order and a newline at the end. */
export function saveWorkbook(workbook: Workbook): string {
  return `${JSON.stringify(ordered(workbook, top), null, 2)}\n`
}

/** Rows that did not change were written before: an autosave of a large workbook costs what was edited. */
const rowTexts = new WeakMap<object, string>()

function rowText(row: object): string {
  const known = rowTexts.get(row)
  if (known !== undefined) return known
  const text = JSON.stringify(ordered(row, others))
  rowTexts.set(row, text)
  return text
}

/** The same content without spaces, for storage and links. */
export function compactWorkbook(workbook: Workbook): string {
  const parts = Object.entries(ordered({ ...workbook, workloads: [] }, top) as Readonly<Record<string, unknown>>)
  const texts = parts.map(([key, part]) => {
    const text = key === 'workloads' ? `[${workbook.workloads.map(rowText).join(',')}]` : JSON.stringify(part)
    return `${JSON.stringify(key)}:${text}`
  })
  return `{${texts.join(',')}}`
}
