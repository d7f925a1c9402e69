/** What most commands start with: a file read, changed as asked, and assessed. */
import { catalogue } from '../catalogue/catalogue.ts'
import { assess } from '../domain/assess.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import type { Workbook } from '../domain/workbook.ts'
import { pricedCatalogue, withPriceBook } from './price-book.ts'
import type { Arguments } from './read-arguments.ts'
import { readWorkbook } from './read-workbook.ts'
import { setValues } from './set-values.ts'

export interface AssessedFile {
  readonly workbook: Workbook
  readonly assessment: Assessment
  readonly catalogue: Catalogue
  readonly problems: readonly string[]
}

export const inputOptions = {
  set: { type: 'string', multiple: true },
  prices: { type: 'string' },
  help: { type: 'boolean' },
} as const

export function assessFile(file: string, args: Arguments): AssessedFile {
  const read = readWorkbook(file)
  const workbook = withPriceBook(setValues(read.workbook, args.many('set')), args.text('prices'))
  const priced = pricedCatalogue(catalogue, workbook)
  return {
    workbook,
    assessment: assess(priced.catalogue, workbook),
    catalogue: priced.catalogue,
    problems: [...read.problems, ...priced.problems],
  }
}
