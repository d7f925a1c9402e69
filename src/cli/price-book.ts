/** `--prices FILE`: the organisation's own prices as JSON or as a table with the columns fact, value, source and date. */
import { overlayPrices, priceFacts } from '../domain/overlay-prices.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import type { OwnPrice, Workbook } from '../domain/workbook.ts'
import { readTable, textOfBytes } from '../workbench/csv/read-table.ts'
import { duplicateKeys } from '../workbench/duplicate-keys.ts'
import { writeProblem } from '../workbench/problem.ts'
import { Unusable } from './command.ts'
import { nameOfFile, readBytes } from './files.ts'
import { numberOf, problemsOfPrice, quoted } from './price-problems.ts'
import type { WrittenPrice } from './price-problems.ts'

export interface WithPrices {
  readonly workbook: Workbook
  /** A line for every price of the file that was left out, and why. */
  readonly problems: readonly string[]
}

const columns = ['fact', 'value', 'source', 'date'] as const
const shape = '{"fact":{"value":0.0000133,"source":"…","date":"2026-10-01"}}'

/** Lays the file over the workbook's own prices; a price that cannot be used is left out and named. */
export function withPriceBook(workbook: Workbook, file: string | undefined, catalogue: Catalogue): WithPrices {
  if (file === undefined) return { workbook, problems: [] }
  const text = textOfBytes(readBytes(file, 'a price book as JSON or as a table'))
  const name = nameOfFile(file)
  const written = /^\uFEFF?\s*[[{]/.test(text) ? pricesOfJson(text, name) : pricesOfTable(text, name)
  const units = new Map(priceFacts(catalogue).map(({ path, fact }) => [path, fact.unit]))
  const prices = new Map<string, OwnPrice & { readonly place: string }>()
  const problems: string[] = []
  for (const price of written) {
    const wrong = problemsOfPrice(price, units)
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
  return { workbook: { ...workbook, prices: { ...workbook.prices, ...laid } }, problems }
}

function pricesOfJson(text: string, file: string): readonly WrittenPrice[] {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Unusable(
      `${file}: found text that is not JSON (${error instanceof Error ? error.message : ''}), expected ${shape}, fix: check the file`,
    )
  }
  const held = record(value)
  const book = held === undefined ? undefined : 'prices' in held ? record(held['prices']) : held
  if (book === undefined)
    throw new Unusable(
      `${file}: found ${held === undefined ? 'a list' : `${JSON.stringify(held['prices'])?.slice(0, 40)} as prices`}, expected ${shape}, fix: name each price by its fact`,
    )
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

function pricesOfTable(text: string, file: string): readonly WrittenPrice[] {
  const { rows, delimiter } = readTable(text)
  const [header = [], ...body] = rows
  const names = header.map((name) => name.trim().toLowerCase())
  const missing = columns.filter((name) => !names.includes(name))
  if (missing.length > 0)
    throw new Unusable(
      `${file}:1: found no column ${missing.join(', ')}, expected ${columns.join(delimiter === '\t' ? ',' : delimiter)}, fix: name the columns so`,
    )
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

/** The catalogue with the workbook's prices laid over it, and a line for every price that names no fact. */
export function pricedCatalogue(
  catalogue: Catalogue,
  workbook: Workbook,
  file: string,
): { readonly catalogue: Catalogue; readonly problems: readonly string[] } {
  const overlaid = overlayPrices(catalogue, workbook.prices)
  const expected = {
    'unknown-path': ['a fact of the catalogue', 'see berth catalogue --platform ID'],
    'not-a-number': ['a number', 'write a number such as 0.0000133'],
    negative: ['a price of 0 or more', 'write what is paid; a discount is a lower price'],
    'no-date': ['a day such as 2026-10-01', 'write year, month and day: YYYY-MM-DD'],
  } as const
  return {
    catalogue: overlaid.catalogue,
    problems: overlaid.problems.map(({ path, problem, found, near }) => {
      const [wanted, fix] = expected[problem]
      return writeProblem({
        place: `${nameOfFile(file)}:prices:${path}`,
        found: quoted(found),
        expected: wanted,
        fix: near.length === 0 ? fix : `did you mean ${near.join(' or ')}?`,
      })
    }),
  }
}
