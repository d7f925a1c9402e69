import { expect, test } from 'vitest'
import { keepUnits, partAtWholes } from '../../../src/ui/keep-units.ts'

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

test.each([
  ['for $4,808 a month (3,021–9,253).', ['3,021–9,253']],
  ['1 choice changes, −$1,462 a month', ['−$1,462']],
  ['(S20, 2026-11-22), read 2026-08-21', ['2026-11-22', '2026-08-21']],
  ['20M–40M requests, +$0.37', ['20M–40M', '+$0.37']],
  ['no day, range or change: m7i.2xlarge, 2 to 4, us-east-1', []],
])('of “%s” every day, range and change stays on one line, and no sign of it is lost', (text, wholes) => {
  const parts = partAtWholes(text)
  expect(parts.filter((_, at) => at % 2 === 1)).toEqual(wholes)
  expect(parts.join('')).toBe(text)
})
