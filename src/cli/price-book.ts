/** `--prices FILE`: the organisation's own prices as JSON or as a table with the columns fact, value, source and date. */
import { keptBeside, overlayPrices, priceFacts } from '../domain/overlay-prices.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import type { Workbook } from '../domain/workbook.ts'
import { priceName } from '../wording/price-words.ts'
import { textOfBytes } from '../workbench/csv/read-table.ts'
import { quoted } from '../workbench/price-problems.ts'
import { writeProblem } from '../workbench/problem.ts'
import { readPriceBook } from '../workbench/read-price-book.ts'
import { Unusable } from './command.ts'
import { nameOfFile, readBytes } from './files.ts'

export interface WithPrices {
  readonly workbook: Workbook
  /** A line for every price of the file that was left out, and why. */
  readonly problems: readonly string[]
}

/** Lays the file over the workbook's own prices; a price that cannot be used is left out and named. */
export function withPriceBook(workbook: Workbook, file: string | undefined, catalogue: Catalogue): WithPrices {
  if (file === undefined) return { workbook, problems: [] }
  const text = textOfBytes(readBytes(file, 'a price book as JSON or as a table'))
  const units = new Map(priceFacts(catalogue).map(({ path, fact }) => [path, fact.unit]))
  const book = readPriceBook(text, nameOfFile(file), { units, nameOf: priceName })
  if (book.kind === 'refused') throw new Unusable(book.problem)
  return { workbook: { ...workbook, prices: { ...workbook.prices, ...book.prices } }, problems: book.problems }
}

/** The catalogue with the workbook's prices laid over it, and a line for every price that names no fact. */
export function pricedCatalogue(
  catalogue: Catalogue,
  workbook: Workbook,
  file: string,
): { readonly catalogue: Catalogue; readonly problems: readonly string[]; readonly kept: readonly string[] } {
  const overlaid = overlayPrices(catalogue, workbook.prices)
  const expected = {
    'unknown-path': ['a fact of the catalogue', 'see berth catalogue --platform ID'],
    'not-a-number': ['a number', 'write a number such as 0.0000133'],
    negative: ['a price of 0 or more', 'write what is paid; a discount is a lower price'],
    'no-date': ['a day such as 2026-10-01', 'write year, month and day: YYYY-MM-DD'],
  } as const
  return {
    catalogue: overlaid.catalogue,
    kept: [...keptBeside(priceFacts(catalogue), workbook.prices)].map(([path, paths]) =>
      writeProblem({
        place: `${nameOfFile(file)}:prices:${path}`,
        found: `the catalogue’s price still at ${paths.join(', ')}`,
        expected: 'an own price there too where the contract covers it',
        fix: 'lay one on it, or leave it as it is.',
      }),
    ),
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
