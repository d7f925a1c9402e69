// Claims about fleets, cold starts and the work behind them that hold for every load.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instancesToKeep, shareBeyond } from '../../src/domain/capacity/busy-instances.ts'
import { keptInstances } from '../../src/domain/capacity/kept-instances.ts'
import { onAndOff } from '../../src/domain/capacity/on-and-off.ts'
import { coldStarts } from '../../src/domain/cold-start/cold-starts.ts'
import { erlangB, erlangC } from '../../src/domain/queueing/erlang.ts'
import { poissonQuantile, poissonTail } from '../../src/domain/queueing/poisson.ts'
import { smallestFleet } from '../../src/domain/queueing/smallest-fleet.ts'
import { settledOverload } from '../../src/domain/risk/retry-storm.ts'

/** Spread over decades, so that tiny and huge loads are tried as often as usual ones. */
const decades = (low: number, high: number) =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp)

const loads = fc.record({
  requestsPerSecond: decades(1e-6, 1e4),
  serviceSeconds: decades(1e-3, 100),
  keepAliveSeconds: decades(1, 7200),
})

test('the cold share lies between 0 and 1, and warm instances cover the busy ones', () => {
  fc.assert(
    fc.property(
      loads,
      fc.integer({ min: 1, max: 80 }),
      decades(1e-3, 100),
      (load, instanceConcurrency, startSeconds) => {
        const found = coldStarts({ ...load, instanceConcurrency, paidStartSeconds: [startSeconds, startSeconds * 2] })
        expect(found.coldProbability).toBeGreaterThanOrEqual(0)
        expect(found.coldProbability).toBeLessThanOrEqual(1)
        const busy = (load.requestsPerSecond * load.serviceSeconds) / instanceConcurrency
        expect(found.warmInstances).toBeGreaterThanOrEqual(busy * (1 - 1e-9))
        const [paid = 0, paidLonger = 0] = found.paidInstances
        expect(paid).toBeGreaterThanOrEqual(found.warmInstances)
        expect(paidLonger).toBeGreaterThanOrEqual(paid)
        for (const figure of Object.values(found).flat()) expect(Number.isFinite(figure)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('a longer keep-alive never makes more requests cold, and never keeps fewer instances', () => {
  fc.assert(
    fc.property(loads, fc.double({ min: 1, max: 20, noNaN: true }), (load, factor) => {
      const short = coldStarts(load)
      const long = coldStarts({ ...load, keepAliveSeconds: load.keepAliveSeconds * factor })
      expect(long.coldProbability).toBeLessThanOrEqual(short.coldProbability * (1 + 1e-9))
      expect(long.warmInstances).toBeGreaterThanOrEqual(short.warmInstances * (1 - 1e-9))
    }),
  )
})

test('at a low rate a request is cold when nothing came within the keep-alive', () => {
  fc.assert(
    fc.property(decades(1e-6, 1e-3), decades(10, 1000), (requestsPerSecond, keepAliveSeconds) => {
      const found = coldStarts({ requestsPerSecond, keepAliveSeconds, serviceSeconds: 1e-4 })
      expect(found.coldProbability).toBeCloseTo(Math.exp(-requestsPerSecond * keepAliveSeconds), 4)
    }),
  )
})

test('the instances kept are the fewest with which 19 of 20 requests find a free one', () => {
  fc.assert(
    fc.property(decades(1e-3, 9000), fc.integer({ min: 1, max: 80 }), (concurrency, perInstance) => {
      const count = instancesToKeep(concurrency, perInstance)
      expect(shareBeyond(concurrency, count * perInstance)).toBeLessThanOrEqual(0.05 + 1e-9)
      if (count > 1) expect(shareBeyond(concurrency, (count - 1) * perInstance)).toBeGreaterThan(0.05 - 1e-9)
    }),
    { numRuns: 200 },
  )
})

test('the answer has no jump where the window and the limit take over', () => {
  for (const a of [500, 1e5]) {
    const at = (offered: number) =>
      coldStarts({ requestsPerSecond: offered / 2, serviceSeconds: 2, keepAliveSeconds: 600 })
    const below = at(a * (1 - 1e-6))
    const above = at(a * (1 + 1e-6))
    expect(Math.abs(above.coldProbability / below.coldProbability - 1)).toBeLessThan(1e-4)
    expect(Math.abs(above.warmInstances / below.warmInstances - 1)).toBeLessThan(1e-4)
  }
})

test('on/off traffic is never colder than certain, and keeps no more than both phases would at once', () => {
  fc.assert(
    fc.property(decades(1e-3, 50), decades(1e-4, 1), decades(10, 5000), decades(10, 5000), (fast, slow, on, off) => {
      const steady = (rate: number, keepS: number) => keptInstances(rate * 0.5, keepS / 0.5, 1)
      const found = onAndOff(
        {
          busy: { requestsPerSecond: fast, seconds: on },
          quiet: { requestsPerSecond: slow, seconds: off },
          keepAliveSeconds: 300,
        },
        steady,
      )
      expect(found.cold).toBeGreaterThanOrEqual(0)
      expect(found.cold).toBeLessThanOrEqual(1)
      expect(found.warm).toBeGreaterThan(0)
      const most = Math.max(steady(fast, 300).warm, steady(slow, 300).warm)
      expect(found.warm).toBeLessThanOrEqual(most * (1 + 1e-9))
    }),
  )
})

test('Erlang shares lie between 0 and 1, fall with servers and rise with load', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1.2, noNaN: true }), (servers, ratio) => {
      const offeredLoad = servers * ratio
      for (const share of [erlangB, erlangC]) {
        const found = share({ servers, offeredLoad })
        expect(found).toBeGreaterThanOrEqual(0)
        expect(found).toBeLessThanOrEqual(1)
        expect(share({ servers: servers + 1, offeredLoad })).toBeLessThanOrEqual(found + 1e-12)
        expect(share({ servers, offeredLoad: offeredLoad * 1.05 })).toBeGreaterThanOrEqual(found - 1e-12)
      }
      expect(erlangB({ servers, offeredLoad })).toBeLessThanOrEqual(erlangC({ servers, offeredLoad }) + 1e-12)
    }),
  )
})

test('the short way into the recursion gives the same share as the long one', () => {
  const fromZero = (a: number, servers: number) => {
    let blocked = 1
    for (let n = 1; n <= servers; n += 1) blocked = (a * blocked) / (n + a * blocked)
    return blocked
  }
  for (const [a, servers] of [
    [501, 480],
    [600, 640],
    [2000, 2010],
    [20_000, 20_300],
  ] as const) {
    expect(Math.abs(erlangB({ servers, offeredLoad: a }) / fromZero(a, servers) - 1)).toBeLessThan(1e-9)
  }
})

test('the smallest fleet keeps the promise, and one replica fewer would not', () => {
  fc.assert(
    fc.property(
      decades(0.01, 500),
      decades(0.005, 5),
      fc.integer({ min: 1, max: 20 }),
      decades(0.01, 3),
      (requestsPerSecond, serviceSeconds, concurrencyPerReplica, waitSeconds) => {
        const replicas = smallestFleet({
          requestsPerSecond,
          serviceSeconds,
          concurrencyPerReplica,
          waitSeconds,
          maxUtilisation: 1,
          share: 0.95,
        })
        const offeredLoad = requestsPerSecond * serviceSeconds
        const waitWith = (slots: number) => {
          const waits = erlangC({ servers: slots, offeredLoad })
          return (Math.log(waits / 0.05) * serviceSeconds) / (slots - offeredLoad)
        }
        const slots = replicas * concurrencyPerReplica
        expect(slots).toBeGreaterThan(offeredLoad)
        expect(waitWith(slots)).toBeLessThanOrEqual(waitSeconds + 1e-9)
        const fewer = slots - concurrencyPerReplica
        if (replicas > 1 && fewer > offeredLoad) expect(waitWith(fewer)).toBeGreaterThan(waitSeconds - 1e-9)
      },
    ),
  )
})

test('a Poisson quantile is the first count with enough probability below it', () => {
  fc.assert(
    fc.property(decades(0.01, 1e5), fc.double({ min: 0.01, max: 0.9999, noNaN: true }), (mean, share) => {
      const found = poissonQuantile(mean, share)
      expect(1 - poissonTail(mean, found + 1)).toBeGreaterThanOrEqual(share - 1e-9)
      if (found > 0) expect(1 - poissonTail(mean, found)).toBeLessThan(share + 1e-9)
    }),
  )
})

test('an overloaded service settles where drops and retries agree, and never serves above capacity', () => {
  fc.assert(
    fc.property(decades(1, 1000), decades(1, 1000), fc.integer({ min: 1, max: 8 }), (fresh, capacity, attempts) => {
      const found = settledOverload({ requestsPerSecond: fresh, capacityPerSecond: capacity, attempts })
      const served = found.offeredPerSecond * (1 - found.dropProbability)
      expect(served).toBeLessThanOrEqual(Math.min(fresh, capacity) * (1 + 1e-9))
      expect(found.offeredPerSecond / fresh).toBeGreaterThanOrEqual(1 - 1e-12)
      expect(found.offeredPerSecond / fresh).toBeLessThanOrEqual(attempts + 1e-9)
      const drop = Math.max(0, 1 - capacity / found.offeredPerSecond)
      expect(found.dropProbability).toBeCloseTo(drop, 9)
    }),
  )
})
