/** What a person pastes into a name cannot turn the sentences that name it. */
import { expect, test } from 'vitest'
import { inReadingOrder } from '../../../src/domain/in-reading-order.ts'
import { assessed, webService } from '../../support/assessed.ts'

test('an assessment names a workload without the marks that turn or embed direction', () => {
  expect(assessed({ ...webService, name: 'pay\u202Ednuoffer\u202C \u2067x\u2069' }).name).toBe('paydnuoffer x')
})

test('marks between words of two scripts stay: they move nothing beyond themselves', () => {
  expect(inReadingOrder('دفع\u200F (v2)')).toBe('دفع\u200F (v2)')
})
