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

test('where most of the gap has no stated cause, the sentence says so before it names the largest cause', () => {
  // 55.37 less 5.40 of egress and more 1.89 of duration is 51.86, and 31.50 was published: 20.36 is left.
  const sentence = differenceSentence({
    kind: 'ok',
    fromUsd: 55.37,
    toUsd: 31.5,
    method: 'all-orders',
    causes: [
      { cause: { kind: 'group', id: 'egress', before: 'counted', after: 'left out' }, usdPerMonth: -5.4 },
      { cause: { kind: 'field', id: 'durationMs', before: 19.4, after: 40 }, usdPerMonth: 1.89 },
    ],
    unexplainedUsd: -20.36,
  })
  expect(sentence).toMatch(
    /^\$55 against \$32 a month, −\$24; −\$20 of it is not explained by what is stated, and the largest cause is egress/,
  )
})
