/** A bill where there is little room: the number of a large one is shortened as a count is. */
import { converted, symbolOf } from './display-currency.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { count, money } from './numbers.ts'

/** As `money`, but from 100,000 on to three digits: "$113k", "$53.1M". A bill is never below zero. */
export function shortMoney(usd: number, currency?: DisplayCurrency | undefined): string {
  const value = converted(usd, currency)
  return Number.isFinite(value) && value >= 99_999.5
    ? `${symbolOf(currency?.code ?? 'USD')}${count(value)}`
    : money(usd, currency)
}
