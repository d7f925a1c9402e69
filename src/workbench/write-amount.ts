/** Numbers and ranges as text that reads back to the very same number. */
import type { Amount } from '../domain/workbook.ts'
import type { DecimalSign } from './read-number.ts'

function numberText(value: number, decimal: DecimalSign): string {
  const text = String(value)
  return decimal === '.' ? text : text.replace('.', ',')
}

/** `35..80..199`; `between` replaces the dots for a sentence. */
export function amountText(amount: Amount, between = '..', decimal: DecimalSign = '.'): string {
  if (amount === null) return ''
  if (typeof amount === 'number') return numberText(amount, decimal)
  const ends = [amount.low, ...(amount.likely === undefined ? [] : [amount.likely]), amount.high]
  return ends.map((end) => numberText(end, decimal)).join(between)
}
