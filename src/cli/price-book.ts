/** `--prices FILE`: the organisation's own prices as JSON or as a table with the columns fact, value, source and date. */
import { overlayPrices } from '../domain/overlay-prices.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import type { OwnPrice, Workbook } from '../domain/workbook.ts'
import { readTable, textOfBytes } from '../workbench/csv/read-table.ts'
import { priceSchema } from '../workbench/workbook-schema.ts'
import { Unusable } from './command.ts'
import { nameOfFile, readBytes } from './files.ts'

/** Lays the file over the workbook's own prices. */
export function withPriceBook(workbook: Workbook, file: string | undefined): Workbook {
  if (file === undefined) return workbook
  const text = textOfBytes(readBytes(file))
  const prices = /^\s*\{/.test(text) ? pricesOfJson(text, file) : pricesOfTable(text, file)
  return { ...workbook, prices: { ...workbook.prices, ...prices } }
}

function pricesOfJson(text: string, file: string): Readonly<Record<string, OwnPrice>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Unusable(
      `${nameOfFile(file)}: found text that is not JSON (${error instanceof Error ? error.message : ''}), expected prices by fact, fix: check the file`,
    )
  }
  const book = (value as { prices?: unknown }).prices ?? value
  const entries = Object.entries(book as Readonly<Record<string, unknown>>).map(([fact, price]) => {
    const read = priceSchema.safeParse(price)
    if (!read.success)
      throw new Unusable(
        `${nameOfFile(file)}:${fact}: found ${JSON.stringify(price)?.slice(0, 80)}, expected {"value":…,"source":…,"date":…}, fix: add what is missing`,
      )
    return [fact, read.data as OwnPrice] as const
  })
  return Object.fromEntries(entries)
}

function pricesOfTable(text: string, file: string): Readonly<Record<string, OwnPrice>> {
  const [header = [], ...rows] = readTable(text).rows
  const names = header.map((name) => name.trim().toLowerCase())
  const at = (name: string) => names.indexOf(name)
  const missing = ['fact', 'value', 'source', 'date'].filter((name) => at(name) < 0)
  if (missing.length > 0)
    throw new Unusable(
      `${nameOfFile(file)}:1: found no column ${missing.join(', ')}, expected fact,value,source,date, fix: name the columns so`,
    )
  const entries = rows.map((row, index) => {
    const cell = (name: string) => (row[at(name)] ?? '').trim()
    const value = Number(cell('value').replace(/^\$/, ''))
    if (cell('value') === '' || !Number.isFinite(value))
      throw new Unusable(
        `${nameOfFile(file)}:${index + 2}:value: found “${cell('value')}”, expected a price in USD, fix: write a number such as 0.0000133`,
      )
    return [cell('fact'), { value, source: cell('source'), date: cell('date') }] as const
  })
  return Object.fromEntries(entries)
}

/** The catalogue with the workbook's prices laid over it, and a line for every price that names no fact. */
export function pricedCatalogue(
  catalogue: Catalogue,
  workbook: Workbook,
): { readonly catalogue: Catalogue; readonly problems: readonly string[] } {
  const overlaid = overlayPrices(catalogue, workbook.prices)
  const expected = {
    'unknown-path': 'a fact of the catalogue',
    'not-a-number': 'a number',
    negative: 'a price of 0 or more',
    'no-date': 'a day such as 2026-11-22',
  } as const
  return {
    catalogue: overlaid.catalogue,
    problems: overlaid.problems.map(
      ({ path, problem, found, near }) =>
        `prices:${path}: found ${found}, expected ${expected[problem]}, fix: ${near.length === 0 ? 'see berth catalogue --platform ID' : `did you mean ${near.join(' or ')}`}`,
    ),
  }
}
