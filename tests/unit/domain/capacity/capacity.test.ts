import { describe, expect, test } from 'vitest'
import { capacityOf } from '../../../../src/domain/capacity/capacity.ts'
import { replicasFor } from '../../../../src/domain/replicas.ts'
import type { World } from '../../../../src/domain/resolve-workload.ts'
import type { Site } from '../../../../src/domain/site.ts'
import {
  demandWith,
  machines,
  machineSize,
  optionNamed,
  platformOf,
  siteWith,
  tasks,
  variantOf,
  fact,
} from '../../../support/tiny-catalogue.ts'

const site = siteWith()

function capacity(id: string, world: Partial<World>, at: Site = site) {
  const answer = capacityOf(optionNamed(at, id), demandWith(at, world))
  if (answer.kind !== 'ok') throw new Error(JSON.stringify(answer))
  return answer.capacity
}

describe('the size that is chosen', () => {
  test('is the cheapest that holds the memory, not the first in the list', () => {
    expect(capacity('aws-ec2-asg', { memoryGiB: 6, vcpu: 1 }).size).toBe('medium')
    expect(capacity('aws-ec2-asg', { memoryGiB: 3, vcpu: 1 }).size).toBe('small')
  })

  test('carries several replicas where that is cheaper than one machine for each', () => {
    // 10 requests/s x 1 s at half use on single slots: 20 replicas of 0.25 vCPU and 0.5 GiB. A small machine (2 vCPU, 4 GiB) takes 8 of them.
    const chosen = capacity('aws-ec2-asg', { requestsPerMonth: 10 * 2_628_000, durationMs: 1000 })
    expect(chosen.size).toBe('small')
    expect(chosen.instances).toBe(3)
  })

  test('a GPU is whole: one replica with one T4 takes the machine with one, four replicas the machine with four', () => {
    expect(capacity('aws-ec2-asg', { gpu: 't4', memoryGiB: 8, vcpu: 2 }).size).toBe('t4')
    const four = capacity('aws-ec2-asg', { gpu: 't4', gpuCount: 4, memoryGiB: 32, vcpu: 8 })
    expect(four.size).toBe('t4x4')
    expect(four.gpuCount).toBe(4)
  })

  test('GPUs that no machine has enough of are spread over machines that start together', () => {
    const world = {
      kind: 'training',
      gpu: 't4',
      gpuCount: 8,
      memoryGiB: 64,
      vcpu: 16,
      needsGang: 'yes',
      requestsPerMonth: 4,
      durationMs: 3_600_000,
    } as const
    const chosen = capacity('aws-batch', world)
    // Two machines with four T4 (2 x 2.00/h) beat eight with one (8 x 0.50/h) only in the order of the list: the same price.
    expect(chosen.gpuCount * (chosen.instances ?? 0)).toBe(8)
  })

  test('a task that fits no shape says which need is too large', () => {
    const answer = capacityOf(optionNamed(site, 'aws-fargate'), demandWith(site, { memoryGiB: 200 }))
    expect(answer).toEqual({ kind: 'no-size', reason: { code: 'no-size-memory', figures: { need: 200, largest: 16 } } })
    const gpu = capacityOf(optionNamed(site, 'aws-fargate'), demandWith(site, { gpu: 't4' }))
    expect(gpu).toEqual({
      kind: 'no-size',
      reason: { code: 'no-size-gpu', figures: { gpu: 't4', need: 1, largest: 0 } },
    })
  })

  test('unknown memory leaves the capacity unknown and names the field', () => {
    expect(capacityOf(optionNamed(site, 'aws-lambda'), demandWith(site, { memoryGiB: undefined }))).toEqual({
      kind: 'unknown',
      needs: ['memoryGiB'],
    })
  })

  test('isolates have one size: volume and duration are enough', () => {
    expect(capacityOf(optionNamed(site, 'cloudflare-workers'), demandWith(site, { memoryGiB: undefined })).kind).toBe(
      'ok',
    )
  })

  test('more than one vCPU is bought with memory on functions', () => {
    expect(capacity('aws-lambda', { vcpu: 2, memoryGiB: 0.5 }).size).toBe('4 GB')
    expect(capacity('aws-lambda', { vcpu: 1, memoryGiB: 0.5 }).size).toBe('0.5 GB')
  })
})

describe('what runs', () => {
  test('an API has a spare for one failure, a run has none', () => {
    expect(capacity('aws-fargate', { kind: 'api' }).spareInstances).toBe(1)
    expect(capacity('aws-fargate', { kind: 'api' }).instances).toBe(2)
    expect(
      capacity('aws-fargate', { kind: 'batch', trafficShape: 'scheduled', requestsPerMonth: 30 }).spareInstances,
    ).toBe(0)
  })

  test('idle capacity of a fleet is what is paid and not busy', () => {
    // 1 request/s x 1 s on 2 + 1 tasks of one slot: 1 of 3 is busy.
    const fleet = capacity('aws-fargate', { kind: 'api', requestsPerMonth: 2_628_000, durationMs: 1000 })
    expect(fleet.instances).toBe(3)
    expect(fleet.idleShare).toBeCloseTo(2 / 3, 12)
    expect(fleet.coldShare).toBeNull()
  })

  test('a rare request always meets a cold start, a steady stream almost never', () => {
    // P = e^{-lambda T}: 100 a month is one in 26,280 s, T = 600 s: e^{-0.0228} = 0.977.
    expect(capacity('aws-lambda', { requestsPerMonth: 100 }).coldShare).toBeCloseTo(0.977, 2)
    expect(capacity('aws-lambda', { requestsPerMonth: 10e6 }).coldShare).toBeLessThan(0.01)
  })

  test('a job every hour on a platform that keeps instances for ten minutes is cold every time', () => {
    const cron = { kind: 'cron', trafficShape: 'scheduled', requestsPerMonth: 730, durationMs: 40_000 } as const
    expect(capacity('aws-lambda', cron).coldShare).toBe(1)
    expect(capacity('aws-lambda', { ...cron, requestsPerMonth: 730 * 12 }).coldShare).toBe(0)
  })

  test('bursts meet more cold starts than the same requests spread evenly', () => {
    const even = capacity('aws-lambda', { requestsPerMonth: 200_000, durationMs: 1000 }).coldShare ?? 0
    const bursts =
      capacity('aws-lambda', {
        requestsPerMonth: 200_000,
        durationMs: 1000,
        trafficShape: 'bursty',
        peakToMeanRatio: 20,
      }).coldShare ?? 0
    expect(bursts).toBeGreaterThan(even)
  })

  test('kept capacity brings cold starts to one in twenty or less', () => {
    for (const requestsPerMonth of [100, 10_000, 1e6, 1e8]) {
      for (const trafficShape of ['steady', 'bursty', 'scheduled'] as const) {
        const kept = capacity('aws-lambda:provisioned', {
          requestsPerMonth,
          trafficShape,
          peakToMeanRatio: 4,
          durationMs: 1000,
        })
        expect(kept.keptWarm).toBeGreaterThanOrEqual(1)
        expect(kept.coldShare).toBeLessThanOrEqual(0.05)
      }
    }
  })

  test('a cold start is the platform, the image and the model', () => {
    const slow = siteWith(
      {},
      {
        platforms: {
          modal: platformOf('modal', {
            vendor: 'modal',
            family: 'serverless',
            operatingModel: 'function',
            startup: {
              coldStartP50S: fact(10, 's'),
              coldStartP95S: fact(20, 's'),
              pullsImage: true,
              keepAliveS: fact(60, 's'),
              scaleOutS: fact(10, 's'),
            },
            variants: [variantOf(machines)],
          }),
        },
      },
    )
    // 10 s + 3 GB x 10 s/GB + 8 GB x 2 s/GB = 56 s; 19 of 20 within 66 s.
    const chosen = capacity('modal', { imageGB: 3, modelGB: 8 }, slow)
    expect(chosen.coldStartP50Ms).toBe(56_000)
    expect(chosen.coldStartP95Ms).toBe(66_000)
  })

  test('a snapshot variant skips the pull and streams the model', () => {
    const site2 = siteWith(
      {},
      {
        platforms: {
          'gke-autopilot': platformOf('gke-autopilot', {
            vendor: 'gcp',
            family: 'container',
            operatingModel: 'cluster',
            variants: [variantOf(tasks, { startup: { pullsImage: true, snapshotStartS: fact(2, 's') } })],
          }),
        },
      },
    )
    // 2 s + 8 GB x 0.5 s/GB = 6 s.
    expect(capacity('gke-autopilot', { imageGB: 3, modelGB: 8 }, site2).coldStartP50Ms).toBe(6000)
  })

  test('the p95 holds the start once one request in twenty meets one', () => {
    // Twice the mean of 200 ms, and 20 s where starts are common.
    expect(capacity('aws-lambda', { requestsPerMonth: 100 }).p95Ms).toBe(20_400)
    expect(capacity('aws-lambda', { requestsPerMonth: 10e6 }).p95Ms).toBe(400)
  })

  test('a measured p95 stands in the place of the assumed ratio, also for how many replicas keep a target', () => {
    // Samples with a p95 of three and a half times the mean of 200 ms.
    expect(capacity('aws-lambda', { requestsPerMonth: 10e6, durationP95ToMean: 3.5 }).p95Ms).toBe(700)
    // A target of 450 ms leaves 50 ms of waiting on the assumed 400 ms, 150 ms on a measured 300 ms, none on 700 ms.
    const replicas = (durationP95ToMean: number | undefined) =>
      replicasFor(
        {
          peakRps: 2,
          durationS: 0.2,
          durationP95ToMean: durationP95ToMean ?? site.serviceP95ToMean,
          cpuS: 0,
          vcpu: 1,
          jobLike: false,
          p95TargetMs: 450,
          site,
        },
        1,
      )
    expect(replicas(1.5)).toBeLessThanOrEqual(replicas(undefined))
    expect(replicas(undefined)).toBeLessThanOrEqual(replicas(3.5))
  })

  test('nodes of a cluster are shared by the dominant part, system pods taken off', () => {
    const shared = siteWith(
      {},
      {
        platforms: {
          aks: platformOf('aks', {
            vendor: 'azure',
            family: 'container',
            operatingModel: 'cluster',
            variants: [
              variantOf(
                { ...machines, nodesAreShared: true, sizes: [machineSize('node', 4, 16, 0.2)] },
                { runs: 'always' },
              ),
            ],
          }),
        },
      },
    )
    const pods = capacity('aks', { memoryGiB: 3.2, vcpu: 0.25 }, shared)
    expect(pods.instances).toBe(1)
    expect(pods.memoryGiB).toBe(3.2)
  })
})
