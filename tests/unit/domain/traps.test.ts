/** Twelve known traps: for each a workload that falls into it, what is said of it, and a close neighbour that does not. */
import { rankTraps } from '../../../src/domain/meeting/traps-ranked.ts'
import { describe, expect, test } from 'vitest'
import type { Team, Workload } from '../../../src/domain/workbook.ts'
import { trapIds } from '../../../src/domain/traps/traps.ts'
import type { TrapId } from '../../../src/domain/traps/traps.ts'
import { sentenceOf } from '../../../src/wording/reasons.ts'
import { assessed, webService } from '../../support/assessed.ts'

type Change = Partial<Workload>

interface Case {
  readonly trap: TrapId
  readonly who: string
  readonly falls: Workload
  readonly unless: string
  readonly neighbour: Change
  /** What the review must read: the figures are those of the workload or worked out beside the case. */
  readonly evidence: readonly string[]
  readonly drill: string | null
  readonly team?: Team
}

const chat: Workload = {
  ...webService,
  name: 'Chat answers',
  trafficShape: 'bursty',
  requestsPerMonth: 300_000,
  peakToMeanRatio: 6,
  durationMs: 2000,
  longestRunS: 30,
  concurrencyPerReplica: 2,
  memoryGiB: 24,
  vcpu: 4,
  gpu: 'l4',
  modelGB: 14,
  imageGB: 4,
  p95TargetMs: 6000,
  maxColdStartMs: 3000,
  connection: 'stream',
}

const cases: readonly Case[] = [
  {
    trap: 'modern',
    who: 'a report of 90 minutes that somebody would like to put on functions',
    falls: {
      ...webService,
      name: 'Report export',
      kind: 'batch',
      requestsPerMonth: 60,
      durationMs: 3_000_000,
      longestRunS: 5400,
      concurrencyPerReplica: 1,
      memoryGiB: 4,
      p95TargetMs: undefined,
      maxColdStartMs: 600_000,
    },
    unless: 'its longest run takes half an hour',
    neighbour: { durationMs: 1_200_000, longestRunS: 1800 },
    team: { platforms: ['gcp'] },
    // Cloud Run functions end a request after 60 minutes.
    evidence: ['Longest run on Cloud Run functions', '90 min', 'limit 30 min'],
    drill: null,
  },
  {
    trap: 'stateful-gpu',
    who: 'a model of 14 GB that is loaded again for every fresh instance',
    falls: { ...chat, name: 'Warm assistant', keepsWarmState: 'yes' },
    unless: 'callers wait for a start of ten minutes',
    neighbour: { maxColdStartMs: 600_000 },
    evidence: ['A model of 14 GB would be loaded on every cold start of Cloud Run L4'],
    drill: null,
  },
  {
    trap: 'vm-images',
    who: 'a billing service that runs on machines nobody rebuilds',
    falls: { ...webService, name: 'Billing on machines', runsToday: 'aws-ec2-asg', rollout: 'replace' },
    unless: 'its host has a team that patches it and a new image replaces the old one in one go',
    neighbour: { hostPatchedBy: 'Platform', rollout: 'blue-green' },
    evidence: ['Today it runs on machines, EC2 Auto Scaling: without image automation every one of them drifts'],
    drill: 'Rebuild one machine of EC2 Auto Scaling from its image alone and put it into service',
  },
  {
    trap: 'image-bloat',
    who: 'a renderer with an image of 6 GB',
    falls: { ...webService, name: 'Renderer', imageGB: 6, memoryGiB: 24, vcpu: 4 },
    unless: 'its image is 0.8 GB',
    neighbour: { imageGB: 0.8 },
    team: { platforms: ['aws'] },
    // 6 GB at 15 s for every GB.
    evidence: ['The image of 6 GB takes 90 s to pull'],
    drill: 'Cut the image from 6 GB to 1 GB and time a start on a fresh host',
  },
  {
    trap: 'untested-burst',
    who: 'ticket sales whose peak of 20 times the mean is a guess',
    falls: {
      ...webService,
      name: 'Ticket sales',
      trafficShape: 'bursty',
      peakToMeanRatio: 20,
      basis: { peakToMeanRatio: 'estimated' },
    },
    unless: 'the peak is measured',
    neighbour: { basis: { peakToMeanRatio: 'measured' } },
    // 50 million in 730 hours are 19 a second; at the peak 20 times that.
    evidence: ['The peak is 20 times the mean (estimated)'],
    drill: 'Send 380 requests/s for ten minutes, starting from idle, and watch errors and p95',
  },
  {
    trap: 'ci-production',
    who: 'builds with root access that nobody answers for',
    falls: {
      ...webService,
      name: 'Builds',
      kind: 'ci',
      requestsPerMonth: 12_000,
      durationMs: 480_000,
      longestRunS: 1800,
      memoryGiB: 8,
      vcpu: 4,
      maxColdStartMs: 120_000,
      p95TargetMs: undefined,
      hostAccess: 'root',
      owner: undefined,
      concurrencyPerReplica: 1,
    },
    unless: 'they need no root and every duty has a name',
    neighbour: {
      hostAccess: 'none',
      owner: 'Build',
      onCall: 'Build',
      hostPatchedBy: 'Platform',
      rollbackUnit: 'image',
      rollout: 'canary',
      debugPath: 'Logs of the runner',
    },
    evidence: ['Builds hold root access and nobody said: owner, on call, host patched by and debugging path'],
    drill: 'away for an hour and ship a fix without it',
  },
  {
    trap: 'cold-chat',
    who: 'a chat that streams its answers and scales to zero',
    falls: { ...chat, name: 'Chat that sleeps' },
    unless: 'a start of two minutes is tolerated',
    neighbour: { maxColdStartMs: 120_000 },
    evidence: ['A start of Cloud Run L4', 'tolerated 3 s'],
    drill: 'at a busy hour and read the waiting times',
  },
  {
    trap: 'quota',
    who: 'inference on GPUs, of which a new account may start none',
    falls: { ...chat, name: 'Big inference', gpu: 'a100', maxColdStartMs: 1000 },
    unless: 'it runs on the CPU',
    neighbour: { gpu: 'none', modelGB: 0, vcpu: 1, memoryGiB: 2 },
    team: { platforms: ['aws'] },
    // Instances with eight A100 have 96 vCPU; two of them stand ready, one to spare.
    evidence: ['at the peak, the default quota is 0 vCPU'],
    drill: 'before launch, then start that many at once',
  },
  {
    trap: 'noisy',
    who: 'a quote service that must answer within 200 ms on shared hosts',
    falls: { ...webService, name: 'Quotes', p95TargetMs: 200, durationMs: 20, requestsPerMonth: 2_000_000 },
    unless: 'it has 900 ms to answer',
    neighbour: { p95TargetMs: 900 },
    evidence: ['A p95 target of 200 ms on shared hosts'],
    drill: 'Record p95 for a week against the target of 200 ms and compare by hour',
  },
  {
    trap: 'patch-drift',
    who: 'a service whose base image nobody is named to patch',
    falls: { ...webService, name: 'Orphan', hostAccess: 'root', owner: undefined },
    unless: 'a team is named for the host and the image',
    neighbour: { owner: 'Web', hostPatchedBy: 'Platform' },
    evidence: ['The team patches the host of EC2', 'nobody is named for it'],
    drill: 'Patch the host on one machine, roll it through, and note the time it took',
  },
  {
    trap: 'retries',
    who: 'webhooks in bursts, sent again by whoever gets no answer',
    falls: { ...webService, name: 'Webhooks', kind: 'event', trafficShape: 'bursty', peakToMeanRatio: 12 },
    unless: 'their work is safe to do twice',
    neighbour: { interruptible: 'yes' },
    // The sender tries three times, and for each of these its code tries three times on its data.
    evidence: ['Peak 12 times the mean; at 3 attempts each', 'up to 9 calls on its data'],
    drill:
      'Fail the dependency for 5 minutes and count the requests that come back: up to 3 times the usual without a retry budget',
  },
  {
    trap: 'idle-gpu',
    who: 'a GPU that is paid all month for 300 answers a day',
    falls: { ...chat, name: 'Rare answers', requestsPerMonth: 9000, maxColdStartMs: 500 },
    unless: 'it needs no GPU',
    neighbour: { gpu: 'none', modelGB: 0 },
    evidence: ['1 GPU machine idle over 99 % of the time', 'a month for nothing'],
    drill: 'Let the idle rule stop the machine in a quiet hour',
  },
]

describe.each(cases)('$trap: $who', ({ trap, falls, neighbour, team, evidence, drill, unless }) => {
  test('is found, with its evidence and a drill', () => {
    const found = assessed(falls, team).traps.find((each) => each.trap === trap)
    const said = found === undefined ? 'not found' : sentenceOf(found.evidence)
    for (const part of evidence) expect(said).toContain(part)
    // Nobody rehearses what nobody runs: a temptation has evidence alone.
    if (drill === null) expect(found?.drill).toBeNull()
    else expect(found?.drill ? sentenceOf(found.drill) : '').toContain(drill)
  })

  test(`is not when ${unless}`, () => {
    const { traps, recommendation } = assessed({ ...falls, ...neighbour }, team)
    expect(recommendation).not.toBeNull()
    expect(traps.map((each) => each.trap)).not.toContain(trap)
  })
})

test('a temptation is listed as a trap and is never one of the three drills', () => {
  const found = assessed({ ...chat, name: 'Warm assistant', keepsWarmState: 'yes' })
  const ranked = rankTraps([found])
  expect(ranked.find(({ finding }) => finding.trap === 'stateful-gpu')?.drill).toBeNull()
  expect(ranked.filter(({ drill }) => drill !== null).every(({ finding }) => finding.drill !== null)).toBe(true)
})

test('the six classic traps and the six risks before launch are all looked for', () => {
  expect(cases.map(({ trap }) => trap)).toEqual(trapIds.filter((id) => id !== 'crowded'))
})

test('a peak that fits the default quota and leaves little of it is not told to ask for what there is', () => {
  // One GPU of a quota of one is the whole of it.
  const renderer: Workload = {
    ...webService,
    gpu: 'a100',
    modelGB: 10,
    memoryGiB: 24,
    vcpu: 4,
    p95TargetMs: undefined,
    maxColdStartMs: 600_000,
  }
  const found = assessed(renderer, { platforms: ['azure'] })
  const quota = found.traps.find(({ trap }) => trap === 'quota')
  expect(quota === undefined ? '' : sentenceOf(quota.evidence)).toMatch(
    /takes 1 GPU of the default quota of 1 GPU at the peak/,
  )
  expect(quota?.drill?.code).toBe('drill-quota-twice')
})

test('builds whose access nobody said hold the keys to production, and the access is asked for with the rest', () => {
  const builds: Workload = { ...webService, name: 'Builds', kind: 'ci', requestsPerMonth: 12_000, durationMs: 480_000 }
  const said = (change: Partial<Workload>) => {
    const found = assessed({ ...builds, ...change }).traps.find(({ trap }) => trap === 'ci-production')
    return found === undefined ? 'not found' : sentenceOf(found.evidence)
  }
  expect(said({ hostAccess: undefined, owner: undefined })).toMatch(
    /^Builds hold the keys to production and nobody said: host access/,
  )
  const named: Partial<Workload> = {
    ...{ owner: 'Build', onCall: 'Build', hostPatchedBy: 'Build' },
    ...{ rollbackUnit: 'image', rollout: 'replace', debugPath: 'logs' },
  }
  expect(said({ ...named, hostAccess: 'root' })).toBe('Builds hold root access')
})
