/** Reads how many times as much somebody means: "3.5", "3,5", "x3.5", "3.5x", "350 %", "+20 %". */
import { plainText, readNumber } from './read-number.ts'

export type FactorRead =
  | { readonly kind: 'ok'; readonly factor: number }
  | { readonly kind: 'problem'; readonly found: string; readonly expected: string }

const bounds = { above: 0, most: 1000 }
const expected = 'a factor above 0 and up to 1,000, such as 3.5, 0.8 or +20 %'

export function readFactor(text: string): FactorRead {
  const found = text.trim()
  const problem = (what = expected): FactorRead => ({ kind: 'problem', found, expected: what })
  const plain = plainText(found).replace(/^(?:x|×) ?(?=[0-9.,])/i, '')
  const read = readNumber(plain)
  if (read.kind === 'none') return problem()
  const number = Number(read.exact)
  const factor = factorOf(number, read.rest, /^[+-]/.test(plain))
  if (factor === undefined || !(factor > bounds.above && factor <= bounds.most)) return problem()
  return factor === 1 ? problem('another factor than 1, which is the traffic of today') : { kind: 'ok', factor }
}

/** A signed share is a change, an unsigned one is a share of today. */
function factorOf(number: number, unit: string, signed: boolean): number | undefined {
  if (unit === '%') return Number(((signed ? 100 + number : number) / 100).toPrecision(12))
  return /^(?:x|×|times)?$/i.test(unit) && !signed ? number : undefined
}
