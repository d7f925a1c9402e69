/** The smallest change of a weight or an input that makes another option win, in a sentence. */
import type { Flip } from '../domain/certainty.ts'
import { criterionWord } from './decision-words.ts'
import { fieldLabel, unitOfField } from './field-words.ts'
import { twoChances } from './numbers.ts'
import { inUnit } from './units.ts'

/** "EC2 wins when cost weighs more than 41 % (now 18 %)". `to` is what the option is called. */
export function flipSentence(flip: Omit<Flip, 'to'>, to: string): string {
  if (flip.kind === 'weight') {
    const [at, now] = twoChances(flip.at, flip.now)
    const than = flip.direction === 'above' ? 'more than' : 'less than'
    // "Under 1 %" and "over 99 %" compare by themselves.
    const weight = /^(?:under|over) /.test(at) ? at : `${than} ${at}`
    return `${to} wins when ${criterionWord(flip.of).toLowerCase()} weighs ${weight} (now ${now})`
  }
  const unit = unitOfField(flip.of)
  const [at, now] = [inUnit(flip.at, unit), inUnit(flip.now, unit)]
  const what = fieldLabel(flip.of).toLowerCase()
  return at === now
    ? `${to} wins as soon as ${what} is ${flip.direction} ${at}, which it is now`
    : `${to} wins when ${what} is ${flip.direction} ${at} (now ${now})`
}
