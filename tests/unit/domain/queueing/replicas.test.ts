// Replicas, waits and losses in cases that can be checked by hand.
import { expect, test } from 'vitest'
import { erlangB, erlangC } from '../../../../src/domain/queueing/erlang.ts'
import { smallestFleet } from '../../../../src/domain/queueing/smallest-fleet.ts'
import { waitQuantile } from '../../../../src/domain/queueing/wait-quantile.ts'
import { replicasAtTarget } from '../../../../src/domain/replicas.ts'

test('100 requests a second of 70 ms on one slot each at 70 percent need ten replicas, not eleven', () => {
  // 100 x 0.07 = 7 in flight; 7 / 0.7 = 10.
  expect(replicasAtTarget(100 * 0.07, 1, 0.7)).toBe(10)
  expect(replicasAtTarget(7.01, 1, 0.7)).toBe(11)
  expect(replicasAtTarget(100 * 0.07, 5, 0.7)).toBe(2)
})

test('with room for waiting the fleet is small, with none it must hardly ever queue', () => {
  const base = { requestsPerSecond: 50, serviceSeconds: 0.2, concurrencyPerReplica: 1, maxUtilisation: 1, share: 0.95 }
  const tight = smallestFleet({ ...base, waitSeconds: 0 })
  const loose = smallestFleet({ ...base, waitSeconds: 0.7 })
  expect(loose).toBeLessThan(tight)
  expect(erlangC({ servers: tight, offeredLoad: 10 })).toBeLessThanOrEqual(0.05)
  expect(erlangC({ servers: tight - 1, offeredLoad: 10 })).toBeGreaterThan(0.05)
  // 10 in flight, no slot busier than half.
  expect(smallestFleet({ ...base, waitSeconds: 0.7, maxUtilisation: 0.5 })).toBe(20)
})

test('from the load on at which the target alone is trusted, one in twenty waits or fewer', () => {
  for (const utilisation of [0.5, 0.6, 0.7, 0.8, 0.9]) {
    const trustedFrom = ((2.2 * utilisation) / (1 - utilisation)) ** 2
    for (const factor of [1, 1.3, 2, 5, 20]) {
      const offeredLoad = trustedFrom * factor
      const servers = replicasAtTarget(offeredLoad, 1, utilisation)
      expect(erlangC({ servers, offeredLoad })).toBeLessThanOrEqual(0.05)
    }
  }
})

test('a fleet with less capacity than load is overloaded, not waiting forever', () => {
  expect(waitQuantile({ requestsPerSecond: 10, serviceSeconds: 1, servers: 10 }, 0.95).kind).toBe('overloaded')
  expect(waitQuantile({ requestsPerSecond: 10, serviceSeconds: 1, servers: 0 }, 0.95).kind).toBe('overloaded')
  const atRest = { requestsPerSecond: 0, serviceSeconds: 1, servers: 1 }
  expect(waitQuantile(atRest, 0.95)).toEqual({ kind: 'value', seconds: 0 })
})

test('without load nothing is refused, without servers everything is', () => {
  expect(erlangB({ servers: 5, offeredLoad: 0 })).toBe(0)
  expect(erlangB({ servers: 0, offeredLoad: 3 })).toBe(1)
  // One server at load 1: B = 1 / (1 + 1).
  expect(erlangB({ servers: 1, offeredLoad: 1 })).toBe(0.5)
})
