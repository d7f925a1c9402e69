/** What a gate says in a review: the figure, the limit, by how much, and the question that is open. */
import { describe, expect, test } from 'vitest'
import type { GateId } from '../../../src/domain/vocabulary.ts'
import type { Team, Workload } from '../../../src/domain/workbook.ts'
import { gateSentence } from '../../../src/wording/reasons.ts'
import { assessed, gateIn, optionIn, webService } from '../../support/assessed.ts'
import { exampleWorkloads } from '../../support/example-workloads.ts'

const said = (workload: Workload, option: string, gate: GateId, team: Team = {}): string =>
  gateSentence(gateIn(optionIn(assessed(workload, team), option), gate))

describe('an open question', () => {
  test('names the field once, and the limit it will be held against', () => {
    expect(said({ ...webService, longestRunS: null }, 'aws-lambda', 'run-time')).toBe(
      'Longest run is not answered yet; the limit is 15 min',
    )
    expect(said({ ...webService, memoryGiB: null }, 'aws-lambda', 'memory')).toBe(
      'Memory is not answered yet; the limit is 10 GiB',
    )
    expect(said({ ...webService, hostAccess: null }, 'aws-lambda', 'host-access')).toMatch(
      /^Host access is not answered yet/,
    )
  })

  test('says what is open where the field is called otherwise', () => {
    expect(said({ ...webService, durationMs: null }, 'aws-lambda', 'latency-target')).toBe(
      'Duration is not answered yet, so the latency target is open; the limit is 400 ms',
    )
    expect(said({ ...webService, gpu: null }, 'cloud-run-gpu', 'gpu-kind')).toBe(
      'GPU is not answered yet, so the GPU kind is open; there is L4',
    )
  })

  test('is asked where a rollback rules out and nobody said of what', () => {
    const unsaid: Workload = { ...webService, rulesOut: ['rollback'], rollbackUnit: null }
    expect(gateIn(optionIn(assessed(unsaid), 'aws-lambda'), 'rollback-unit')).toMatchObject({
      answer: 'unknown',
      needs: ['rollbackUnit'],
    })
  })
})

describe('a block says by how much', () => {
  test('a connection that is cut', () => {
    // 2 h = 7,200 s against 240 s: 6,960 s over.
    const socket: Workload = { ...webService, connection: 'websocket', longestRunS: 7200 }
    expect(said(socket, 'azure-container-apps', 'connection')).toBe(
      'A connection lasts up to 2 h and is cut at 4 min: 116 min over',
    )
  })

  test('idle time and a bill that strays, in points and not in percent of a percent', () => {
    const quiet: Workload = { ...webService, requestsPerMonth: 20_000, rulesOut: ['idle'] }
    expect(said(quiet, 'aws-eks', 'idle-waste')).toMatch(/stands idle, at most 75 % is accepted: 25 points over$/)
    const uncertain: Workload = { ...webService, requestsPerMonth: { low: 1e7, likely: 5e7, high: 4e8 } }
    expect(said(uncertain, 'modal', 'budget-variance', { budgetVariancePct: 15 })).toMatch(
      /^The bill varies by [\d.]+ %, allowed 15 %: [\d.]+ points over$/,
    )
  })

  test('no size has that many vCPUs: the largest is named, not a combination', () => {
    // 90 % of a node is for pods: 57.6 of the 64 vCPUs of the largest one priced without a GPU.
    const gate = gateIn(optionIn(assessed({ ...webService, vcpu: 60 }), 'aks'), 'vcpu')
    expect(gateSentence(gate)).toBe('No size has 60 vCPU; the largest has 57.6 vCPU')
    expect(gate).toMatchObject({ answer: 'blocked', value: 60 })
    expect(gate.nearMiss).toBeCloseTo(2.4, 6)
  })
})

describe('a risk says its chance', () => {
  test('of a p95 over a range', () => {
    const uncertain: Workload = { ...webService, durationMs: { low: 100, likely: 180, high: 400 } }
    const gate = gateIn(optionIn(assessed(uncertain), 'aws-lambda'), 'latency-target')
    // p95 is twice the mean: 200, 360, 800 against 400. ln(400/360) / (ln(800/360)/1.645) = 0.217: 41.4 % lies above.
    expect(gate.blockProbability).toBeCloseTo(0.414, 2)
    expect(gateSentence(gate)).toBe(
      'p95 360 ms likely with a mean of 180 ms, target 400 ms: late with a chance of 41 %, so measure it',
    )
  })

  test('of cold starts that few requests meet, with the share that likely starts in time', () => {
    const ranging: Workload = {
      ...webService,
      requestsPerMonth: { low: 1000, likely: 200_000, high: 5e7 },
      maxColdStartMs: 250,
    }
    expect(said(ranging, 'aws-lambda', 'cold-start')).toMatch(
      /^A start takes 455 ms, tolerated 250 ms; 99\.\d+ % of requests likely start in time, 95 % is asked: missed with a chance of \d+ %$/,
    )
  })
})

describe('what is not offered', () => {
  test('is said as people say it', () => {
    expect(said({ ...webService, hostAccess: 'root' }, 'modal', 'host-access')).toBe(
      'Root access to the host is needed and not given; there is device access',
    )
    expect(said({ ...webService, hostAccess: 'kernel' }, 'aws-lambda', 'host-access')).toBe(
      'Kernel access to the host is needed and not given',
    )
    expect(said({ ...webService, isolation: 'dedicated' }, 'aws-lambda', 'isolation')).toBe(
      'A host of one’s own is needed; here hosts are shared',
    )
    expect(
      said({ ...webService, rulesOut: ['rollback'], rollbackUnit: 'machine' }, 'aws-lambda', 'rollback-unit'),
    ).toBe('A machine is to be rolled back; here an image is')
    expect(said({ ...webService, connection: 'websocket' }, 'aws-lambda', 'connection')).toBe(
      'A websocket is needed; here requests and streams are carried',
    )
  })

  test('a GPU that the vendor may sell elsewhere is not in the catalogue here; where there are none, there are none', () => {
    const large: Workload = { ...webService, gpu: 'h200', memoryGiB: 64 }
    expect(said(large, 'cloud-run-gpu', 'gpu-kind')).toBe('No size with H200 in the catalogue here; there is L4')
    expect(said(large, 'aws-fargate', 'gpu-kind')).toBe('H200 is needed, and there are no GPUs here')
    expect(gateIn(optionIn(assessed({ ...large, gpuCount: null }), 'aws-lambda'), 'gpu-count').reason.code).toBe(
      'not-asked',
    )
  })

  test('a region is named in full, and a promise is told from where the team works', () => {
    expect(said({ ...webService, dataResidency: 'sa' }, 'modal', 'residency')).toMatch(
      /^Data must stay in South America; offered: /,
    )
    expect(said(webService, 'modal', 'residency', { region: 'sa' })).toMatch(
      /^The team works in South America; offered: /,
    )
    expect(said({ ...webService, dataResidency: 'sa' }, 'aws-lambda', 'residency')).toBe(
      'Data residency South America: offered',
    )
  })
})

test('a job that is started and left alone is no home for an API, whoever sells it', () => {
  for (const [option, name] of [
    ['cloud-run:jobs', 'Cloud Run job'],
    ['aws-lambda:durable', 'Lambda durable function'],
    ['aws-batch', 'AWS Batch'],
  ] as const) {
    const gate = gateIn(optionIn(assessed({ ...webService, maxColdStartMs: null }), option), 'connection')
    expect(gate.answer).toBe('blocked')
    expect(gateSentence(gate)).toBe(`${name} runs jobs to their end and answers no requests`)
    expect(gateIn(optionIn(assessed(exampleWorkloads.report), option), 'connection').answer).toBe('pass')
  }
})

test('parts of a GPU are not joined into a cluster', () => {
  const run: Workload = { ...exampleWorkloads.fineTune, gpu: 'h100', gpuCount: 32, needsGang: 'yes' }
  const part = gateIn(optionIn(assessed(run), 'aws-ec2-asg:gpu-part'), 'gpu-count')
  expect(part).toMatchObject({ answer: 'blocked', value: 32, limit: 1 })
})
