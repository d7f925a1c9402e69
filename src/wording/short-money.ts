/** A bill where there is little room: its number is shortened as a count is. */
import { converted, symbolOf } from './display-currency.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { count, money } from './numbers.ts'

/** Below that a shortened bill would lose coins, not thousands: "KWD 8.863". */
const shortenedFrom = 9_999.5

/** As `money` where that takes no more than so many signs, else of five digits and more three: "$40.2k", "$53.1M". A bill is never below zero. */
export function shortMoney(usd: number, currency?: DisplayCurrency | undefined, signs = 7): string {
  const whole = money(usd, currency)
  const value = converted(usd, currency)
  if (whole.length <= signs || !(value >= shortenedFrom && Number.isFinite(value))) return whole
  const short = `${symbolOf(currency?.code ?? 'USD')}${count(value)}`
  return short.length < whole.length ? short : whole
}
