/** A doubt as a list of problems says it: what was found, what is expected and how it is mended. */
import type { Doubt } from '../domain/doubts.ts'
import type { Workload } from '../domain/workbook.ts'
import { fieldInSentence, fieldValue } from './field-words.ts'
import { sentenceOf } from './reasons.ts'

interface DoubtWords {
  readonly found: string
  readonly expected: string
  readonly fix: string
}

export function doubtWords({ field, why }: Doubt, entry: Workload): DoubtWords {
  return {
    found: `${fieldInSentence(field)} ${fieldValue(field, entry[field])}`,
    expected: 'answers that fit each other',
    fix: `answer this: ${sentenceOf(why)}`,
  }
}
