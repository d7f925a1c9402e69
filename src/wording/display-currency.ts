/** A currency that amounts are shown in: its rate, its sign, and how many decimals its smallest coin has. */

/** How money is shown: a currency code and how many of it one US dollar buys. */
export interface DisplayCurrency {
  readonly code: string
  readonly perUsd: number
}

/** What a column of amounts is headed with: the code, or the dollar sign where amounts are shown as they are kept. */
export function headOf(currency: DisplayCurrency | undefined): string {
  return currency?.code ?? '$'
}

const symbols: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' }

/** US dollars in the currency that is shown. */
export function converted(usd: number, currency: DisplayCurrency | undefined): number {
  return currency === undefined ? usd : usd * currency.perUsd
}

/** A sign that stands at the number, or the code and a space. */
export function symbolOf(code: string): string {
  return symbols[code] ?? `${code} `
}

/** ISO 4217, minor unit 0 and 3; every other currency in use has 2. */
const withoutCoins = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '))
const withThousandths = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '))

export function decimalsOf(code: string): number {
  if (withoutCoins.has(code)) return 0
  return withThousandths.has(code) ? 3 : 2
}
