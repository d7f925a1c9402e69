// Cold starts in cases that can be checked by hand.
import { expect, test } from 'vitest'
import { letGo, onAndOff } from '../../../../src/domain/capacity/on-and-off.ts'
import { coldStarts } from '../../../../src/domain/cold-start/cold-starts.ts'
import { quantileIsCold } from '../../../../src/domain/cold-start/quantile-is-cold.ts'

test('without requests every first one would be cold, and nothing is kept', () => {
  const idle = { requestsPerSecond: 0, serviceSeconds: 1, keepAliveSeconds: 600 }
  expect(coldStarts(idle)).toMatchObject({ coldProbability: 1, warmInstances: 0 })
})

test('without keep-alive every request is cold and only busy instances exist', () => {
  const found = coldStarts({ requestsPerSecond: 5, serviceSeconds: 2, keepAliveSeconds: 0 })
  expect(found.coldProbability).toBe(1)
  expect(found.warmInstances).toBeCloseTo(10, 9)
})

test('with 2 percent cold starts p95 is warm and p99 is cold; at exactly one in twenty p95 is cold', () => {
  expect(quantileIsCold(0.02, 0.95)).toBe(false)
  expect(quantileIsCold(0.02, 0.99)).toBe(true)
  expect(quantileIsCold(0.05, 0.95)).toBe(true)
})

test('two phases: what the quiet one lets go starts again, and both are paid for as long as they are kept', () => {
  // One minute with 4 instances, nine minutes with 1; kept 5 minutes: e^(-300/540) of the burst's are let go before the next.
  const forgotten = Math.exp(-300 / 540)
  expect(letGo(540, 300).forgotten).toBeCloseTo(forgotten, 12)
  const traffic = {
    busy: { requestsPerSecond: 10, seconds: 60 },
    quiet: { requestsPerSecond: 0.1, seconds: 540 },
    keepAliveSeconds: 300,
  }
  const found = onAndOff(traffic, (rate) => (rate === 10 ? { warm: 4, cold: 0.01 } : { warm: 1, cold: 0.5 }))
  // Cold: 3 refilled in each burst, half of the 54 quiet requests, and none later in the burst, which ends before the keep-alive.
  expect(found.cold).toBeCloseTo((3 * forgotten + 0.5 * 54) / (600 + 54), 12)
  const lingering = 540 * (1 - forgotten)
  expect(found.warm).toBeCloseTo((4 * (60 + lingering) + 1 * (540 - lingering)) / 600, 12)
})
