/** Small numbers as words, for the sentences a note opens with. */
import { whole } from './numbers.ts'

const words = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** "four"; digits from thirteen on. */
export function numberWord(value: number): string {
  return words[value] ?? whole(value)
}

/** "1st", "2nd", "3rd", "11th" */
export function ordinal(place: number): string {
  const last = place % 10
  const teens = place % 100 > 10 && place % 100 < 14
  return `${place}${teens ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`
}
