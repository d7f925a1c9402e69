import { expect, test } from 'vitest'
import { differenceSentence } from '../../../src/wording/difference-words.ts'

test('D01: a bill of compute alone says that it explains 22 % of the bill that was published', () => {
  // Lambda $2,100 of $9,400; egress 3,800, logs 1,200, NAT 1,100 and provisioned concurrency 1,200 are the rest.
  const sentence = differenceSentence({
    kind: 'ok',
    fromUsd: 2100,
    toUsd: 9400,
    method: 'all-orders',
    causes: [],
    unexplainedUsd: 3800 + 1200 + 1100 + 1200,
  })
  expect(sentence).toBe('$2,100 against $9,400 a month, +$7,300; what is stated explains 22 % of the $9,400')
})
