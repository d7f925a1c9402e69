import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { contextOf } from '../../../src/domain/assess.ts'
import { billOf } from '../../../src/domain/bill/bill.ts'
import { inferenceCosts } from '../../../src/domain/inference-costs.ts'
import { trainingCosts } from '../../../src/domain/training-costs.ts'
import type { Workload } from '../../../src/domain/workbook.ts'
import { contestFor } from '../../../src/domain/workload-contest.ts'
import { exampleWorkloads, workbookOf } from '../../support/example-workloads.ts'

const context = contextOf(catalogue, workbookOf([]))
const chatting = (more: Partial<Workload> = {}) =>
  contestFor(context, {
    ...(exampleWorkloads.chat as Workload),
    requestsPerMonth: 5e6,
    tokensPerRequest: null,
    tokensPerSecond: null,
    ...more,
  })
const chat = chatting()

describe('the cost of an answer', () => {
  test('is the bill over the answers: a thousand requests, and a million tokens', () => {
    for (const cost of inferenceCosts(chatting({ tokensPerRequest: 400 }))) {
      expect(cost.usdPer1000).toBeCloseTo((cost.usdPerMonth / 5e6) * 1000, 9)
      // 5M requests x 400 tokens = 2,000 million tokens.
      expect(cost.usdPerMillionTokens).toBeCloseTo(cost.usdPerMonth / 2000, 9)
    }
  })

  test('of workers paid while they start and wait, what is idle is what the bill lists as idle', () => {
    const rare = chatting({
      requestsPerMonth: 2000,
      trafficShape: 'bursty',
      maxColdStartMs: 600_000,
      keepsWarmState: 'no',
    })
    const cost = inferenceCosts(rare).find(({ lane }) => lane === 'by-use')!
    const { option } = rare.view.contenders().find((each) => each.option.id === cost.option)!
    const bill = billOf(option, rare.stage.demands.likely)
    const lines = bill.kind === 'ok' ? bill.lines.filter(({ group }) => group === 'idle') : []
    expect(lines.length).toBeGreaterThan(0)
    const usd = lines.reduce((sum, line) => sum + line.monthlyUsd, 0)
    expect(cost.idleUsdPerMonth / usd).toBeCloseTo(1, 6)
  })

  test('moves with the tokens of an answer, and no bill, band or flip does', () => {
    const ranged = chatting({ tokensPerRequest: { low: 100, likely: 400, high: 900 } })
    expect(ranged.stage.inputs.ranges).not.toContain('tokensPerRequest')
    expect(ranged.stage.inputs.likely.tokensPerRequest).toBe(400)
  })

  test('is not given per token until somebody says how many tokens an answer has', () => {
    for (const cost of inferenceCosts(chat)) {
      expect(cost.usdPerMillionTokens).toBeNull()
      expect(cost.usdPerMillionTokensBusy).toBeNull()
    }
  })

  test('busy capacity is cheaper per token than capacity with idle hours', () => {
    const [dedicated] = inferenceCosts(chatting({ tokensPerRequest: 400, tokensPerSecond: 1e5 }))
    expect(dedicated?.lane).toBe('dedicated')
    expect(dedicated!.idleUsdPerMonth).toBeGreaterThan(0)
    expect(dedicated!.usdPerMillionTokensBusy!).toBeLessThan(dedicated!.usdPerMillionTokens!)
  })

  test('is not asked of workloads without a GPU', () => {
    expect(inferenceCosts(contestFor(context, exampleWorkloads.thumbnails as Workload))).toEqual([])
  })
})

describe('a training run of the workbook', () => {
  const held = contestFor(context, {
    id: 'train',
    name: 'Train',
    kind: 'training',
    requestsPerMonth: 4,
    durationMs: 8 * 3_600_000,
    memoryGiB: 64,
    vcpu: 8,
    gpu: 'l4',
    gpuCount: 1,
    interruptible: 'yes',
  })

  test('compares one platform with itself: Spot against on demand', () => {
    const costs = trainingCosts(held, { checkpointWriteS: 60, deadlineS: 10 * 3600, seed: 7 })!
    expect(costs.spot.option.split(':')[0]).toBe(costs.onDemand.option.split(':')[0])
    expect(costs.answer.kind).toBe('plan')
    if (costs.answer.kind === 'plan') expect(costs.answer.plan.usd).toBeLessThan(costs.answer.plan.usdOnDemand)
  })

  test('is not made for a service that never ends', () => {
    expect(trainingCosts(chat, { checkpointWriteS: 60, deadlineS: 3600, seed: 7 })).toBeNull()
  })
})
