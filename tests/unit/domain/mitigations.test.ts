/** A change that turns a block into a pass is an option of its own: with its bill, its gates, and its price beside the block. */
import { describe, expect, test } from 'vitest'
import type { Workload } from '../../../src/domain/workbook.ts'
import { assessed, gateIn, optionIn, webService } from '../../support/assessed.ts'

const job: Workload = {
  id: 'etl',
  name: 'ETL',
  kind: 'batch',
  trafficShape: 'scheduled',
  requestsPerMonth: 30,
  durationMs: 1_200_000,
  longestRunS: 1800,
  memoryGiB: 4,
  vcpu: 2,
  gpu: 'none',
  hostAccess: 'none',
  maxColdStartMs: 600_000,
}

const training: Workload = {
  ...job,
  id: 'train',
  kind: 'training',
  requestsPerMonth: 2,
  durationMs: 86_400_000,
  longestRunS: 172_800,
  memoryGiB: 512,
  vcpu: 96,
  gpu: 'h100',
  gpuCount: 64,
  maxColdStartMs: 3_600_000,
  needsGang: 'yes',
}

const model: Workload = {
  ...webService,
  id: 'embed',
  requestsPerMonth: 3_000_000,
  durationMs: 60,
  longestRunS: 5,
  memoryGiB: 8,
  vcpu: 2,
  gpu: 'l4',
  gpuCount: 1,
  modelGB: 1.5,
  concurrencyPerReplica: 4,
}

const remedies = (workload: ReturnType<typeof assessed>, option: string) =>
  optionIn(workload, option).mitigations.map((each) => each.option)

describe('a run that is too long', () => {
  test('cut into parts it passes on functions: the parts and their number follow from the limit', () => {
    const etl = assessed({ ...job, splittable: 'yes' })
    expect(gateIn(optionIn(etl, 'aws-lambda'), 'run-time')).toMatchObject({ answer: 'blocked', nearMiss: 900 })
    expect(remedies(etl, 'aws-lambda')).toContain('aws-lambda:split')
    // 1,800 s in parts of at most half of 900 s are 4 parts of 450 s, so 120 runs a month instead of 30.
    const split = optionIn(etl, 'aws-lambda:split')
    expect(gateIn(split, 'run-time')).toMatchObject({ answer: 'pass', value: 450, limit: 900 })
    expect(split.bill.find((line) => line.group === 'requests')?.quantity).toBe(120)
  })

  test('without the word that it can be cut there is no such option, and steps of a durable function are a risk', () => {
    const unsaid = assessed(job)
    expect(unsaid.options.some((each) => each.option === 'aws-lambda:split')).toBe(false)
    expect(gateIn(optionIn(unsaid, 'aws-lambda:durable'), 'run-time')).toMatchObject({ answer: 'pass', atRisk: true })
    const cannot = assessed({ ...job, splittable: 'no' })
    expect(gateIn(optionIn(cannot, 'aws-lambda:durable'), 'run-time')).toMatchObject({
      answer: 'blocked',
      reason: { code: 'steps-impossible' },
    })
    expect(gateIn(optionIn(assessed({ ...job, splittable: 'yes' }), 'aws-lambda:durable'), 'run-time').atRisk).toBe(
      false,
    )
  })
})

describe('workers that must start together', () => {
  test('a plain cluster starts pods one by one; gang scheduling turns that into a pass for its hours of upkeep', () => {
    const run = assessed(training, { opsHourUsd: 90 })
    expect(gateIn(optionIn(run, 'aws-eks'), 'gang').answer).toBe('blocked')
    const [remedy] = optionIn(run, 'aws-eks').mitigations.filter((each) => each.option === 'aws-eks:kueue')
    // The catalogue counts 4 h a month for the cluster and 6 h with the queue: 2 h at 90 USD.
    expect(remedy).toMatchObject({ extraHoursPerMonth: 2, turns: expect.arrayContaining(['gang']) as unknown })
    expect(remedy?.extraMonthlyUsd).toBeCloseTo(180, 6)
    expect(optionIn(run, 'aws-eks:kueue').verdict).not.toBe('blocked')
  })

  test('64 GPUs are 8 machines of 8, joined by a network made for it', () => {
    const gate = gateIn(optionIn(assessed(training), 'aws-batch'), 'gpu-count')
    expect(gate).toMatchObject({
      answer: 'pass',
      limit: 64,
      reason: { code: 'gpus-spread', figures: { machines: 8, perMachine: 8 } },
    })
  })

  test('without a network made for it they are at risk, and where workers start one by one they are blocked', () => {
    const slow = assessed({ ...training, gpu: 'l4' })
    expect(gateIn(optionIn(slow, 'aws-batch'), 'gpu-count')).toMatchObject({ answer: 'pass', atRisk: true })
    expect(gateIn(optionIn(assessed(training), 'modal'), 'gpu-count').answer).toBe('blocked')
  })

  test('an MPI job without GPUs is not sent to containers that start one by one', () => {
    const mpi = assessed({
      ...job,
      longestRunS: 21_600,
      durationMs: 14_400_000,
      vcpu: 64,
      memoryGiB: 128,
      needsGang: 'yes',
    })
    expect(optionIn(mpi, 'modal').verdict).toBe('blocked')
    expect(mpi.recommendation?.platform).toBe('aws-batch')
  })
})

test('hosts of one’s own are an option with the fee and the premium in its bill', () => {
  const own = assessed({ ...webService, isolation: 'dedicated' })
  expect(gateIn(optionIn(own, 'aws-ec2-asg'), 'isolation').answer).toBe('blocked')
  expect(remedies(own, 'aws-ec2-asg')).toEqual(['aws-ec2-asg:dedicated'])
  const fee = optionIn(own, 'aws-ec2-asg:dedicated').bill.find((line) => line.item === 'Fee for own hosts')
  // 2 USD an hour for 730 hours.
  expect(fee).toMatchObject({ monthlyUsd: 1460, confidence: 'estimate' })
  expect(assessed(webService).options.some((each) => each.option.endsWith(':dedicated'))).toBe(false)
})

test('a host is paid whole on clouds that rent hosts: one small service pays for all 64 vCPU of it', () => {
  const own = assessed({ ...webService, isolation: 'dedicated' })
  // n4-standard-64 at 2.9024 and a tenth; D64s_v5 at 3.072: one host, and a spare.
  const host = (option: string) => optionIn(own, option).bill.find((line) => line.item.includes('host of'))
  expect(host('gce-mig:dedicated')?.monthlyUsd).toBeCloseTo(2 * 730 * 2.9024 * 1.1, 6)
  expect(host('azure-vmss:dedicated')?.monthlyUsd).toBeCloseTo(2 * 730 * 3.072, 6)
  expect(remedies(own, 'azure-vmss')).toEqual(['azure-vmss:dedicated'])
  // AWS rents machines, not hosts, at a fee for the region: a third of a host for something this small.
  expect(own.recommendation?.option).toMatch(/^aws-(eks|ec2-asg):dedicated$/)
})

test('jobs on dedicated machines pay the fee only while one runs', () => {
  const nightly = assessed({
    ...webService,
    kind: 'batch',
    trafficShape: 'scheduled',
    requestsPerMonth: 30,
    durationMs: 3_600_000,
    longestRunS: 5400,
    maxColdStartMs: 600_000,
    concurrencyPerReplica: 1,
    p95TargetMs: null,
    isolation: 'dedicated',
  })
  const fee = optionIn(nightly, 'aws-batch:dedicated').bill.find((line) => line.item === 'Fee for own hosts')
  // 30 runs of an hour and their starts, at 2 USD an hour.
  expect(fee?.monthlyUsd).toBeGreaterThan(60)
  expect(fee?.monthlyUsd).toBeLessThan(65)
})

describe('a part of a GPU', () => {
  test('a small model passes a budget on a part of a card that a whole card breaks, at the risk of being slower', () => {
    const tight = assessed(model, { monthlyBudgetUsd: 500, platforms: ['aws'] })
    expect(gateIn(optionIn(tight, 'aws-ec2-asg'), 'budget').answer).toBe('blocked')
    expect(remedies(tight, 'aws-ec2-asg')).toContain('aws-ec2-asg:gpu-part')
    const part = optionIn(tight, 'aws-ec2-asg:gpu-part')
    expect(part).toMatchObject({ verdict: 'best', atRisk: true, reason: { code: 'part-of-gpu' } })
  })

  test('a model larger than the part is refused', () => {
    // Half an L4 has 12 GB; 14 GB of weights need more.
    const large = assessed({ ...model, modelGB: 14 })
    expect(optionIn(large, 'aws-ec2-asg:gpu-part').verdict).toBe('blocked')
  })

  test('slices put several replicas on one card', () => {
    const busy: Workload = { ...model, gpu: 'a100-40', requestsPerMonth: 1_000_000_000, durationMs: 200, memoryGiB: 4 }
    const cards = (option: string) => {
      const { capacity } = optionIn(assessed(busy, { platforms: ['aws'] }), option)
      return (capacity?.instances ?? 0) * (capacity?.gpuCount ?? 0)
    }
    expect(cards('aws-eks:slices')).toBeGreaterThan(0)
    expect(cards('aws-eks:slices')).toBeLessThan(cards('aws-eks'))
  })
})

describe('a quota', () => {
  const fan: Workload = {
    ...webService,
    kind: 'event',
    requestsPerMonth: 50_000_000,
    peakToMeanRatio: 60,
    durationMs: 3000,
    longestRunS: 30,
    memoryGiB: 0.5,
    maxColdStartMs: 3000,
    p95TargetMs: null,
    concurrencyPerReplica: 1,
  }

  // 50e6 in 730 h are 19 a second, 1,142 at the peak, each for 3 s: 3,425 at once.
  test('3,425 containers are beyond ten times the 100 of the starter plan, and the larger plan is the priced way out', () => {
    const run = assessed(fan)
    expect(gateIn(optionIn(run, 'modal'), 'concurrency-quota')).toMatchObject({ answer: 'blocked', limit: 100 })
    const [plan] = optionIn(run, 'modal').mitigations.filter((each) => each.option === 'modal:team')
    expect(plan?.extraMonthlyUsd).toBeCloseTo(250, 6)
  })

  test('functions win a burst that asks for a raise, and nobody is sent to a fleet at many times the price', () => {
    const run = assessed(fan)
    expect(run.recommendation?.platform).toBe('aws-lambda')
    expect(run.operations?.quotas[0]).toMatchObject({ raise: true, default: 1000 })
  })

  test('far beyond a raise the option that counts on one is at risk until it is granted', () => {
    const flood = assessed({ ...fan, requestsPerMonth: 500_000_000 })
    expect(gateIn(optionIn(flood, 'aws-lambda'), 'concurrency-quota').answer).toBe('blocked')
    expect(remedies(flood, 'aws-lambda')).toContain('aws-lambda:raised-quota')
    expect(optionIn(flood, 'aws-lambda:raised-quota')).toMatchObject({ atRisk: true })
  })
})

test('a starting quota of 6 vCPU holds Fargate back no more than EC2: 90 and more are a form to send before launch', () => {
  // 1.5e10 in 730 h at twice the mean are 11,416 a second; of 80 ms each that is 913 at once, 40 per task: 23 tasks and more.
  const busy: Workload = { ...webService, requestsPerMonth: 1.5e10, vcpu: 4, memoryGiB: 8 }
  const run = assessed(busy, { platforms: ['aws'] })
  const gate = gateIn(optionIn(run, 'aws-fargate'), 'concurrency-quota')
  expect(gate).toMatchObject({ answer: 'pass', atRisk: false, limit: 6, reason: { code: 'raise-quota' } })
  expect(Number(gate.value)).toBeGreaterThanOrEqual(92)
  expect(gateIn(optionIn(run, 'aws-ec2-asg'), 'concurrency-quota')).toMatchObject({ answer: 'pass', atRisk: false })
})

test('beyond thousands of vCPUs Fargate passes at risk once the raise is granted', () => {
  // A hundred times the traffic: 91,324 at once are 2,284 tasks and more of 4 vCPU each.
  const flood: Workload = { ...webService, requestsPerMonth: 1.5e12, vcpu: 4, memoryGiB: 8 }
  const run = assessed(flood, { platforms: ['aws'] })
  expect(gateIn(optionIn(run, 'aws-fargate'), 'concurrency-quota')).toMatchObject({ answer: 'blocked', limit: 6 })
  expect(remedies(run, 'aws-fargate')).toContain('aws-fargate:raised-quota')
  expect(optionIn(run, 'aws-fargate:raised-quota')).toMatchObject({ atRisk: true })
})

describe('a window that idles', () => {
  // 3,000 requests a month come 876 s apart: nearly each of them starts a worker and pays for the window behind it.
  const tagger: Workload = {
    ...webService,
    requestsPerMonth: 3000,
    durationMs: 2000,
    memoryGiB: 16,
    vcpu: 4,
    gpu: 'l4',
    gpuCount: 1,
    modelGB: 6,
    maxColdStartMs: 60_000,
    p95TargetMs: null,
    concurrencyPerReplica: 1,
  }

  test('rare work on a GPU is offered the shortest window, which is cheaper by the idle time of the default', () => {
    const run = assessed(tagger)
    const [plain, short] = ['modal', 'modal:short-window'].map((id) => optionIn(run, id))
    expect(gateIn(short!, 'cold-start').answer).toBe('pass')
    // About 2,800 windows of 60 s against 3,000 of 2 s, at 0.000222 + 4 × 0.00000655 + 16 × 0.00000222 USD a second.
    const perSecond = 0.000222 + 4 * 0.00000655 + 16 * 0.00000222
    expect((plain!.monthlyUsd?.likely ?? 0) - (short!.monthlyUsd?.likely ?? 0)).toBeGreaterThan(2500 * 58 * perSecond)
    expect(run.families.serverless.bestOption).toBe('modal:short-window')
    expect(run.presetWinners.cost).toBe('modal:short-window')
  })

  test('a budget that the default window breaks names it as the way out, with what it saves', () => {
    const tight = assessed(tagger, { monthlyBudgetUsd: 50 })
    expect(gateIn(optionIn(tight, 'modal'), 'budget').answer).toBe('blocked')
    const [remedy] = optionIn(tight, 'modal').mitigations.filter((each) => each.option === 'modal:short-window')
    expect(remedy?.turns).toContain('budget')
    expect(remedy?.extraMonthlyUsd).toBeLessThan(0)
  })
})

describe('a model that loads slowly', () => {
  const chat: Workload = {
    ...webService,
    trafficShape: 'bursty',
    requestsPerMonth: 3000,
    peakToMeanRatio: 10,
    durationMs: 4000,
    longestRunS: 60,
    memoryGiB: 16,
    vcpu: 4,
    gpu: 'l4',
    gpuCount: 1,
    modelGB: 14,
    maxColdStartMs: 30_000,
    p95TargetMs: null,
    concurrencyPerReplica: 8,
  }

  test('streamed weights bring a start within what is tolerated, at no fixed cost', () => {
    const run = assessed(chat)
    const plain = optionIn(run, 'cloud-run-gpu')
    expect(gateIn(plain, 'cold-start').answer).toBe('blocked')
    expect(remedies(run, 'cloud-run-gpu')).toContain('cloud-run-gpu:streamed')
    // 10 s of start and 14 GB at 4.88 s per 15 GB: 14.6 s instead of 10 s + 14 × 3.2 s.
    expect(optionIn(run, 'cloud-run-gpu:streamed').capacity?.coldStartP95Ms).toBeCloseTo(10_000 + (14 * 4880) / 15, 0)
    expect(optionIn(run, 'modal:snapshot').capacity?.coldStartP95Ms).toBeLessThan(
      optionIn(run, 'modal').capacity?.coldStartP95Ms ?? 0,
    )
  })
})

test('a start that is only an estimate and lies within a quarter of the limit is a risk, met or missed', () => {
  const at = (maxColdStartMs: number) =>
    gateIn(optionIn(assessed({ ...webService, requestsPerMonth: 3000, maxColdStartMs }), 'modal'), 'cold-start')
  const startS = 6
  expect(at(startS * 1000 * 1.1)).toMatchObject({ answer: 'pass', atRisk: true })
  expect(at(startS * 1000 * 2)).toMatchObject({ answer: 'pass', atRisk: false })
  expect(at(startS * 1000 * 0.5).answer).toBe('blocked')
})

test('every option says how it would be run, so that a fallback is known before it is needed', () => {
  const run = assessed(webService)
  const fallback = optionIn(run, run.fallback?.option ?? '')
  expect(fallback.operations.rollbackUnit).not.toBe('')
  expect(fallback.path.boxes.map((box) => box.role)).toEqual(expect.arrayContaining(['trigger', 'compute', 'logs']))
  expect(optionIn(run, run.recommendation?.option ?? '').operations).toEqual(run.operations)
})

test('what is kept warm is said to be billed while nobody calls; what scales to zero is not', () => {
  const rare = assessed({ ...webService, requestsPerMonth: 2000, maxColdStartMs: 100, p95TargetMs: null })
  const idleOf = (option: string) => optionIn(rare, option).operations.idleRule
  expect(idleOf('aws-lambda')).toBe('Nothing runs and nothing is billed without invocations')
  for (const option of ['aws-lambda:provisioned', 'cloud-run:min-instances', 'cloud-run:instance-based', 'modal:warm'])
    expect(idleOf(option)).toMatch(/^What is kept warm is billed all month/)
})

test('a cold start that fewer than 1 in 1,000 callers meet is no reason to lead the drills', () => {
  const stream: Workload = { ...webService, connection: 'stream', longestRunS: 20, maxColdStartMs: 300 }
  const trapOf = (workload: Workload) => {
    const run = assessed(workload, { platforms: ['gcp'] })
    const [trap] = run.traps.filter(({ trap: id }) => id === 'cold-chat')
    const { capacity } = optionIn(run, run.recommendation?.option ?? '')
    return { severity: trap?.severity ?? 0, coldShare: capacity?.coldShare ?? 0 }
  }
  const busy = trapOf(stream)
  expect(busy.coldShare).toBeLessThan(0.001)
  expect(busy.severity).toBe(0.4)
})
