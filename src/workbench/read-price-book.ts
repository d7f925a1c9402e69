/** An organisation's own prices as a file: JSON, or a table with the columns fact, value, source and date. */
import type { OwnPrice } from '../domain/workbook.ts'
import { readTable } from './csv/read-table.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { numberOf, problemsOfPrice } from './price-problems.ts'
import type { PricePaths, WrittenPrice } from './price-problems.ts'

export type PriceBook =
  | {
      readonly kind: 'ok'
      readonly prices: Readonly<Record<string, OwnPrice>>
      /** A line for every price that was left out, and why. */
      readonly problems: readonly string[]
    }
  | { readonly kind: 'refused'; readonly problem: string }

const columns = ['fact', 'value', 'source', 'date'] as const
const shape = '{"fact":{"value":0.0000133,"source":"…","date":"2026-10-01"}}'

/** A price that cannot be used is left out and named; of a fact given twice the later one counts. */
export function readPriceBook(text: string, file: string, paths: PricePaths): PriceBook {
  const written = /^\uFEFF?\s*[[{]/.test(text) ? pricesOfJson(text, file) : pricesOfTable(text, file)
  if (typeof written === 'string') return { kind: 'refused', problem: written }
  const prices = new Map<string, OwnPrice & { readonly place: string }>()
  const problems: string[] = []
  for (const price of written) {
    const wrong = problemsOfPrice(price, paths)
    const before = prices.get(price.fact)
    if (before !== undefined)
      problems.push(
        `${price.place}:fact: found ${price.fact} a second time, expected each fact once (${before.place} has it too), fix: take one of them out; the later one was used`,
      )
    problems.push(...wrong)
    if (wrong.length === 0)
      prices.set(price.fact, {
        value: numberOf(price.value) ?? 0,
        source: price.source,
        date: price.date,
        place: price.place,
      })
  }
  const laid = Object.fromEntries(
    [...prices].map(([fact, { value, source, date }]): [string, OwnPrice] => [fact, { value, source, date }]),
  )
  return { kind: 'ok', prices: laid, problems }
}

/** A sentence where the file is no price book. */
function pricesOfJson(text: string, file: string): readonly WrittenPrice[] | string {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return `${file}: found text that is not JSON (${error instanceof Error ? error.message : ''}), expected ${shape}, fix: check the file`
  }
  const held = record(value)
  if (held !== undefined && Array.isArray(held['workloads']) && !('prices' in held))
    return `${file}: found a workbook without prices of its own, expected ${shape}, fix: lay prices over it first with the command Own prices, or name another file`
  const book = held === undefined ? undefined : 'prices' in held ? record(held['prices']) : held
  if (book === undefined)
    return `${file}: found ${held === undefined ? 'a list' : `${JSON.stringify(held['prices'])?.slice(0, 40)} as prices`}, expected ${shape}, fix: name each price by its fact`
  const once = Object.entries(book)
  const twice = duplicateKeys(text, value).map(({ path }) => path.replace(/^prices\./, ''))
  return [...once.filter(([fact]) => twice.includes(fact)), ...once].map(([fact, price]) => {
    const fields = record(price)
    const words = (name: string): string => (typeof fields?.[name] === 'string' ? fields[name].trim() : '')
    return {
      place: `${file}:${fact}`,
      fact,
      value: fields === undefined ? price : fields['value'],
      unit: words('unit'),
      source: words('source'),
      date: words('date'),
    }
  })
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined
}

function pricesOfTable(text: string, file: string): readonly WrittenPrice[] | string {
  const { rows, delimiter } = readTable(text)
  const [header = [], ...body] = rows
  const names = header.map((name) => name.trim().toLowerCase())
  const missing = columns.filter((name) => !names.includes(name))
  if (missing.length > 0)
    return `${file}:1: found no column ${missing.join(', ')}, expected ${columns.join(delimiter === '\t' ? ',' : delimiter)}, fix: name the columns so`
  return body.flatMap((row, index) => {
    const cell = (name: string): string => (row[names.indexOf(name)] ?? '').trim()
    if (row.every((each) => each.trim() === '')) return []
    return [
      {
        place: `${file}:${index + 2}`,
        fact: cell('fact'),
        value: cell('value'),
        unit: cell('unit'),
        source: cell('source'),
        date: cell('date'),
      },
    ]
  })
}
