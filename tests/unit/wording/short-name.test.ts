/** A name of any length fits a sentence, and two of one family still differ in it. */
import { expect, test } from 'vitest'
import { shortName } from '../../../src/wording/short-name.ts'

test('a name of up to 64 signs stays whole', () => {
  expect(shortName('x'.repeat(64))).toBe('x'.repeat(64))
  // Signs, not halves of them.
  expect(shortName('🚀'.repeat(64))).toBe('🚀'.repeat(64))
})

test('a longer one keeps its first 36 and its last 22 signs, broken at words', () => {
  expect(shortName(`${'payments gateway '.repeat(10)}for Norway`)).toBe(
    'payments gateway payments gateway … gateway for Norway',
  )
  expect(shortName('x'.repeat(300))).toBe(`${'x'.repeat(36)} … ${'x'.repeat(22)}`)
})
