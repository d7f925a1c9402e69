import { expect, test } from 'vitest'
import { keepUnits } from '../../../src/ui/keep-units.ts'

test.each([
  ['cheapest up to 2.5 s, twice yours', 'cheapest up to 2.5\u00a0s, twice yours'],
  ['24 GiB of memory', '24\u00a0GiB of memory'],
  ['chance 66 %', 'chance 66\u00a0%'],
  ['8 vCPU > 4 vCPU', '8\u00a0vCPU >\u00a04\u00a0vCPU'],
  ['3 GPUs for 2 days', '3\u00a0GPUs for 2\u00a0days'],
  // Words that count are no units: the line may break there.
  ['100k and 1B requests a month, 4 instances', '100k and 1B requests a month, 4 instances'],
  ['6 accepted, 1 of them an override', '6 accepted, 1 of them an override'],
  ['no figure in it', 'no figure in it'],
])('a figure and its unit stay on one line: %s', (text, kept) => {
  expect(keepUnits(text)).toBe(kept)
})
