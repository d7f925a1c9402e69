/** What a sentence is asked of its numbers: one row for each, in the order in which they are read. */
import type { Reason } from '../domain/reason.ts'
import { reasonFigures } from '../domain/reason-codes.ts'
import type { ReasonCode } from '../domain/reason-codes.ts'
import type { Answer, AnswerRow } from './answer.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { figureMeanings, isMoney } from './figure-meanings.ts'
import { money } from './numbers.ts'
import { sentenceOf } from './reasons.ts'
import type { Figure } from './sentence-parts.ts'

function isCode(code: string): code is ReasonCode {
  return Object.hasOwn(reasonFigures, code)
}

/** One row for every number of the sentence of this reason, as it is written there. */
export function figureRows({ code, figures }: Reason, currency?: DisplayCurrency): readonly AnswerRow[] {
  if (!isCode(code)) return []
  return reasonFigures[code].flatMap((name): readonly AnswerRow[] => {
    const said = figureMeanings[name]
    const value: Figure | undefined = figures[name]
    if (said === null || typeof value !== 'number' || !Number.isFinite(value)) return []
    const { what } = said
    const written = isMoney(name) && currency !== undefined ? money(value, currency) : said.write(value, figures)
    return [[written, `${typeof what === 'string' ? what : what(figures)}; ${said.from}`]]
  })
}

/** The answer of a text that says these reasons, their full sentences unless given; undefined where it has no number. */
export function sentenceAnswer(
  what: string,
  reasons: readonly Reason[],
  currency?: DisplayCurrency,
  said = reasons.map((each) => sentenceOf(each, currency)).join(' '),
): Answer | undefined {
  const rows = rowsSaid(
    reasons.flatMap((each) => figureRows(each, currency)),
    said,
  )
  return rows.length === 0 ? undefined : { what, rows }
}

/** Those whose number stands in the text, in the order in which it is read, each once. */
export function rowsSaid(rows: readonly AnswerRow[], text: string): readonly AnswerRow[] {
  const placed = rows
    .map((row) => ({ row, at: placeOf(row[0], text) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  return [...new Map(placed.map(({ row }) => [row.join(), row])).values()]
}

function placeOf(written: string, text: string): number {
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1))
    if (!/[\p{L}\d.,]/u.test(text[at - 1] ?? ' ') && !/^\d|^[.,]\d/.test(text.slice(at + written.length))) return at
  return -1
}
