/** The workbook as a file: the same workbook always gives the same bytes, one field a line, so that it diffs well. */
import type { Workbook, Workload } from '../domain/workbook.ts'
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

/** So many rows are written and checked within a frame. */
const rowsInPart = 500

/** A piece of the compact text; rows that did not change are the same piece as in the text before. */
export interface TextPart {
  readonly text: string
}

/** The pieces of the last text, by place. */
let rowParts: readonly { readonly rows: readonly Workload[]; readonly part: TextPart }[] = []

function rowPartAt(workloads: readonly Workload[], at: number): (typeof rowParts)[number] {
  const rows = workloads.slice(at * rowsInPart, (at + 1) * rowsInPart)
  const known = rowParts[at]
  if (known?.rows.length === rows.length && rows.every((row, index) => row === known.rows[index])) return known
  return { rows, part: { text: `${at === 0 ? '' : ','}${rows.map(rowText).join(',')}` } }
}

/** The compact text in parts that end between rows, for who must let the page answer in between. */
export function* compactParts(workbook: Workbook): Generator<TextPart, void> {
  const { workloads } = workbook
  const parts = Object.entries(ordered({ ...workbook, workloads: [] }, top) as Readonly<Record<string, unknown>>)
  let before = '{'
  for (const [key, part] of parts) {
    before += `${JSON.stringify(key)}:`
    if (key !== 'workloads') before += JSON.stringify(part)
    else {
      yield { text: `${before}[` }
      const made: (typeof rowParts)[number][] = []
      for (let at = 0; at * rowsInPart < workloads.length; at += 1) {
        const rows = rowPartAt(workloads, at)
        made.push(rows)
        yield rows.part
      }
      rowParts = made
      before = ']'
    }
    before += ','
  }
  yield { text: `${before.replace(/,$/, '')}}` }
}

/** The same content without spaces, for storage and links. */
export function compactWorkbook(workbook: Workbook): string {
  return Array.from(compactParts(workbook), ({ text }) => text).join('')
}
