/** What all placements cost together, and how that is said. */
import { corrected, countedOnce } from '../domain/bill/counted-once.ts'
import type { CountedOnce } from '../domain/bill/counted-once.ts'
import type { Money } from '../domain/option-evidence.ts'
import { money, moneyRange, moneyWithRange } from '../wording/numbers.ts'
import { numberWord } from '../wording/number-words.ts'
import { capitalised } from '../wording/sentence-parts.ts'
import type { NoteContext } from './note-context.ts'
import type { NoteRow } from './note-rows.ts'

export interface Total {
  /** With what the account has once counted once. */
  readonly usdPerMonth: Money
  /** What that corrects in the sum of the rows. */
  readonly shared: readonly CountedOnce[]
  /** Workloads that have no bill, by name count; their cost is not in the total. */
  readonly without: number
}

type Bill = Pick<NoteRow, 'usdPerMonth' | 'shared'>

/** The sum over all workloads. */
export function totalOf(note: NoteContext): Total {
  return totalOfBills(note.rows)
}

function totalOfBills(rows: readonly Bill[]): Total {
  const bills = rows.map(({ usdPerMonth }) => usdPerMonth)
  const without = bills.filter((bill) => bill === null).length
  const sum = (end: keyof Money) => bills.reduce((total, bill) => total + (bill?.[end] ?? 0), 0)
  const shared = countedOnce(rows.map((row) => row.shared))
  return {
    usdPerMonth: corrected({ low: sum('low'), likely: sum('likely'), high: sum('high') }, shared),
    shared,
    without,
  }
}

/** "$3,467 a month (2,990–5,130)", and in the team's currency where that is another. */
export function totalInWords(note: NoteContext): string {
  const { usdPerMonth, without } = totalOf(note)
  if (without === note.rows.length && without > 0) return 'An amount that cannot be said yet'
  const range = moneyRange(usdPerMonth)
  const currency = note.workbook.team.currency
  const own =
    currency === undefined || currency.code === 'USD'
      ? ''
      : `, ${moneyWithRange(usdPerMonth, currency)} at ${currency.perUsd} ${currency.code} per USD of ${currency.date}`
  return `${money(usdPerMonth.likely)} a month${range === '' ? '' : ` (${range})`}${own}`
}

/**
 * "Three decisions are against the recommendation; the recommended set comes to $2,555 a month, €2,197."
 * Empty where every workload runs as recommended.
 */
export function recommendedSetWords(note: NoteContext): string {
  const against = note.rows.filter(({ insteadOf }) => insteadOf !== null).length
  if (against === 0) return ''
  const { usdPerMonth, without } = totalOfBills(note.rows.map((row) => row.insteadOf ?? row))
  const { currency } = note.workbook.team
  const own = currency === undefined || currency.code === 'USD' ? '' : `, ${money(usdPerMonth.likely, currency)}`
  const missing = without === 0 ? '' : `, ${numberWord(without)} not priced`
  const decisions = `${capitalised(numberWord(against))} ${against === 1 ? 'decision is' : 'decisions are'}`
  return `${decisions} against the recommendation; the recommended set comes to ${money(usdPerMonth.likely)} a month${own}${missing}.`
}
