/** A gate that hangs on an answer: the question, what hangs on it, and the limit that waits for it. */
import type { FiguresOf } from '../domain/reason-codes.ts'
import { withoutNone } from './not-offered.ts'
import { amountOf, capitalised, choices, fieldNames, gateInSentence } from './sentence-parts.ts'

/** What hangs on it is left out where it is called like the field. */
export function openQuestion(f: FiguresOf<'need-fields'>): string {
  const asked = fieldNames(f.fields)
  const several = String(f.fields).includes(',')
  const gate = gateInSentence(f.gate)
  const so =
    asked === gate || fieldFor[String(f.gate)] === f.fields
      ? ''
      : `, so the ${gate} ${/[^s]s$/.test(gate) ? 'are' : 'is'} open`
  return capitalised(`${asked} ${several || /[^s]s$/.test(asked) ? 'are' : 'is'} not answered yet${so}${openLimit(f)}`)
}

/** Gates whose own field is called otherwise. */
const fieldFor: Readonly<Record<string, string>> = { 'cold-start': 'maxColdStartMs', 'warm-state': 'keepsWarmState' }

function openLimit(f: FiguresOf<'need-fields'>): string {
  if (typeof f.limit === 'number') return `; the limit is ${amountOf(f.limit, f.unit)}`
  const there = choices(withoutNone(f.limit), 'and')
  return f.unit === 'kind' && there !== 'none' ? `; there is ${there}` : ''
}
