/** A fleet behind a queue is paid for what its load asks for, and one that is called for its peak, while work arrives. */
import { describe, expect, test } from 'vitest'
import { capacityOf } from '../../../../src/domain/capacity/capacity.ts'
import type { World } from '../../../../src/domain/resolve-workload.ts'
import { demandWith, optionNamed, siteWith } from '../../../support/tiny-catalogue.ts'

const site = siteWith()

/** 10 events/s x 1 s at half use: 20 tasks on the mean of the month, 120 in the busiest minute. A start takes 20 s. */
const worker: Partial<World> = {
  kind: 'event',
  requestsPerMonth: 10 * 2_628_000,
  durationMs: 1000,
  peakToMeanRatio: 6,
}

function fleet(world: Partial<World>) {
  const answer = capacityOf(optionNamed(site, 'aws-fargate'), demandWith(site, { ...worker, ...world }))
  if (answer.kind !== 'ok') throw new Error(JSON.stringify(answer))
  const { instances, meanInstances, keptWarm } = answer.capacity
  return { instances, meanInstances, keptWarm }
}

describe('a queue worker whose peaks nobody has placed', () => {
  test('is paid for the mean of its load where its events may wait for one more instance to start', () => {
    expect(fleet({})).toEqual({ instances: 120, meanInstances: 20, keptWarm: 1 })
    expect(fleet({ maxColdStartMs: 20_000 }).meanInstances).toBe(20)
  })

  test('is paid for its peak all month where no event may wait at all', () => {
    expect(fleet({ maxColdStartMs: 0 })).toEqual({ instances: 120, meanInstances: null, keptWarm: 120 })
    // Served within 2 s at p95 (twice the mean): nothing is left to wait with.
    expect(fleet({ p95TargetMs: 2000 }).meanInstances).toBeNull()
  })

  test('keeps up so many that the longest wait stays within what is tolerated', () => {
    // At the peak's first moment a share c of its tasks serves, more come 20 s later. Event number 120 x 20 c of the burst
    // came at 20 c seconds and is served at 20: with c = 3/4 it waits 5 s, and none waits longer.
    expect(fleet({ maxColdStartMs: 5000 })).toEqual({ instances: 120, meanInstances: 90, keptWarm: 90 })
    expect(fleet({ p95TargetMs: 7000 }).meanInstances).toBe(90)
  })

  test('outside its hours keeps only what waits for the next event', () => {
    // 8 hours a day: three times the load in a third of the time, 60 tasks, and one in the rest: (60 + 2 x 1) / 3.
    expect(fleet({ activeHoursPerDay: 8 }).meanInstances).toBeCloseTo(62 / 3, 9)
  })

  test('cannot be taken away between events while it keeps state or holds sockets', () => {
    expect(fleet({ keepsWarmState: 'yes' }).meanInstances).toBeNull()
    expect(fleet({ connection: 'websocket', concurrencyPerReplica: 1 }).meanInstances).toBeNull()
  })
})

describe('an API', () => {
  test('is sized for its peak: its callers wait in no queue', () => {
    expect(fleet({ kind: 'api' })).toEqual({ instances: 121, meanInstances: null, keptWarm: 121 })
  })

  test('is paid for its peak only in the hours in which it is called: a schedule takes the rest away', () => {
    // 12 hours a day: twice the mean load, and the peak is what it was. 120 tasks, 1 in the other half, and 1 spare.
    expect(fleet({ kind: 'api', activeHoursPerDay: 12 })).toEqual({
      instances: 121,
      meanInstances: (120 + 1) / 2 + 1,
      keptWarm: 2,
    })
  })

  test('keeps its state and its sockets through the night', () => {
    const night = { kind: 'api', activeHoursPerDay: 12 } as const
    expect(fleet({ ...night, keepsWarmState: 'yes' }).meanInstances).toBeNull()
    expect(fleet({ ...night, connection: 'websocket', concurrencyPerReplica: 1 }).meanInstances).toBeNull()
  })
})
