/** What the numbers of a finding are: what kind of finding it is, and every figure of the reasons it says. */
import type { Answer } from './answer.ts'
import type { DisplayCurrency } from './display-currency.ts'
import type { Finding } from './finding-lines.ts'
import { figureRows, rowsSaid } from './reason-figures.ts'

const fitRows = [
  ['Lead', 'distance in fit of the best option to the next, of 1, under your weights'],
  ['From', 'the shares of both options; the evidence lists them'],
] as const

const kinds: Readonly<Record<Finding['kind'], Answer>> = {
  risk: { what: 'The best option may fail a gate within the ranges you gave' },
  easy: { what: 'One option is clearly ahead and passes every gate', rows: fitRows },
  only: { what: 'Every option of the other families is ruled out by a gate' },
  impossible: { what: 'Every option of the family is ruled out by a gate' },
  nothing: { what: 'Every option is ruled out by a gate' },
  close: { what: 'The best two options are level', rows: fitRows },
  provisional: { what: 'An answer is missing that may change the choice' },
  largest: {
    what: 'One workload makes up half of the bill or more',
    rows: [
      ['Over', 'per month at the likely values, on the recommended option of each'],
      ['From', 'the bills of the matrix, at your prices and the catalogue’s'],
    ],
  },
  spare: { what: 'Capacity that is paid for and does no work' },
}

/** undefined where the sentence says no number. */
export function findingAnswer(
  { kind, sentence, reasons = [] }: Finding,
  currency?: DisplayCurrency,
): Answer | undefined {
  if (!/\d/.test(sentence)) return undefined
  const { what, rows = [] } = kinds[kind]
  const figures = reasons.flatMap((each) => figureRows(each, currency))
  return { what, rows: [...rowsSaid(figures, sentence), ...rows] }
}
