/** What a reviewer asks next: what would change it, what to measure, what goes wrong, how it runs. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { aiLaneOf } from '../../../src/domain/ai-lane.ts'
import { assess, contextOf } from '../../../src/domain/assess.ts'
import { withWorkloads } from '../../../src/domain/deep-parts.ts'
import { trapIds, traps } from '../../../src/domain/traps/traps.ts'
import { robustnessOf } from '../../../src/domain/robustness-of.ts'
import { contestFor } from '../../../src/domain/workload-contest.ts'
import { winnerAt } from '../../../src/domain/input-flips.ts'
import { unknownsWorthOf } from '../../../src/domain/risk/unknowns-worth.ts'
import type { VendorId } from '../../../src/domain/vocabulary.ts'
import type { Team, Workload } from '../../../src/domain/workbook.ts'
import { sentenceOf } from '../../../src/wording/reasons.ts'
import { assessed, optionIn, webService } from '../../support/assessed.ts'
import { exampleWorkloads, workbookOf } from '../../support/example-workloads.ts'

const context = contextOf(catalogue, workbookOf([]))

/** Functions while runs are short, the team's own cluster when they are long; nobody knows the duration well. */
const torn: Workload = {
  ...webService,
  requestsPerMonth: 20e6,
  concurrencyPerReplica: 10,
  durationMs: { low: 40, likely: 100, high: 400 },
  p95TargetMs: null,
  maxColdStartMs: 1000,
}
const onEks = { platforms: ['aws'], operatesCluster: 'aws-eks' } as const

test('just before the value of an input flip the winner stays, just after it another family wins', () => {
  const workload = assessed(exampleWorkloads.embeddings)
  const held = contestFor(context, exampleWorkloads.embeddings)
  const flips = workload.flips.filter((flip) => flip.kind === 'input')
  expect(flips.length).toBeGreaterThan(2)
  for (const flip of flips) {
    const back = flip.direction === 'above' ? 1 - 1e-6 : 1 + 1e-6
    const field = flip.of as 'maxColdStartMs'
    expect(winnerAt(held, field, flip.at)?.option).toBe(flip.to)
    expect(winnerAt(held, field, flip.at * back)?.family).toBe(workload.recommendation?.family)
    expect(winnerAt(held, field, flip.at)?.family).not.toBe(workload.recommendation?.family)
  }
})

test('robustness is the same for the same seed, and a solid winner needs much weight to move', () => {
  const held = contestFor(context, exampleWorkloads.thumbnails)
  expect(robustnessOf(held, { seed: 7, samples: 500 })).toEqual(robustnessOf(held, { seed: 7, samples: 500 }))
  const solid = robustnessOf(held)
  expect(solid?.word).toBe('solid')
  expect(solid?.movedWeight ?? 0).toBeGreaterThan(0.1)
  const fragile = robustnessOf(contestFor(context, exampleWorkloads.embeddings))
  expect(fragile).toMatchObject({ word: 'toss-up', fragile: true })
  expect(fragile?.movedWeight ?? 1).toBeLessThan(0.03)
})

test('a blank that options hang on is the riskiest assumption, before any range', () => {
  const { memoryGiB: _, ...rest } = torn
  const open = assessed(rest)
  expect(open.riskiestAssumption?.field).toBe('memoryGiB')
  expect(open.riskiestAssumption?.why.code).toBe('blank-decides')
  expect(open.riskiestAssumption?.value).toBeNull()
})

test('a range that decides has a worth in money, a threshold and a benchmark plan; one that does not is worth nothing', () => {
  const workload = assessed(torn, onEks)
  const duration = workload.unknownsWorth.find((each) => each.field === 'durationMs')
  expect(duration?.evppiUsdPerMonth ?? 0).toBeGreaterThan(0)
  expect(duration?.flipProbability ?? 0).toBeGreaterThan(0)
  // Net benefit = worth a month over the horizon, less hours at the team's rate.
  const horizon = catalogue.assumptions.decisionHorizonMonths.value
  expect(duration?.enbsUsd).toBeCloseTo((duration?.evppiUsdPerMonth ?? 0) * horizon - (duration?.benchmarkUsd ?? 0), 6)
  expect(workload.riskiestAssumption?.field).toBe('durationMs')
  expect(workload.riskiestAssumption?.benchmark?.threshold).toBe(duration?.threshold)
  const easy = assessed(exampleWorkloads.webhooks).unknownsWorth
  expect(easy.every((each) => each.evppiUsdPerMonth === 0)).toBe(true)
})

test('the worth of unknowns is the same for the same inputs', () => {
  const own = contextOf(catalogue, workbookOf([], { team: onEks }))
  expect(unknownsWorthOf(contestFor(own, torn))).toEqual(unknownsWorthOf(contestFor(own, torn)))
})

test('every trap is registered once under its own id', () => {
  expect(Object.keys(traps)).toEqual([...trapIds])
  for (const id of trapIds) expect(traps[id].id).toBe(id)
})

const finds = (workload: Workload, team = {}): readonly string[] =>
  assessed(workload, team).traps.map((each) => each.trap)

test('a chat model on machines falls into cold starts, zero GPU quota and idle GPUs, gravest first', () => {
  const { traps: found } = assessed(exampleWorkloads.chat)
  const ids = found.map((each) => each.trap)
  expect(ids).toEqual(expect.arrayContaining(['quota', 'idle-gpu', 'cold-chat', 'stateful-gpu']))
  expect(found.map((each) => each.severity)).toEqual(found.map((each) => each.severity).sort((a, b) => b - a))
})

test('what an idle GPU wastes is the idle share of its machines, not of the upkeep and the logs beside them', () => {
  const { traps: found, options, recommendation } = assessed(exampleWorkloads.chat)
  const { bill, capacity } = options.find(({ option }) => option === recommendation?.option)!
  const machines = bill
    .filter(({ group }) => group === 'compute' || group === 'idle' || group === 'warm')
    .reduce((sum, line) => sum + line.monthlyUsd, 0)
  const idle = found.find(({ trap }) => trap === 'idle-gpu')
  expect(idle?.evidence.figures['idleUsd']).toBeCloseTo(machines * (capacity?.idleShare ?? 0), 9)
})

test('every path says what degrades first and what must never: accepted messages wait, requests beyond the peak are refused', () => {
  const said = (workload: Workload): readonly string[] =>
    assessed(workload)
      .path.openQuestions.filter(({ code }) => code === 'degrades-first' || code === 'never-degrades')
      .map((why) => sentenceOf(why))
  expect(said({ ...webService, kind: 'event' })).toEqual([
    expect.stringMatching(/^Degrades first: how soon a message is picked up/),
    expect.stringMatching(/^Must never degrade: messages already accepted/),
  ])
  expect(said(webService)).toEqual([
    expect.stringMatching(/^Degrades first: new requests beyond the peak/),
    expect.stringMatching(/^Must never degrade: requests already accepted/),
  ])
})

test('software for Arm and code that needs its own machine leave a question open: what it is built for', () => {
  const asks = (workload: Workload, team: Team, id: string): readonly string[] =>
    optionIn(assessed(workload, team), id).path.openQuestions.map(({ code }) => code)
  expect(asks(webService, { platforms: ['aws'] }, 'aws-lambda:arm')).toContain('open-arm')
  expect(asks(webService, { platforms: ['aws'] }, 'aws-lambda')).not.toContain('open-arm')
  const machine: Workload = { ...webService, rollbackUnit: 'machine', hostAccess: 'root' }
  expect(asks(machine, { platforms: ['azure'] }, 'azure-vmss')).toContain('open-operating-system')
  expect(asks(webService, { platforms: ['azure'] }, 'azure-vmss')).not.toContain('open-operating-system')
})

test('a quota that a trap asks to raise stands among the quotas to raise, with the same need', () => {
  const { traps: found, operations, options, recommendation } = assessed(exampleWorkloads.chat)
  const { capacity } = options.find(({ option }) => option === recommendation?.option) ?? {}
  // A fresh account has no GPU machines at all, so every vCPU of every one that runs must be asked for.
  const needed = (capacity?.instances ?? NaN) * (capacity?.vcpu ?? NaN)
  expect(found.find((each) => each.trap === 'quota')?.evidence.figures).toMatchObject({ need: needed, quota: 0 })
  expect(operations?.quotas.filter((quota) => quota.raise)).toMatchObject([{ default: 0, needed, unit: 'vcpus' }])
})

test('machines of a fresh account start with a few processors: what the peak needs beyond them is asked for before launch', () => {
  // 171 at once, each on a vCPU of its own, are far more than the 5 of EC2, the 20 of Azure and the 24 reported for Google.
  const busy: Workload = {
    ...webService,
    requestsPerMonth: 150e6,
    durationMs: 1000,
    concurrencyPerReplica: 1,
    p95TargetMs: null,
  }
  const vms: Partial<Workload> = { hostAccess: 'kernel' }
  const raised = (platforms: readonly VendorId[]) => {
    const { operations, options, recommendation } = assessed({ ...busy, ...vms }, { platforms, spotAllowed: false })
    const { capacity } = options.find(({ option }) => option === recommendation?.option) ?? {}
    const needed = (capacity?.instances ?? NaN) * (capacity?.vcpu ?? NaN)
    expect(operations?.quotas.filter((quota) => quota.raise)).toMatchObject([{ needed, unit: 'vcpus' }])
    return operations?.quotas.find((quota) => quota.raise)
  }
  expect(raised(['aws'])).toMatchObject({ default: 5, origin: { source: 'ec2-default-quota', confidence: 'primary' } })
  expect(raised(['azure'])).toMatchObject({ default: 20, origin: { source: 'azure-vm-limits' } })
  expect(raised(['gcp'])).toMatchObject({ default: 24, origin: { confidence: 'estimate' } })
  const quiet = assessed({ ...webService, requestsPerMonth: 1000, ...vms }, { platforms: ['aws'] })
  expect(quiet.operations?.quotas.some(({ raise }) => raise)).toBe(false)
  expect(quiet.traps.some(({ trap }) => trap === 'quota')).toBe(false)
})

test('a CI build with root and nobody named is treated as production, drifts in patches and lacks image automation', () => {
  expect(finds({ ...exampleWorkloads.ci, owner: null })).toEqual(
    expect.arrayContaining(['ci-production', 'patch-drift', 'vm-images']),
  )
  expect(finds(exampleWorkloads.report)).not.toContain('ci-production')
})

test('an unmeasured burst is a trap, a measured one is not', () => {
  expect(finds(exampleWorkloads.thumbnails)).toContain('untested-burst')
  expect(finds({ ...exampleWorkloads.thumbnails, basis: { peakToMeanRatio: 'measured' } })).not.toContain(
    'untested-burst',
  )
})

test('a large image behind slow starts is bloat, a small one is not', () => {
  expect(finds(exampleWorkloads.embeddings)).toContain('image-bloat')
  expect(finds({ ...exampleWorkloads.embeddings, imageGB: 0.5 })).not.toContain('image-bloat')
})

test('serverless one gate away is called modern; bursts of callers that retry run away; tight targets feel neighbours', () => {
  expect(finds(exampleWorkloads.embeddings)).toContain('modern')
  expect(finds(exampleWorkloads.webhooks)).toEqual(expect.arrayContaining(['retries', 'noisy']))
})

test('serverless at a multiple of what machines and their upkeep cost is called modern, whether it leads or already runs', () => {
  // 4e8 requests of 150 ms are 23 at once; four to a replica of 2 vCPU are some 12 busy vCPUs all month: steady work for machines.
  const busy: Workload = {
    ...webService,
    requestsPerMonth: 4e8,
    durationMs: 150,
    concurrencyPerReplica: 4,
    memoryGiB: 4,
    vcpu: 2,
    peakToMeanRatio: 1.6,
    p95TargetMs: 600,
  }
  const found = assessed(busy, {}, { preset: 'delivery' })
  expect(found.recommendation?.family).toBe('serverless')
  const trap = found.traps.find((each) => each.trap === 'modern')
  expect(trap?.evidence.code).toBe('trap-modern-dear')
  const { usd, otherUsd, upkeepUsd } = trap!.evidence.figures as Record<string, number>
  expect(usd).toBe(found.recommendation?.monthlyUsd)
  expect(usd).toBeGreaterThanOrEqual((otherUsd ?? 0) * 2)
  expect(usd).toBeGreaterThan((otherUsd ?? 0) + (upkeepUsd ?? 0))
  expect(sentenceOf(trap!.evidence)).toMatch(/ costs \$[\d,]+ a month; .+ passes every gate too at \$[\d,]+/)
  expect(sentenceOf(trap!.drill!)).toMatch(/^Run a real day of it on .+ and read the bill$/)
  const today = assessed({ ...busy, runsToday: 'cloud-run-functions' }, {}, { preset: 'cost' })
  expect(today.recommendation?.family).not.toBe('serverless')
  expect(today.traps.find((each) => each.trap === 'modern')?.evidence).toMatchObject({
    code: 'trap-modern-dear',
    figures: { option: 'Cloud Run functions' },
  })
  // A few cents apart, or less apart than the upkeep of machines is worth, is no trap.
  expect(finds({ ...webService, requestsPerMonth: 5000, p95TargetMs: null })).not.toContain('modern')
})

test('runaway retries are told with their factor: 110 requests on room for 100 become 181.7, and the next layer repeats each', () => {
  const traps = (thresholds: Readonly<Record<string, number>> = {}) =>
    assess(catalogue, { ...workbookOf([exampleWorkloads.webhooks]), priorities: { thresholds } }).workloads[0]!.traps
  const found = traps().find(({ trap }) => trap === 'retries')
  // Attempts: 3 (METHODS 2.5 gives 181.7 offered and 45 percent dropped); two layers of 3 make 9 calls.
  expect(found?.evidence.figures).toMatchObject({
    attempts: 3,
    factor: expect.closeTo(181.700675 / 110, 6),
    failing: expect.closeTo(0.449644, 5),
    calls: 9,
  })
  expect(found?.drill?.figures).toMatchObject({ attempts: 3 })
  // Whoever gives up at once has no retries to run away.
  expect(traps({ 'path.attempts': 1 }).map(({ trap }) => trap)).not.toContain('retries')
})

test('a job that only the time limit keeps off functions is split into shards where the team says it can be', () => {
  const long: Workload = { ...exampleWorkloads.report, longestRunS: 5400, durationMs: 3_600_000, splittable: 'yes' }
  const { split } = assessed(long, { platforms: ['aws'] })
  expect(split?.seam.code).toBe('seam-shards')
  expect(split?.parts[0]?.option).not.toBeNull()
  expect(assessed({ ...long, splittable: 'no' }, { platforms: ['aws'] }).split).toBeNull()
})

test('an API whose rare long requests break the limit is split: short ones answered, long ones queued', () => {
  const mixed: Workload = { ...webService, longestRunS: 1200, durationMs: 150, platforms: undefined } as Workload
  const { split } = assessed(mixed, { platforms: ['aws'] })
  expect(split?.seam).toMatchObject({
    code: 'seam-sync-long',
    figures: { longestS: 1200, limitS: 900, on: expect.stringMatching(/^Lambda/) },
  })
  expect(split?.parts.map((part) => part.name)).toEqual(['sync', 'long'])
})

test('both parts of a split keep the mean that was given, and what passes whole is not split at several times its bill', () => {
  // 20,000 of 10 min on average, the longest 2 days: half of 200,000 min in runs of a day are 69 runs, not 5 % or 1,000.
  const approval: Workload = {
    id: 'w',
    name: 'Approval',
    kind: 'event',
    requestsPerMonth: 20_000,
    durationMs: 600_000,
    longestRunS: 172_800,
    memoryGiB: 0.5,
    gpu: 'none',
    hostAccess: 'none',
    maxColdStartMs: 60_000,
    splittable: 'yes',
  }
  const { split, recommendation } = assessed(approval, { platforms: ['aws'] })
  const together = split?.parts.reduce((sum, part) => sum + (part.monthlyUsd ?? 0), 0) ?? 0
  expect(together).toBeLessThanOrEqual(2 * (recommendation?.monthlyUsd ?? 0))
})

test('the working path runs from trigger to cost, says who retries at each arrow, and has one metric at each box', () => {
  const { path } = assessed(exampleWorkloads.thumbnails)
  expect(path.boxes.map((box) => box.role)).toEqual(['trigger', 'entry', 'compute', 'data', 'logs', 'cost'])
  const ids = new Set(path.boxes.map((box) => box.id))
  for (const arrow of path.arrows) expect(ids.has(arrow.from) && ids.has(arrow.to)).toBe(true)
  expect(path.boxes.find((box) => box.id === 'entry')?.label.code).toBe('box-entry-queue')
  expect(path.boxes.find((box) => box.id === 'entry')?.expires?.code).toBe('expires-queue')
  expect(path.arrows.find((arrow) => arrow.to === 'compute')?.retriedBy.code).toBe('retry-queue')
})

test('missing owners and settings of the path are listed as open questions', () => {
  const { owner: _, rollout: __, ...rest } = webService
  const codes = assessed(rest).path.openQuestions.map((each) => each.code)
  expect(codes).toEqual(expect.arrayContaining(['open-owner', 'open-on-call', 'open-rollout', 'open-log-retention']))
})

test('operations name who patches each layer, what is offered for rollout, and the quota to raise', () => {
  const chat = assessed(exampleWorkloads.chat).operations
  expect(chat).toMatchObject({ hostPatchedBy: 'Platform', rolloutWanted: 'canary', rollbackUnit: 'machine' })
  expect(chat?.rolloutsOffered).toContain('canary')
  expect(assessed(exampleWorkloads.thumbnails).operations?.hostPatchedBy).toBe(catalogue.vendors.aws.name)
})

test('the portfolio sums the recommended bills and finds the fewest platforms on which all are nearly as good', () => {
  const all = assess(catalogue, workbookOf(Object.values(exampleWorkloads)))
  const { monthlyUsd, fewest, defaultPath } = all.portfolio
  const sum = all.workloads.reduce((total, each) => total + (each.recommendation?.monthlyUsd ?? 0), 0)
  // Two have a NAT gateway of AWS, 730 h × $0.045 and an address at $0.005, and three an address of Google Cloud: each paid once.
  const paidOnce = 730 * (0.045 + 0.005) + 2 * 730 * 0.005
  expect(monthlyUsd.likely).toBeCloseTo(sum - paidOnce, 6)
  expect(monthlyUsd.low).toBeLessThan(monthlyUsd.high)
  expect(fewest?.platforms).toHaveLength(2)
  expect(Object.keys(fewest?.assignment ?? {})).toHaveLength(8)
  let kept = 0
  for (const workload of all.workloads) {
    const option = optionIn(workload, fewest?.assignment[workload.id] ?? '')
    expect(option.fit ?? 0).toBeGreaterThanOrEqual((workload.recommendation?.fit ?? 0) - 0.15)
    kept += option.monthlyUsd?.likely ?? 0
  }
  // There four are behind one gateway of AWS with its address.
  const keptOnce = 3 * 730 * (0.045 + 0.005)
  expect(fewest?.extraMonthlyUsd).toBeCloseTo(kept - keptOnce - (sum - paidOnce), 6)
  expect(defaultPath?.workloads.length).toBeGreaterThanOrEqual(3)
})

test('a clear answer to a prompt visibly removes options', () => {
  const { prompts } = assessed(exampleWorkloads.thumbnails)
  expect(prompts.map((prompt) => prompt.id)).toEqual([
    'cold-start',
    'host-access',
    'idle',
    'cluster',
    'splittable',
    'rollback',
  ])
  const access = prompts.find((prompt) => prompt.id === 'host-access')
  expect(access?.answer).toBe('none')
  expect(access?.removes).toEqual(expect.arrayContaining(['aws-lambda', 'cloud-run', 'modal']))
  const kernel = assessed({ ...exampleWorkloads.thumbnails, hostAccess: 'kernel' }).prompts.find(
    (prompt) => prompt.id === 'host-access',
  )
  expect(kernel?.removed).toEqual(expect.arrayContaining(['aws-lambda', 'cloud-run']))
})

test('a model size becomes GPU memory, kinds, counts and a load time', () => {
  const lane = aiLaneOf(catalogue, 70)
  const { gpuMemoryPerModelGB, modelLoadSPerGB } = catalogue.assumptions
  expect(lane.neededGB).toBeCloseTo(70 * gpuMemoryPerModelGB.value, 9)
  expect(lane.loadS).toBeCloseTo(70 * modelLoadSPerGB.value, 9)
  for (const fit of lane.fits) {
    expect(fit.count * fit.memoryGB).toBeGreaterThanOrEqual(lane.neededGB)
    expect([1, 2, 4, 8]).toContain(fit.count)
    expect(fit.platforms.length).toBeGreaterThan(0)
  }
  // 16 GB cards cannot carry it: 70 GB and more would take at least five.
  expect(lane.fits.find((fit) => fit.gpu === 't4')?.count ?? 8).toBe(8)
})

test('break-evens lie between the best options of two families, and there is none without a volume', () => {
  const { breakEvens, families } = assessed(exampleWorkloads.webhooks)
  const bests = Object.values(families).map((cell) => cell.bestOption)
  expect(breakEvens.length).toBeGreaterThan(0)
  for (const breakEven of breakEvens) for (const option of breakEven.between) expect(bests).toContain(option)
  expect(assessed({ ...exampleWorkloads.webhooks, requestsPerMonth: null }).breakEvens).toEqual([])
})

test('each of the six questions can remove options, with a typed reason, and what it removed comes back', () => {
  // Little work, all day: machines that are always on stand idle.
  const tool: Workload = {
    ...exampleWorkloads.thumbnails,
    requestsPerMonth: 20_000,
    splittable: 'yes',
    longestRunS: 1800,
    rollbackUnit: 'image',
  }
  const of = (workload: Workload) => assessed(workload).prompts
  for (const id of ['cold-start', 'host-access', 'idle', 'cluster', 'rollback'] as const)
    expect(of(tool).find((prompt) => prompt.id === id)?.removes.length, id).toBeGreaterThan(0)
  const durable = of(tool).find((prompt) => prompt.id === 'splittable')
  expect(durable?.removes).toContain('aws-lambda:durable')

  for (const [id, gate] of [
    ['idle', 'idle-waste'],
    ['cluster', 'new-cluster'],
    ['rollback', 'rollback-unit'],
  ] as const) {
    const soft = of(tool).find((prompt) => prompt.id === id)
    expect(soft).toMatchObject({ hard: false, removed: [] })
    const ruling = assessed({ ...tool, rulesOut: [id] })
    const prompt = ruling.prompts.find((each) => each.id === id)
    expect(prompt?.hard).toBe(true)
    expect(prompt?.removed.length, id).toBeGreaterThan(0)
    const out = ruling.options.find((each) => each.option === prompt?.removed[0])
    expect(out?.verdict).toBe('blocked')
    expect(out?.gates.find((each) => each.gate === gate)?.answer).toBe('blocked')
    expect(out?.reason.code).not.toBe('not-asked')
  }
})

test('how much may stand idle is a threshold that a team moves', () => {
  const tool: Workload = { ...exampleWorkloads.thumbnails, rulesOut: ['idle'] }
  const blocked = (most: number) =>
    assessed(tool, {}, { thresholds: { 'idle.mostShare': most } }).options.filter((option) =>
      option.gates.some((gate) => gate.gate === 'idle-waste' && gate.answer === 'blocked'),
    ).length
  expect(blocked(0.1)).toBeGreaterThan(blocked(1))
  expect(blocked(1)).toBe(0)
})

test('an assessment over other workload objects still says what the whole set costs', () => {
  const whole = assess(catalogue, workbookOf([webService, exampleWorkloads.embeddings]))
  const deep = withWorkloads(whole, [...whole.workloads])
  expect(deep.workloads).not.toBe(whole.workloads)
  expect(deep.portfolio).toEqual(whole.portfolio)
})

test('what changes only the platform within the family is a flip as well, behind those that leave the family', () => {
  const job: Workload = {
    id: 'job',
    name: 'Job',
    kind: 'batch',
    requestsPerMonth: 280,
    durationMs: 16_000,
    longestRunS: 130,
    memoryGiB: 1,
    vcpu: 1,
    gpu: 'none',
    hostAccess: 'none',
    maxColdStartMs: 60_000,
  }
  const team: Team = { operatesCluster: 'own-cluster' }
  const found = assessed(job, team)
  expect(found.recommendation?.platform).toBe('aws-lambda')
  const inputs = found.flips.filter(({ kind }) => kind === 'input')
  const staysIn = (to: string): boolean => optionIn(found, to).family === 'serverless'
  // Past the 900 s of Lambda another function with a longer limit takes over; it is no change of family.
  const longer = inputs.find(({ of, to }) => of === 'longestRunS' && staysIn(to))
  expect(longer?.at).toBeCloseTo(900, 3)
  expect(optionIn(found, longer!.to).platform).not.toBe('aws-lambda')
  expect(assessed({ ...job, longestRunS: longer!.at }, team).recommendation?.option).toBe(longer!.to)
  const firstWithin = inputs.findIndex(({ to }) => staysIn(to))
  expect(firstWithin).toBeGreaterThan(0)
  expect(inputs.slice(firstWithin).every(({ to }) => staysIn(to))).toBe(true)
  expect(found.riskiestAssumption?.field).not.toBe('longestRunS')
})

describe('a fleet whose peaks nobody has placed', () => {
  const asks = (workload: Workload) =>
    optionIn(assessed(workload), 'aws-ec2-asg').path.openQuestions.find(({ code }) => code === 'open-profile')?.figures
  const busy: Workload = { ...webService, trafficShape: 'bursty', requestsPerMonth: 500e6, peakToMeanRatio: 6 }

  test('is asked for its profile, because all of it is paid all month without one', () => {
    const figures = asks(busy)
    expect(figures?.['meanInstances']).toBe(figures?.['instances'])
  })

  test('pays less where nobody calls at night, and is asked all the same', () => {
    const figures = asks({ ...busy, activeHoursPerDay: 12 })
    expect(Number(figures?.['meanInstances'])).toBeLessThan(Number(figures?.['instances']))
  })

  test('has nothing to gain from one where a single machine carries its peak, or where load was said to be steady', () => {
    expect(asks({ ...busy, requestsPerMonth: 1e5 })).toBeUndefined()
    expect(asks({ ...busy, trafficShape: 'steady' })).toBeUndefined()
  })
})
