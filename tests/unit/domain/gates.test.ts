/** One clear no rules an option out, with its limit and source; an open question stays open. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { thresholdDefaults } from '../../../src/domain/criteria/thresholds.ts'
import { gates } from '../../../src/domain/gates/gates.ts'
import { gateIds } from '../../../src/domain/vocabulary.ts'
import type { Workload } from '../../../src/domain/workbook.ts'
import { gateSentence, shortReason } from '../../../src/wording/reasons.ts'
import { assessed, gateIn, optionIn, webService } from '../../support/assessed.ts'
import { exampleWorkloads } from '../../support/example-workloads.ts'

const job: Workload = { ...exampleWorkloads.report, longestRunS: 1080 }

test('every gate is registered under its own id', () => {
  expect(Object.keys(gates).toSorted()).toEqual(gateIds.toSorted())
  for (const id of gateIds) expect(gates[id].id).toBe(id)
})

test('a job longer than the time limit is blocked, and the reason names value, limit, source and how far over', () => {
  // 18 min on a platform that allows 15 min: 3 min over.
  const gate = gateIn(optionIn(assessed(job), 'aws-lambda'), 'run-time')
  expect(gate).toMatchObject({ answer: 'blocked', value: 1080, limit: 900, nearMiss: 180, unit: 's' })
  expect(gate.reason).toEqual({
    code: 'over-limit',
    figures: { gate: 'run-time', value: 1080, limit: 900, unit: 's', over: 180 },
  })
  expect(gate.source).not.toBe('')
  expect(gate.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test('a blank longest run leaves a limited platform unknown and an unlimited one passing', () => {
  const blank = assessed({ ...job, longestRunS: null })
  expect(gateIn(optionIn(blank, 'aws-lambda'), 'run-time')).toMatchObject({ answer: 'unknown', needs: ['longestRunS'] })
  expect(gateIn(optionIn(blank, 'aws-batch'), 'run-time').answer).toBe('pass')
})

test('a p95 that was measured is compared as it is, and comes from the workbook', () => {
  // Mean 200 ms, p95 700 ms: the assumed 400 ms would keep a target of 500 ms.
  const entry: Workload = { ...webService, durationMs: 200, p95TargetMs: 500 }
  const measured = { p50: 150, p95: 700, n: 400, date: '2026-11-20' }
  const assumed = gateIn(optionIn(assessed(entry), 'aws-lambda'), 'latency-target')
  const known = assessed({ ...entry, basis: { durationMs: { basis: 'measured', measured } } })
  expect(assumed).toMatchObject({ answer: 'pass', value: 400 })
  expect(gateIn(optionIn(known, 'aws-lambda'), 'latency-target')).toMatchObject({
    answer: 'blocked',
    value: 700,
    source: 'workbook',
  })
})

test('where no option keeps a promise beyond one value, the gate shows the chance of that value', () => {
  const entry: Workload = {
    ...webService,
    requestsPerMonth: { low: 1e6, likely: 2e6, high: 9e6 },
    durationMs: { low: 900, likely: 1400, high: 2600 },
    p95TargetMs: 2500,
    runsToday: 'aws-ec2-asg',
  }
  const workload = assessed(entry)
  const unknown = workload.unknownsWorth.find(({ beyond }) => beyond?.gate === 'latency-target')
  const best = workload.options.find(({ option }) => option === workload.recommendation?.option)
  expect(unknown?.threshold).toBeCloseTo(1250, -1)
  // ln(1.25/1.4) / (ln(1.4/0.9)/1.645) = -0.422: 66.3 % lies above.
  // Its own chance is the same: every world between the ends has a fleet of its own, so none of them is guessed.
  const gate = gateIn(best!, 'latency-target')
  expect(gate.blockProbability).toBeCloseTo(0.663, 2)
  expect(gate.reason.figures['chance']).toBe(gate.blockProbability)
})

test('a range around the limit is at risk with the chance of a block; far below it passes, far above it is blocked', () => {
  const at = (low: number, likely: number, high: number) =>
    gateIn(optionIn(assessed({ ...job, longestRunS: { low, likely, high } }), 'aws-lambda'), 'run-time')
  // The likely value is the limit itself: half of the lognormal lies above.
  expect(at(450, 900, 1800).blockProbability).toBeCloseTo(0.5, 6)
  expect(at(450, 900, 1800)).toMatchObject({ answer: 'pass', atRisk: true })
  // The 95th percentile is the limit itself.
  expect(at(225, 450, 900).blockProbability).toBeCloseTo(0.05, 6)
  expect(at(100, 200, 300)).toMatchObject({ answer: 'pass', atRisk: false })
  expect(at(1800, 3600, 7200)).toMatchObject({ answer: 'blocked', atRisk: false })
})

test('a default over a limit was said by nobody, so it blocks nothing: the question is asked instead', () => {
  // Training takes 8 vCPU by default; Lambda has 6.
  const training: Workload = { ...job, kind: 'training', vcpu: null, keepsWarmState: 'no', longestRunS: 600 }
  const gate = gateIn(optionIn(assessed(training), 'aws-lambda'), 'vcpu')
  expect(gate).toMatchObject({ answer: 'unknown', needs: ['vcpu'] })
  expect(gateIn(optionIn(assessed({ ...training, vcpu: 8 }), 'aws-lambda'), 'vcpu').answer).toBe('blocked')
})

test('cold starts that fewer than 1 in 20 requests meet pass although a start takes longer than tolerated', () => {
  const busy = gateIn(
    optionIn(assessed({ ...webService, maxColdStartMs: 100, longestRunS: 10 }), 'aws-lambda'),
    'cold-start',
  )
  expect(busy).toMatchObject({ answer: 'pass', unit: 'share', limit: 0.95 })
  expect(Number(busy.value)).toBeGreaterThan(0.95)
  const rare = assessed({ ...webService, requestsPerMonth: 2000, maxColdStartMs: 100, p95TargetMs: null })
  expect(gateIn(optionIn(rare, 'aws-lambda'), 'cold-start')).toMatchObject({
    answer: 'blocked',
    unit: 'ms',
    limit: 100,
  })
})

test('a job starts once, so its start itself is compared with what is tolerated', () => {
  const gate = gateIn(
    optionIn(assessed({ ...exampleWorkloads.report, maxColdStartMs: 200 }), 'aws-lambda'),
    'cold-start',
  )
  expect(gate).toMatchObject({ answer: 'blocked', unit: 'ms', limit: 200 })
})

test('an option blocked by its cold start names the variant that turns the block into a pass, and what that costs', () => {
  const rare = assessed({ ...webService, requestsPerMonth: 2000, maxColdStartMs: 100, p95TargetMs: null })
  const lambda = optionIn(rare, 'aws-lambda')
  const kept = lambda.mitigations.find((each) => each.option === 'aws-lambda:provisioned')
  expect(kept?.turns).toContain('cold-start')
  expect(kept?.extraMonthlyUsd ?? 0).toBeGreaterThan(0)
  expect(optionIn(rare, 'aws-lambda:provisioned').verdict).not.toBe('blocked')
})

test('a platform without the GPU, the root access or the private network that is asked for is blocked by name', () => {
  const chat = assessed(exampleWorkloads.chat)
  expect(gateIn(optionIn(chat, 'aws-fargate'), 'gpu-kind').reason.code).toBe('not-offered')
  expect(gateIn(optionIn(chat, 'modal'), 'host-access').reason).toMatchObject({ figures: { wanted: 'device' } })
  expect(gateIn(optionIn(chat, 'modal'), 'private-network').answer).toBe('blocked')
})

test('a model that needs more memory than its GPUs have is blocked by the memory, not by the GPU', () => {
  // 40 GB of weights times 1.2 or more does not fit 24 GB.
  const big = assessed({ ...exampleWorkloads.chat, modelGB: 40 })
  const gate = gateIn(optionIn(big, 'aws-ec2-asg'), 'gpu-memory')
  expect(gate).toMatchObject({ answer: 'blocked', limit: 24, unit: 'GB' })
  expect(gateIn(optionIn(big, 'aws-ec2-asg'), 'gpu-kind').answer).toBe('pass')
})

test('weights that fit their GPUs are no block because of what is estimated on top of them, but a risk', () => {
  // 140 GB on two H100 of 80 GB: the weights fit, with a fifth for activations and cache 168 GB do not.
  const chat = { ...exampleWorkloads.chat, gpu: 'h100', gpuCount: 2, memoryGiB: 200 } as const
  const close = gateIn(optionIn(assessed({ ...chat, modelGB: 140 }), 'modal'), 'gpu-memory')
  expect(close).toMatchObject({ answer: 'pass', atRisk: true, value: 168, limit: 160 })
  expect(close.reason).toMatchObject({ code: 'estimate-exceeds', figures: { certain: 140 } })
  expect(gateIn(optionIn(assessed({ ...chat, modelGB: 161 }), 'modal'), 'gpu-memory').answer).toBe('blocked')
})

test('the largest memory that comes with GPUs only is none for work without one', () => {
  const batch = { ...exampleWorkloads.report, memoryGiB: 1500 }
  expect(gateIn(optionIn(assessed(batch), 'modal'), 'memory')).toMatchObject({ answer: 'blocked', limit: 336 })
  const trained = { ...batch, gpu: 'h100', gpuCount: 8 } as const
  expect(gateIn(optionIn(assessed(trained), 'modal'), 'memory').answer).toBe('pass')
})

test('Spot capacity is blocked for work that may not be interrupted, and unknown is not a yes', () => {
  const steady = assessed({ ...webService, interruptible: 'no' })
  expect(gateIn(optionIn(steady, 'aws-ec2-asg:spot'), 'interruption').answer).toBe('blocked')
  expect(
    gateIn(optionIn(assessed({ ...webService, interruptible: 'yes' }), 'aws-ec2-asg:spot'), 'interruption').answer,
  ).toBe('pass')
})

test('workers that must start together are blocked where they start one by one', () => {
  const gang = assessed({ ...exampleWorkloads.report, needsGang: 'yes' })
  expect(gateIn(optionIn(gang, 'aws-fargate'), 'gang').answer).toBe('blocked')
  expect(gateIn(optionIn(gang, 'aws-batch'), 'gang').answer).toBe('pass')
})

test('data that must stay in Canada rules out a platform without a region there', () => {
  const gate = gateIn(optionIn(assessed({ ...webService, dataResidency: 'sa' }), 'modal'), 'residency')
  expect(gate.answer).toBe(gate.limit?.toString().includes('sa') === true ? 'pass' : 'blocked')
})

test('a budget that the bill breaks blocks, with the money over it', () => {
  const tight = assessed(exampleWorkloads.fineTune, { monthlyBudgetUsd: 100 })
  const gate = gateIn(optionIn(tight, 'aws-ec2-asg'), 'budget')
  expect(gate).toMatchObject({ answer: 'blocked', limit: 100, unit: 'USD/month', source: 'workbook' })
  expect(gate.nearMiss).toBeCloseTo(Number(gate.value) - 100, 9)
  expect(tight.recommendation).toBeNull()
})

test('a job queue has no door for callers who wait', () => {
  expect(gateIn(optionIn(assessed(webService), 'aws-batch'), 'connection').reason.code).toBe('jobs-only')
})

test('a p95 that only an assumed spread misses is a risk; measured, it is a block', () => {
  // Mean 300 ms, target 400 ms: with twice the mean as p95 the target is missed, on the assumption alone.
  const workload: Workload = { ...webService, durationMs: 300, p95TargetMs: 400 }
  expect(gateIn(optionIn(assessed(workload), 'aws-ec2-asg'), 'latency-target')).toMatchObject({
    answer: 'pass',
    atRisk: true,
  })
  const measured: Workload = {
    ...workload,
    basis: { durationMs: { basis: 'measured', measured: { p50: 300, p95: 600, n: 200, date: '2026-11-01' } } },
  }
  expect(gateIn(optionIn(assessed(measured), 'aws-ec2-asg'), 'latency-target').answer).toBe('blocked')
  expect(gateIn(optionIn(assessed({ ...workload, durationMs: 500 }), 'aws-ec2-asg'), 'latency-target').answer).toBe(
    'blocked',
  )
})

// A raise of a quota that counts requests is a form to fill in: it must not make a fleet at twenty times the price the safer choice.
test('a quota within reach of a raise passes with the raise as a task before launch, and beyond it blocks', () => {
  // 1e11 requests in 730 h are 38,052 a second; for 0.1 s each that is 3,805 at once, against a default of 1,000.
  const storm = assessed({ ...webService, requestsPerMonth: 1e11, durationMs: 100, peakToMeanRatio: 1 })
  const gate = gateIn(optionIn(storm, 'aws-lambda'), 'concurrency-quota')
  expect(gate).toMatchObject({ limit: 1000, unit: 'requests' })
  expect(Number(gate.value)).toBeCloseTo((1e11 / (730 * 3600)) * 0.1, 3)
  expect(gate).toMatchObject({ answer: 'pass', reason: { code: 'raise-quota' } })
  // Ten times the default is 10,000; 5e11 requests need five times 3,805 at once.
  const flood = assessed({ ...webService, requestsPerMonth: 5e11, durationMs: 100, peakToMeanRatio: 1 })
  expect(gateIn(optionIn(flood, 'aws-lambda'), 'concurrency-quota')).toMatchObject({ answer: 'blocked' })
})

test('traffic that may pass a quota within reach of a raise passes like traffic that surely does', () => {
  // 9 vCPU likely against a starting quota of 6, and far fewer than the 4,000 of a raise at the high end.
  const at = (requestsPerMonth: Workload['requestsPerMonth']) =>
    gateIn(
      optionIn(
        assessed({ ...webService, requestsPerMonth, peakToMeanRatio: 4, durationMs: 200, concurrencyPerReplica: 10 }),
        'aws-fargate',
      ),
      'concurrency-quota',
    )
  expect(at(150e6)).toMatchObject({ answer: 'pass', atRisk: false, reason: { code: 'raise-quota' } })
  const ranging = at({ low: 50e6, likely: 150e6, high: 400e6 })
  expect(ranging).toMatchObject({ answer: 'pass', atRisk: false, reason: { code: 'raise-quota' } })
  expect(ranging.blockProbability).toBeGreaterThan(0.05)
  // Some 18,000 vCPU at the high end are beyond any form.
  expect(at({ low: 50e6, likely: 150e6, high: 3e11 }).atRisk).toBe(true)
})

test('an end of a range that cannot be carried has no bill: the budget still answers, and nothing hangs on no question', () => {
  // 4 to 14 GiB where 10 GiB is the limit: the memory gate carries the risk, the bill ends at what can run.
  const wide = assessed(
    { ...webService, memoryGiB: { low: 4, likely: 9, high: 14 } },
    { monthlyBudgetUsd: 100_000, budgetVariancePct: 1000 },
  )
  const lambda = optionIn(wide, 'aws-lambda')
  expect(gateIn(lambda, 'memory').atRisk).toBe(true)
  expect(gateIn(lambda, 'budget').answer).toBe('pass')
  expect(lambda.monthlyUsd?.high).toBe(lambda.monthlyUsd?.likely)
  for (const option of wide.options)
    for (const gate of option.gates) if (gate.answer === 'unknown') expect(gate.needs).not.toEqual([])
})

test('what a burst may open on the database is told in connections, a pool for every instance', () => {
  const quota = catalogue.platforms['cloud-run-functions'].limits.concurrencyQuota.value
  const pool = thresholdDefaults['database.poolPerReplica'].value
  const many = assessed({ ...webService, databaseConnectionLimit: 100 })
  const gate = gateIn(optionIn(many, 'cloud-run-functions'), 'database-connections')
  expect(gate.atRisk).toBe(true)
  expect(gate.reason.figures['ceiling']).toBe(Number(quota) * pool)
  expect(gateSentence(gate)).toMatch(/a burst may open up to 10k: cap the instances/)
})

test('a vendor that limits requests a second has its rate held against the busiest minute', () => {
  // 2e9 in 730 h are 761 a second, at 1.6 times the mean 1,218: over 200 and within ten times that; 2e10 are not.
  const ingest: Workload = { ...webService, requestsPerMonth: 2e9, peakToMeanRatio: 1.6, durationMs: 8 }
  const gate = gateIn(optionIn(assessed(ingest), 'modal'), 'concurrency-quota')
  expect(gate).toMatchObject({ limit: 200, unit: 'requests/s', reason: { code: 'raise-quota' } })
  expect(Number(gate.value)).toBeCloseTo((2e9 / (730 * 3600)) * 1.6, 6)
  const flood = assessed({ ...ingest, requestsPerMonth: 2e10 })
  expect(gateIn(optionIn(flood, 'modal'), 'concurrency-quota').answer).toBe('blocked')
  const calm = assessed({ ...ingest, requestsPerMonth: 2e7 })
  expect(gateIn(optionIn(calm, 'modal'), 'concurrency-quota').unit).not.toBe('requests/s')
})

test('a vendor with two quotas shows both: the one that decides, and what the other one held', () => {
  // 2e9 in 730 h at 1.6 times the mean are 1,218 requests a second; of 8 ms each that is 1 container of 100.
  const ingest: Workload = { ...webService, requestsPerMonth: 2e9, peakToMeanRatio: 1.6, durationMs: 8 }
  const busy = gateIn(optionIn(assessed(ingest), 'modal'), 'concurrency-quota')
  expect(busy).toMatchObject({ unit: 'requests/s', limit: 200 })
  expect(busy.beside).toMatchObject([
    { answer: 'pass', unit: 'instances', limit: 100, reason: { code: 'within-limit' } },
  ])
  expect(busy.beside?.[0]?.source).not.toBe('')
  const calm = gateIn(optionIn(assessed({ ...ingest, requestsPerMonth: 2e7 }), 'modal'), 'concurrency-quota')
  expect(calm).toMatchObject({ unit: 'instances' })
  expect(calm.beside).toMatchObject([{ answer: 'pass', unit: 'requests/s', limit: 200 }])
  expect(gateIn(optionIn(assessed(ingest), 'aws-lambda'), 'concurrency-quota').beside).toBeUndefined()
})

describe('a range whose likely value no size carries', () => {
  const work: Workload = {
    ...exampleWorkloads.report,
    vcpu: 4,
    longestRunS: 600,
    memoryGiB: { low: 100, likely: 200, high: 400 },
  }

  test('is at risk with the chance of a block, like any range around a limit, and has a bill for what is carried', () => {
    const arm = optionIn(assessed({ ...work, memoryGiB: { low: 400, likely: 800, high: 1500 } }), 'aws-ec2-asg:arm')
    const memory = gateIn(arm, 'memory')
    // r7g.16xlarge is the largest Graviton size priced here.
    expect(memory.limit).toBe(512)
    // ln(512/800) / (ln(800/400)/1.645) = -1.059: 85.5 % lies above.
    expect(memory).toMatchObject({ answer: 'pass', atRisk: true })
    expect(memory.blockProbability).toBeCloseTo(0.855, 2)
    expect(gateIn(arm, 'vcpu')).toMatchObject({ answer: 'pass', atRisk: false })
    expect(arm.verdict).toBe('risky')
    expect(arm.reason).toEqual(memory.reason)
    // What is carried is the largest size: as dear as 512 GiB known for certain, and never free.
    const known = optionIn(assessed({ ...work, memoryGiB: 512 }), 'aws-ec2-asg:arm')
    expect(arm.monthlyUsd?.likely).toBeCloseTo(known.monthlyUsd?.likely ?? 0, 6)
    expect(arm.bill.reduce((sum, line) => sum + (line.counted ? line.monthlyUsd : 0), 0)).toBeCloseTo(
      arm.monthlyUsd?.likely ?? 0,
      6,
    )
    expect(arm.monthlyUsd?.low).toBeLessThanOrEqual(arm.monthlyUsd?.likely ?? 0)
  })

  test('is at risk on its vCPUs too, where they are the range', () => {
    // Cloud Run ends at 8 vCPU: ln(8/12) / (ln(12/6)/1.645) = -0.962: 83.2 % lies above.
    const option = optionIn(
      assessed({ ...work, memoryGiB: 16, vcpu: { low: 6, likely: 12, high: 24 } }),
      'cloud-run:jobs',
    )
    const gate = gateIn(option, 'vcpu')
    expect(gate).toMatchObject({ answer: 'pass', atRisk: true, limit: 8 })
    expect(gate.blockProbability).toBeCloseTo(0.832, 2)
    expect(option.verdict).toBe('risky')
  })

  test('is blocked where even the low end is more than any size has', () => {
    const arm = optionIn(assessed({ ...work, memoryGiB: { low: 560, likely: 800, high: 1600 } }), 'aws-ec2-asg:arm')
    expect(gateIn(arm, 'memory').answer).toBe('blocked')
    expect(arm.verdict).toBe('blocked')
    expect(arm.monthlyUsd).toBeNull()
  })

  test('never says of a row whether it is better than one that passes for certain', () => {
    const found = assessed(work)
    expect(found.recommendation?.atRisk).toBe(false)
  })

  test('is at risk where the largest machine sold ends below the limit of the platform', () => {
    // AKS takes machines with 1,900 GiB, but those priced without a GPU end at 256 GiB, and 90 % of a node is for pods: 230 GiB.
    const option = optionIn(assessed({ ...work, maxColdStartMs: 3_600_000, keepsWarmState: 'no' }), 'aks')
    expect(gateIn(option, 'memory')).toMatchObject({ answer: 'pass', atRisk: false })
    // ln(230.4/200) / (ln(400/200)/1.645) = 0.336: 36.9 % lies above.
    const gate = gateIn(option, 'vcpu')
    expect(gate).toMatchObject({ answer: 'pass', atRisk: true, unit: 'GiB', reason: { code: 'may-exceed' } })
    expect(gate.limit).toBeCloseTo(230.4, 1)
    expect(gate.blockProbability).toBeCloseTo(0.369, 2)
    expect(option.verdict).toBe('risky')
    expect(shortReason(gate.reason)).toBe('At risk, 37 %: memory 200 GiB, limit 230 GiB')
  })
})

test('connections of a range of traffic are at risk with the chance that the pool runs dry', () => {
  const at = (low: number, likely: number, high: number, limit = 40) =>
    gateIn(
      optionIn(
        assessed({
          ...webService,
          requestsPerMonth: { low, likely, high },
          durationMs: 200,
          concurrencyPerReplica: 10,
          databaseConnectionLimit: limit,
        }),
        'aws-fargate',
      ),
      'database-connections',
    )
  // Replicas come whole, so the chance is asked of the connections themselves: below at the low end, above at the high one.
  const around = at(50e6, 150e6, 900e6)
  expect(around).toMatchObject({ answer: 'pass', atRisk: true, reason: { code: 'may-exhaust-pool' } })
  expect(around.blockProbability).toBeGreaterThan(0.05)
  expect(around.blockProbability).toBeLessThan(0.95)
  expect(at(900e6, 1900e6, 2900e6).answer).toBe('blocked')
  expect(at(0.9e6, 1.9e6, 2.9e6)).toMatchObject({ answer: 'pass', atRisk: false })
})

test('several small replicas on one machine keep a pool each: connections count replicas, not machines', () => {
  const small = assessed({
    ...webService,
    requestsPerMonth: 3e9,
    vcpu: 0.5,
    memoryGiB: 0.5,
    databaseConnectionLimit: 40,
  })
  const machines = optionIn(small, 'aws-ec2-asg')
  const { instances, replicasPerInstance, vcpu } = machines.capacity!
  // Half a vCPU each: a machine carries at most twice as many replicas as it has vCPUs, and more than one.
  expect(replicasPerInstance).toBeGreaterThan(1)
  expect(replicasPerInstance).toBeLessThanOrEqual((vcpu ?? 0) * 2)
  const gate = gateIn(machines, 'database-connections')
  // 40 requests at once share a pool of 10.
  expect(gate.value).toBe((instances ?? 0) * replicasPerInstance * 10)
  expect(gate).toMatchObject({ answer: 'blocked', reason: { code: 'pool-exhausted' } })
})

test('no longest run is shorter than the mean one: a mean of 90 min is beyond 15 min before anybody says the longest', () => {
  const etl: Workload = {
    id: 'w',
    name: 'ETL',
    kind: 'batch',
    requestsPerMonth: 30,
    durationMs: 90 * 60_000,
    memoryGiB: 8,
    gpu: 'none',
  }
  const runTimeOf = (workload: Workload, option = 'aws-lambda') =>
    gateIn(optionIn(assessed(workload), option), 'run-time')
  // 90 − 15 min = 4,500 s.
  expect(runTimeOf(etl)).toMatchObject({ answer: 'blocked', value: 5400, limit: 900, nearMiss: 4500 })
  expect(runTimeOf({ ...etl, longestRunS: 10 })).toMatchObject({ answer: 'blocked', value: 5400 })
  // What is within the limit on the mean is still asked for.
  expect(runTimeOf({ ...etl, durationMs: 60_000 })).toMatchObject({ answer: 'unknown', needs: ['longestRunS'] })
})

describe('an image for a platform that limits its unpacked size', () => {
  const inference: Workload = { ...webService, trafficShape: 'bursty', requestsPerMonth: 1e5, maxColdStartMs: 120_000 }

  test('is blocked where it is larger than that already as the registry stores it: 14 GB on Lambda, which takes 10', () => {
    const large = assessed({ ...inference, imageGB: 14 })
    expect(gateIn(optionIn(large, 'aws-lambda'), 'image-size')).toMatchObject({
      answer: 'blocked',
      limit: 10,
      source: 'lambda-limits-docs',
    })
    expect(optionIn(large, 'aws-fargate').verdict).not.toBe('blocked')
  })

  test('is at risk where only unpacking takes it over: 5 GB become 12.5 by the estimate of 2.5', () => {
    const gate = gateIn(optionIn(assessed({ ...inference, imageGB: 5 }), 'aws-lambda'), 'image-size')
    expect(gate).toMatchObject({ answer: 'pass', atRisk: true, value: 12.5, reason: { code: 'estimate-exceeds' } })
    expect(gateSentence(gate)).toContain('Unpacked image 12.5 GB by estimate, limit 10 GB: 5 GB of it is certain')
  })

  test('passes below, on a platform without a known limit, and where nobody said how large it is', () => {
    const usual = assessed({ ...inference, imageGB: 1.2 })
    expect(gateIn(optionIn(usual, 'aws-lambda'), 'image-size').atRisk).toBe(false)
    const large = assessed({ ...inference, imageGB: 14 })
    expect(gateIn(optionIn(large, 'cloud-run'), 'image-size')).toMatchObject({ answer: 'pass', atRisk: false })
    const { imageGB: _, ...unsaid } = inference
    expect(gateIn(optionIn(assessed(unsaid), 'aws-lambda'), 'image-size').reason.code).toBe('not-asked')
  })
})

describe('a target of a few milliseconds', () => {
  // A mean of 1.2 ms is a p95 of 2.4 by the assumed spread of 2; of the 5 ms a balancer takes 2 and a gateway 10.
  const quotes: Workload = {
    ...webService,
    requestsPerMonth: 1e6,
    durationMs: 1.2,
    p95TargetMs: 5,
    maxColdStartMs: 300,
  }

  test('is at risk behind a gateway, which is told to add more than that, and the reason says by how much', () => {
    const gate = gateIn(optionIn(assessed(quotes), 'aws-lambda'), 'latency-target')
    expect(gate).toMatchObject({ answer: 'pass', atRisk: true, confidence: 'estimate', source: 'gateway-latencies' })
    expect(gateSentence(gate)).toBe(
      'p95 2.4 ms and, by estimate, 10 ms for the gateway in front, target 5 ms: measure it at the caller',
    )
  })

  test('is kept behind a balancer on machines and tasks, so one of them is chosen', () => {
    const result = assessed(quotes, { platforms: ['aws'] })
    expect(gateIn(optionIn(result, 'aws-ec2-asg'), 'latency-target').atRisk).toBe(false)
    expect(gateIn(optionIn(result, 'aws-fargate'), 'latency-target').atRisk).toBe(false)
    expect(result.recommendation?.family).not.toBe('serverless')
  })

  test('of a second the ten milliseconds of a gateway are not counted: the target stays where it was', () => {
    // A mean of 498 ms is a p95 of 996, and 1,006 behind the gateway.
    const slow = assessed({ ...quotes, durationMs: 498, p95TargetMs: 1000 })
    expect(gateIn(optionIn(slow, 'aws-lambda'), 'latency-target')).toMatchObject({ value: 996, atRisk: false })
  })

  test('asks nothing of what stands in front where no caller waits, or where the target leaves it room', () => {
    const relaxed = gateIn(optionIn(assessed({ ...quotes, p95TargetMs: 50 }), 'aws-lambda'), 'latency-target')
    expect(relaxed.atRisk).toBe(false)
    const queued = gateIn(optionIn(assessed({ ...quotes, kind: 'event' }), 'aws-lambda'), 'latency-target')
    expect(queued.reason.code).not.toBe('front-adds')
  })
})
