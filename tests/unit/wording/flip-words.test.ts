import { expect, test } from 'vitest'
import { flipSentence } from '../../../src/wording/flip-words.ts'
import { sentenceOf } from '../../../src/wording/reasons.ts'
import { reason } from '../../../src/domain/reason.ts'

const weight = { kind: 'weight', of: 'cost', now: 0.18 } as const

test('a weight is compared with its turning point, and one under a percent by that word alone', () => {
  expect(flipSentence({ ...weight, at: 0.41, direction: 'above' }, 'EC2')).toBe(
    'EC2 wins when cost weighs more than 41 % (now 18 %)',
  )
  expect(flipSentence({ ...weight, at: 0.004, direction: 'below' }, 'EC2')).toBe(
    'EC2 wins when cost weighs under 1 % (now 18 %)',
  )
})

test('an input that stands on its turning point says so, and not the same figure as two', () => {
  const memory = { kind: 'input', of: 'memoryGiB', direction: 'above' } as const
  expect(flipSentence({ ...memory, at: 8, now: 2 }, 'EC2')).toBe('EC2 wins when memory is above 8 GiB (now 2 GiB)')
  expect(flipSentence({ ...memory, at: 2, now: 2 }, 'EC2')).toBe(
    'EC2 wins as soon as memory is above 2 GiB, which it is now',
  )
  expect(
    sentenceOf(reason('nearest-flip', { to: 'EC2', field: 'memoryGiB', direction: 'above', at: 16, now: 16 })),
  ).toBe('EC2 wins as soon as memory is above 16 GiB, which it is now')
})
