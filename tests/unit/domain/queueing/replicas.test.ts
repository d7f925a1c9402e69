// Replicas, zones, quotas and unreachable targets in cases that can be checked by hand.
import { expect, test } from 'vitest'
import { replicasForConcurrency, replicasForMetric } from '../../../../src/domain/queueing/autoscaler-target.ts'
import { concurrencyQuota, throttleShare } from '../../../../src/domain/queueing/concurrency-quota.ts'
import { erlangB } from '../../../../src/domain/queueing/erlang.ts'
import { smallestExponentialFleet, smallestFleet } from '../../../../src/domain/queueing/fleet-for-target.ts'
import { describeFleetQueue, waitQuantile } from '../../../../src/domain/queueing/fleet-queue.ts'
import {
  fleetUtilisation,
  replicasAcrossZones,
  replicasAtPeak,
} from '../../../../src/domain/queueing/replicas-at-peak.ts'

test('a peak of 100 requests a second of 70 ms on one slot each at 70 percent needs ten replicas, not eleven', () => {
  // 100 x 0.07 = 7 in flight; 7 / 0.7 = 10.
  const load = { peakRequestsPerSecond: 100, serviceSeconds: 0.07, concurrencyPerReplica: 1, targetUtilisation: 0.7 }
  expect(replicasAtPeak(load)).toBe(10)
  expect(replicasAtPeak({ ...load, spareReplicas: 2 })).toBe(12)
  expect(replicasAtPeak({ ...load, peakRequestsPerSecond: 0 })).toBe(1)
  expect(fleetUtilisation({ offeredConcurrency: 7, replicas: 10, concurrencyPerReplica: 1 })).toBeCloseTo(0.7, 12)
})

test('surviving the loss of one of three zones takes half as many replicas again', () => {
  expect(replicasAcrossZones(10, 3)).toBe(15)
  expect(replicasAcrossZones(10, 2)).toBe(20)
  expect(replicasAcrossZones(10, 1)).toBe(11)
})

test('a target below the service time itself cannot be bought with replicas', () => {
  const target = { requestsPerSecond: 10, meanServiceSeconds: 0.2, servicePercentileSeconds: 0.5, targetSeconds: 0.4 }
  expect(smallestFleet(target)).toEqual({ kind: 'unreachable', serviceSeconds: 0.5, targetSeconds: 0.4 })
  // Exponential service of 0.2 s has its own p95 at 0.2 x ln 20 = 0.599 s.
  const fleet = smallestExponentialFleet({ requestsPerSecond: 10, serviceSeconds: 0.2, targetSeconds: 0.59 })
  expect(fleet).toMatchObject({ kind: 'unreachable', serviceSeconds: expect.closeTo(0.599146, 5) })
})

test('with room for waiting the fleet is small, with none it must hardly ever queue', () => {
  const base = { requestsPerSecond: 50, meanServiceSeconds: 0.2, servicePercentileSeconds: 0.3 }
  const tight = smallestFleet({ ...base, targetSeconds: 0.3 })
  const loose = smallestFleet({ ...base, targetSeconds: 1 })
  if (tight.kind !== 'fleet' || loose.kind !== 'fleet') return expect.unreachable('both can be met')
  expect(loose.replicas).toBeLessThan(tight.replicas)
  expect(tight.waitSeconds).toBe(0)
  const capped = smallestFleet({ ...base, targetSeconds: 1, maxUtilisation: 0.5 })
  expect(capped).toMatchObject({ kind: 'fleet', replicas: 20 })
})

test('a fleet with less capacity than load is overloaded, not waiting forever', () => {
  expect(describeFleetQueue({ requestsPerSecond: 10, serviceSeconds: 1, servers: 10 }).kind).toBe('overloaded')
  expect(waitQuantile({ requestsPerSecond: 10, serviceSeconds: 1, servers: 0 }, 0.95).kind).toBe('overloaded')
  expect(describeFleetQueue({ requestsPerSecond: 0, serviceSeconds: 1, servers: 1 })).toMatchObject({
    kind: 'stable',
    waitProbability: 0,
    meanWaitSeconds: 0,
  })
})

test('without load nothing is refused, without servers everything is', () => {
  expect(erlangB({ servers: 5, offeredLoad: 0 })).toBe(0)
  expect(erlangB({ servers: 0, offeredLoad: 3 })).toBe(1)
  // One server at load 1: B = 1 / (1 + 1).
  expect(throttleShare({ offeredConcurrency: 1, limit: 1 })).toBe(0.5)
  expect(concurrencyQuota({ requestsPerSecond: 0, serviceSeconds: 1 })).toMatchObject({ quantileConcurrency: 0 })
})

test('an autoscaler does nothing within its tolerance', () => {
  const reading = { currentReplicas: 10, targetMetric: 100, tolerance: 0.1 }
  expect(replicasForMetric({ ...reading, currentMetric: 109 })).toBe(10)
  expect(replicasForMetric({ ...reading, currentMetric: 111 })).toBe(12)
  expect(replicasForConcurrency({ concurrentRequests: 0, containerConcurrency: 10, targetUtilisation: 0.7 })).toBe(0)
})
