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
