import { expect, test } from 'vitest'
import { readFactor } from '../../../src/workbench/read-factor.ts'
import { scenarioName } from '../../../src/wording/meeting-words.ts'

test.each([
  ['3.5', 3.5],
  ['3,5', 3.5],
  ['3.5x', 3.5],
  ['x3.5', 3.5],
  ['× 3.5', 3.5],
  ['3.5 times', 3.5],
  ['350 %', 3.5],
  ['+20 %', 1.2],
  ['-30%', 0.7],
  ['½', 0.5],
])('the traffic may be multiplied as people write it: %s', (text, factor) => {
  expect(readFactor(text)).toEqual({ kind: 'ok', factor })
})

test.each(['', 'much', '0', '-2', '+2', '1', '100 %', '5000', '3.5 s'])(
  '%s is no other traffic, and says why',
  (text) => {
    const read = readFactor(text)
    expect(read.kind).toBe('problem')
    if (read.kind === 'problem')
      expect(read).toMatchObject({ found: text, expected: expect.stringContaining('factor') })
  },
)

test('the scenario is named for its factor', () => {
  const name = (factor: number) => scenarioName({ kind: 'traffic', factor })
  expect([2, 0.5, 3.5, 0.25, 10].map(name)).toEqual([
    'Twice the traffic',
    'Half the traffic',
    '3.5 times the traffic',
    '0.25 times the traffic',
    '10 times the traffic',
  ])
})
