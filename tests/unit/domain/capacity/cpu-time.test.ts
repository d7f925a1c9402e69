/** The CPU of requests bounds every kind of capacity alike, and a bill that rests on CPU nobody stated says so. */
import { describe, expect, test } from 'vitest'
import { capacityOf } from '../../../../src/domain/capacity/capacity.ts'
import { billTotal } from '../../../../src/domain/bill/bill.ts'
import type { World } from '../../../../src/domain/resolve-workload.ts'
import type { Workload } from '../../../../src/domain/workbook.ts'
import { assessed, optionIn } from '../../../support/assessed.ts'
import { demandWith, optionNamed, siteWith } from '../../../support/tiny-catalogue.ts'

// 100 requests/s of 20 ms, 50 at once on a quarter of a vCPU, half busy: 2 in flight fit one replica many times over.
const router: Partial<World> = {
  kind: 'event',
  requestsPerMonth: 100 * 730 * 3600,
  durationMs: 20,
  concurrencyPerReplica: 50,
  vcpu: 0.25,
  memoryGiB: 0.25,
}

describe('100 requests/s, 50 at once, on a quarter of a vCPU', () => {
  const site = siteWith()
  const instances = (id: string, cpuMs?: number) => {
    const answer = capacityOf(optionNamed(site, id), demandWith(site, { ...router, cpuMs }))
    return answer.kind === 'ok' ? answer.capacity.instances : null
  }

  test('5 ms of CPU each need 0.5 busy vCPU: four tasks and four workers of a quarter, half busy, and one container of a whole', () => {
    for (const id of ['aws-fargate', 'modal', 'cloud-run']) expect(instances(id), id).toBe(1)
    expect(instances('aws-fargate', 5)).toBe(4)
    expect(instances('modal', 5)).toBe(4)
    // Its smallest shape has 1 vCPU: 0.5 / (1 x 0.5) = 1.
    expect(instances('cloud-run', 5)).toBe(1)
    expect(instances('cloud-run', 15)).toBe(3)
  })

  test('and a worker is paid four times over, because four are at work at any time', () => {
    const usd = (cpuMs?: number) =>
      billTotal(optionNamed(site, 'modal'), demandWith(site, { ...router, cpuMs, trafficShape: 'steady' })) ?? 0
    expect(usd(5) / usd()).toBeCloseTo(4, 1)
    expect(usd(0.5)).toBeCloseTo(usd(), 9)
  })

  test('a function that takes one request at a time has its CPU for itself: with a whole one its bill does not move', () => {
    const usd = (cpuMs?: number) =>
      billTotal(optionNamed(site, 'aws-lambda'), demandWith(site, { ...router, memoryGiB: 2, cpuMs }))
    expect(usd(5)).toBe(usd())
  })

  test('where nothing is stated, the capacity says up to which CPU time it suffices', () => {
    // 1 x 0.25 vCPU x 0.5 / 100 requests/s = 1.25 ms.
    const answer = capacityOf(optionNamed(site, 'aws-fargate'), demandWith(site, router))
    expect(answer).toMatchObject({ capacity: { cpuMs: null, cpuMsCarried: expect.closeTo(1.25, 9) as number } })
    // Cloud Run's smallest has a whole vCPU, all of it for these requests: 1 x 0.5 / 100.
    const container = capacityOf(optionNamed(site, 'cloud-run'), demandWith(site, router))
    expect(container).toMatchObject({ capacity: { cpuMsCarried: expect.closeTo(5, 9) as number } })
    // A machine of 2 vCPU carries 8 such replicas, and is there for them.
    const machine = capacityOf(optionNamed(site, 'aws-ec2-asg'), demandWith(site, router))
    expect(machine).toMatchObject({ capacity: { cpuMsCarried: expect.closeTo(10, 9) as number } })
  })
})

const service: Workload = {
  id: 'router',
  name: 'Router',
  kind: 'api',
  trafficShape: 'steady',
  requestsPerMonth: 300e6,
  peakToMeanRatio: 2,
  durationMs: 20,
  longestRunS: 5,
  concurrencyPerReplica: 50,
  memoryGiB: 0.5,
  vcpu: 0.25,
  gpu: 'none',
  hostAccess: 'none',
  maxColdStartMs: 0,
  keepsWarmState: 'yes',
}

test('a stated 50 at once on little CPU is a trap with its figures, until somebody says the CPU time', () => {
  const aws = { platforms: ['aws'] } as const
  const found = (workload: Workload) => assessed(workload, aws).traps.find(({ trap }) => trap === 'crowded')
  const evidence = found(service)?.evidence
  // Usually 0.3 of 20 ms. Peak 228/s on one task: 0.25 vCPU x 0.6 / 228.3 = 0.66 ms.
  expect(evidence).toMatchObject({ code: 'trap-crowded', figures: { atOnce: 50, usualMs: 6, durationMs: 20 } })
  expect(Number(evidence?.figures['carriedMs'])).toBeLessThan(6)
  expect(found({ ...service, cpuMs: 2 })).toBeUndefined()
  expect(found({ ...service, concurrencyPerReplica: null })).toBeUndefined()
  // Stated, it moves the bill instead.
  const usd = (workload: Workload) => optionIn(assessed(workload, aws), 'aws-fargate').monthlyUsd?.likely ?? 0
  expect(usd({ ...service, cpuMs: 6 })).toBeGreaterThan(usd(service) * 1.3)
})
