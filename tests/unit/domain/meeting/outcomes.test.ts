import { expect, test } from 'vitest'
import { catalogue } from '../../../../src/catalogue/catalogue.ts'
import { assess } from '../../../../src/domain/assess.ts'
import {
  compareOutcomes,
  frozenOutcomes,
  onceOf,
  outcomeToFreeze,
  outcomesOf,
  withOnce,
} from '../../../../src/domain/meeting/compare-outcomes.ts'
import type { Outcome } from '../../../../src/domain/meeting/compare-outcomes.ts'
import { intervalAxis } from '../../../../src/domain/meeting/interval-axis.ts'
import { movedWeights } from '../../../../src/domain/meeting/moved-weights.ts'
import { beliefOf } from '../../../../src/domain/meeting/belief.ts'
import { scenarioFrom, scenarioPresets } from '../../../../src/domain/meeting/scenario-presets.ts'
import { presetWeights } from '../../../../src/domain/weights/weights-of.ts'
import { aiTeam } from '../../../support/ai-team.ts'
import { criterionIds } from '../../../../src/domain/vocabulary.ts'
import { comparisonInWords, scenarioName } from '../../../../src/wording/meeting-words.ts'
import { exampleWorkloads, workbookOf } from '../../../support/example-workloads.ts'

const outcome = (option: string, usdPerMonth: number | null): Outcome => ({
  option,
  label: option,
  family: null,
  usdPerMonth,
  shared: [],
})
const outcomes = (entries: Readonly<Record<string, Outcome | null>>) =>
  new Map(Object.entries(entries).map(([id, each]) => [id, { name: id, outcome: each }]))

test('side by side says whose choice changes and what it costs, and counts what has no price', () => {
  const comparison = compareOutcomes(
    outcomes({ a: outcome('vm', 100), b: outcome('fn', 50), c: outcome('fn', null) }),
    outcomes({ a: outcome('vm', 180), b: outcome('run', 40), c: outcome('fn', 10) }),
  )
  // +80 − 10 = +70; c has no price before.
  expect(comparisonInWords(comparison)).toBe('1 choice changes, +$70 a month, 1 without a price')
  expect(comparison.rows.map(({ flipped }) => flipped)).toEqual([false, true, false])
})

test('a milestone of an override says on the same day that nothing changed, and says what the override costs', () => {
  const today = assess(catalogue, workbookOf([exampleWorkloads.chat]))
  const [chat] = today.workloads
  if (chat === undefined) throw new Error('nothing was assessed')
  const other = chat.options.find(
    ({ option, monthlyUsd }) => option !== chat.recommendation?.option && monthlyUsd !== null,
  )
  const decided = (): string | undefined => other?.option
  const { outcome } = outcomeToFreeze(outcomesOf(today, decided))
  expect(outcome?.[chat.id]).toEqual({ option: other?.option, usdPerMonth: other?.monthlyUsd?.likely })
  const frozen = frozenOutcomes({ id: 's', name: 'Milestone', frozen: true, outcome }, today)
  expect(compareOutcomes(outcomesOf(today, decided), frozen)).toMatchObject({ flips: 0, unpriced: 0 })
  // Beside the recommendation it is another choice.
  expect(compareOutcomes(outcomesOf(today), frozen).flips).toBe(1)
})

test('a workload that nothing passes for any more counts as changed', () => {
  const comparison = compareOutcomes(outcomes({ a: outcome('vm', 100) }), outcomes({ a: null }))
  expect(comparison.flips).toBe(1)
  expect(comparison.rows[0]?.changeUsd).toBeNull()
})

test('one weight moves, the others keep their proportions and all sum to 1', () => {
  const before = presetWeights('balanced')
  const after = movedWeights(before, 'latency', 0.4)
  expect(after.latency).toBe(0.4)
  expect(criterionIds.reduce((sum, id) => sum + after[id], 0)).toBeCloseTo(1, 12)
  expect(after.cost / after.delivery).toBeCloseTo(before.cost / before.delivery, 12)
})

test('the belief below a threshold is its share: half of it below the likely value', () => {
  const belief = beliefOf({ low: 420, likely: 640, high: 1900 }, 640)
  expect(belief?.below).toBeCloseTo(0.5, 9)
  expect((belief?.below ?? 0) + (belief?.above ?? 0)).toBeCloseTo(1, 12)
  // The ends are the 5th and the 95th percentile.
  expect(beliefOf({ low: 420, likely: 640, high: 1900 }, 1900)?.below).toBeCloseTo(0.95, 9)
  expect(beliefOf(640, 1000)).toBeNull()
})

test('the axis of intervals draws few round numbers and places all ends on it', () => {
  const axis = intervalAxis([{ low: 1400, likely: 1681, high: 2900 }])
  expect(axis?.ticks).toEqual([2000, 3000])
  expect(axis?.place(1400)).toBeGreaterThan(0)
  expect(axis?.place(2900)).toBeLessThan(1)
  expect(intervalAxis([{ low: 0, likely: 0, high: 0 }])).toBeNull()
})

test('the axis of intervals is round in the currency that is shown, and has a second line where one would stand alone', () => {
  // €377 to €870 around bills of €461 to €713: only €500 of 1, 2, 3 and 5.
  const bill = (usd: number) => ({ low: usd, likely: usd, high: usd })
  const axis = intervalAxis([bill(461 / 0.86), bill(713 / 0.86)], 0.86)
  const shown = (axis?.ticks ?? []).map((usd) => Math.round(usd * 0.86 * 1e6) / 1e6)
  expect(shown).toEqual([400, 600, 800])
})

test('scenarios leave out what the team already does', () => {
  const names = scenarioPresets({ region: 'eu', platforms: ['aws'], commitment: 'one-year' }).map(scenarioName)
  expect(names).toContain('Twice the traffic')
  expect(names).not.toContain('In EU')
  expect(names).not.toContain('Only AWS')
  expect(names).not.toContain('One-year commitment')
  expect(scenarioFrom({ kind: 'traffic', factor: 2 }, {})).toEqual({ requestsFactor: 2 })
})

test('a scenario together is the recommended set of its own assessment, shared charges counted once', () => {
  const book = aiTeam()
  const today = assess(catalogue, book)
  const changed = assess(catalogue, { ...book, team: { ...book.team, spotAllowed: false } })
  const [before, after] = [outcomesOf(today), outcomesOf(changed)]
  expect(onceOf(before)).toBeLessThan(0)
  const together = withOnce(compareOutcomes(before, after), onceOf(before), onceOf(after))
  expect(together.beforeUsd).toBeCloseTo(today.portfolio.monthlyUsd.likely, 6)
  expect(together.afterUsd).toBeCloseTo(changed.portfolio.monthlyUsd.likely, 6)
})

test('a milestone notes what the account has once, so that its total compares with one that is counted alike', () => {
  const privately = { ...exampleWorkloads.admin, privateNetwork: 'yes' } as const
  const book = workbookOf([privately, { ...privately, id: 'twin', name: 'Twin' }])
  const today = assess(catalogue, { ...book, team: { ...book.team, platforms: ['aws'] } })
  const frozen = outcomeToFreeze(outcomesOf(today))
  // Both meet the same NAT gateway, which the account pays for once.
  expect(frozen.onceUsd).toBeLessThan(0)
  const then = frozenOutcomes({ id: 's', name: 'Milestone', frozen: true, ...frozen }, today)
  const same = withOnce(compareOutcomes(outcomesOf(today), then), onceOf(outcomesOf(today)), frozen.onceUsd ?? NaN)
  expect(same.afterUsd).toBeCloseTo(today.portfolio.monthlyUsd.likely, 6)
  expect(same.beforeUsd).toBeCloseTo(same.afterUsd, 9)
})
