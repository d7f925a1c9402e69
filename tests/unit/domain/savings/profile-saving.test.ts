// The team's own saving in cases that can be checked by hand.
import { expect, test } from 'vitest'
import { claimFits, profileSaving } from '../../../../src/domain/savings/profile-saving.ts'
import { replayReplicas } from '../../../../src/domain/savings/replay-replicas.ts'

const fleets = { fixedUtilisation: 0.5, autoscaledUtilisation: 0.5, priceRatio: 1 }

/** Four hours: one busy hour of ten requests in flight, three of one each; 13 x 3600 requests of one second. */
const question = {
  ...fleets,
  profile: { binSeconds: 3600, counts: [1, 10, 1, 1] },
  requestsPerMonth: 13 * 3600,
  monthSeconds: 4 * 3600,
  serviceSeconds: 1,
  concurrencyPerReplica: 1,
  minimumReplicas: 1,
  lagSeconds: 0,
  coolDownSeconds: 0,
}

test('one busy hour in four: twenty fixed replicas against a mean of six and a half', () => {
  const found = profileSaving(question)
  // Fixed: 10 / 0.5 = 20. Autoscaled: 2, 20, 2, 2. Saving 1 - 6.5/20.
  expect(found.fixedReplicas).toBe(20)
  expect(found.replicas).toEqual([2, 20, 2, 2])
  expect(found.saving).toBeCloseTo(0.675, 12)
  expect(found.shortOfCapacityShare).toBe(0)
  expect(found.peakToMean).toBeCloseTo(40 / 13, 12)
  expect(found.fixedMeanUtilisation).toBeCloseTo(3.25 / 20, 12)
})

test('an hour of lag misses the busy hour and keeps its replicas for the next', () => {
  const found = profileSaving({ ...question, lagSeconds: 3600 })
  expect(found.replicas).toEqual([2, 2, 20, 2])
  // Ten in flight on two replicas: eight of thirteen units of load are short.
  expect(found.shortOfCapacityShare).toBeCloseTo(8 / 13, 12)
})

test('a cool-down keeps what was needed', () => {
  const scaler = { loads: [1, 10, 1, 1], binSeconds: 60, utilisation: 1, minimumReplicas: 0, lagSeconds: 0 }
  expect(replayReplicas({ ...scaler, coolDownSeconds: 60 }).replicas).toEqual([1, 10, 10, 1])
})

test('30 to 60 percent fits a peak of twice the mean at equal targets, and not one of four times', () => {
  const claim = { lowSaving: 0.3, highSaving: 0.6 }
  expect(claimFits(fleets, { ...claim, peakToMean: 2 }).fits).toBe(true)
  expect(claimFits(fleets, { ...claim, peakToMean: 4 })).toEqual({
    fits: false,
    neededPeakToMean: { low: expect.closeTo(1 / 0.7, 9), high: expect.closeTo(2.5, 9) },
  })
})
