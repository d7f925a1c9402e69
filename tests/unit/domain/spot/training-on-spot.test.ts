import { describe, expect, test } from 'vitest'
import { trainingOnSpot } from '../../../../src/domain/spot/training-on-spot.ts'
import type { TrainingQuestion } from '../../../../src/domain/spot/training-on-spot.ts'

const hour = 3600
const run: TrainingQuestion = {
  workS: 10 * hour,
  checkpointWriteS: 120,
  restartS: 300,
  meanBetweenInterruptionsS: 5 * hour,
  deadlineS: 12 * hour,
  usdPerHourSpot: 4,
  usdPerHourOnDemand: 10,
  seed: 7,
}

function planOf(question: TrainingQuestion) {
  const answer = trainingOnSpot(question)
  if (answer.kind === 'never') throw new Error('expected a plan')
  return answer.plan
}

describe('training on capacity that may be taken away', () => {
  test('checkpoints about every root of twice the writing time times the mean time between interruptions', () => {
    // Young: sqrt(2 x 120 x 18000) = 2078 s; Daly corrects by a few percent less the writing itself.
    expect(planOf(run).intervalS).toBeGreaterThan(1950)
    expect(planOf(run).intervalS).toBeLessThan(2078)
  })

  test('an interruption loses at most one interval, one checkpoint and one restart', () => {
    const plan = planOf(run)
    expect(plan.mostLostS).toBeCloseTo(plan.intervalS + 120 + 300, 9)
    expect(plan.mostLostUsd).toBeCloseTo((plan.mostLostS / hour) * 4, 9)
  })

  test('costs its wall time, of which rework is what goes beyond the work', () => {
    const plan = planOf(run)
    expect(plan.usd).toBeCloseTo((plan.wallS / hour) * 4, 9)
    expect(plan.reworkS).toBeCloseTo(plan.wallS - 10 * hour, 9)
    expect(plan.usdOnDemand).toBe(100)
    expect(plan.usd).toBeLessThan(plan.usdOnDemand)
  })

  test('a deadline that cannot be met is missed for certain, a distant one never', () => {
    expect(planOf({ ...run, deadlineS: 10 * hour }).lateChance).toBe(1)
    expect(planOf({ ...run, deadlineS: 100 * hour }).lateChance).toBe(0)
    const tight = planOf({ ...run, deadlineS: 11.5 * hour }).lateChance
    const loose = planOf({ ...run, deadlineS: 13 * hour }).lateChance
    expect(tight).toBeGreaterThan(loose)
  })

  test('the same seed gives the same chance', () => {
    expect(planOf(run).lateChance).toBe(planOf(run).lateChance)
  })

  test('without interruptions to speak of, nothing is repeated and nothing is late', () => {
    const plan = planOf({ ...run, meanBetweenInterruptionsS: 1e9 })
    expect(plan.reworkS).toBeLessThan(600)
    expect(plan.lateChance).toBe(0)
  })

  test('says never when interruptions come faster than a checkpoint can be written', () => {
    expect(trainingOnSpot({ ...run, meanBetweenInterruptionsS: 20 }).kind).toBe('never')
  })
})
