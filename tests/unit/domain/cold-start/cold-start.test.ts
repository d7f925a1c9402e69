// Cold starts in cases that can be checked by hand.
import { expect, test } from 'vitest'
import { mixtureQuantile, quantileIsCold } from '../../../../src/domain/cold-start/cold-latency.ts'
import { coldStarts } from '../../../../src/domain/cold-start/cold-starts.ts'
import { coldStartsForSchedule } from '../../../../src/domain/cold-start/patterned-arrivals.ts'
import { provisionedInstancesFor } from '../../../../src/domain/cold-start/provisioned-instances.ts'

test('without requests every first one would be cold, unless something is provisioned', () => {
  const idle = { requestsPerSecond: 0, serviceSeconds: 1, keepAliveSeconds: 600 }
  expect(coldStarts(idle)).toMatchObject({ coldProbability: 1, warmInstances: 0, instanceLifetimeSeconds: 601 })
  expect(coldStarts({ ...idle, provisionedInstances: 2 })).toMatchObject({ coldProbability: 0, warmInstances: 2 })
})

test('without keep-alive every request is cold and only busy instances exist', () => {
  const found = coldStarts({ requestsPerSecond: 5, serviceSeconds: 2, keepAliveSeconds: 0 })
  expect(found.coldProbability).toBe(1)
  expect(found.warmInstances).toBeCloseTo(10, 9)
})

test('an hourly job is cold behind a ten-minute keep-alive, a five-minute job is not', () => {
  const job = { serviceSeconds: 30, keepAliveSeconds: 600, instances: 4 }
  // Warm 630 of 3600 seconds, four at a time.
  expect(coldStartsForSchedule({ ...job, periodSeconds: 3600 })).toEqual({ coldProbability: 1, warmInstances: 0.7 })
  expect(coldStartsForSchedule({ ...job, periodSeconds: 300 })).toEqual({ coldProbability: 0, warmInstances: 4 })
})

test('a promise that holds anyway needs nothing provisioned', () => {
  const load = { requestsPerSecond: 1, serviceSeconds: 2, keepAliveSeconds: 600 }
  expect(provisionedInstancesFor({ ...load, coldShareAllowed: 0.01 })).toBe(0)
  expect(provisionedInstancesFor({ ...load, coldShareAllowed: 0.0001 })).toBeGreaterThan(5)
})

test('with 2 percent cold starts p95 is warm and p99 is cold, also in the mixture', () => {
  const mixture = {
    coldProbability: 0.02,
    warmTail: (seconds: number) => (seconds < 0.1 ? 1 : 0),
    coldTail: (seconds: number) => (seconds < 3 ? 1 : 0),
  }
  expect(quantileIsCold(0.02, 0.95)).toBe(false)
  expect(quantileIsCold(0.02, 0.99)).toBe(true)
  expect(mixtureQuantile({ ...mixture, share: 0.95 })).toBeCloseTo(0.1, 9)
  expect(mixtureQuantile({ ...mixture, share: 0.99 })).toBeCloseTo(3, 9)
})
