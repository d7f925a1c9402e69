import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSampler } from '../../../src/workbench/sampling/sampler.ts'
import type { FromSampler, ToSampler } from '../../../src/workbench/sampling/sampling-messages.ts'
import { createWorkbookStore } from '../../../src/workbench/workbook-store.ts'
import type { WorkloadSample } from '../../../src/domain/sampling/workload-sample.ts'
import { exampleWorkloads, workbookOf } from '../../support/example-workloads.ts'
import type { Workload } from '../../../src/domain/workbook.ts'

const sampleOf = (workload: string): WorkloadSample => ({
  workload,
  draws: 10_000,
  seed: 7,
  provisional: false,
  options: [],
  inputs: [],
  noneShare: 0,
  swings: null,
})

function standIn() {
  const sent: ToSampler[] = []
  let say: (message: FromSampler) => void = () => undefined
  const store = createWorkbookStore({
    workbook: workbookOf([exampleWorkloads.chat, exampleWorkloads.thumbnails] as Workload[]),
  })
  const sampler = createSampler(store, () => ({
    post: (message) => sent.push(message),
    listen: (heard) => {
      say = heard
    },
  }))
  const runs = () => sent.filter((message) => message.kind === 'run')
  const finish = () => {
    const run = runs().at(-1)!
    for (const workload of run.order) {
      say({ kind: 'sample', job: run.job, workload, sample: sampleOf(workload) })
    }
    say({ kind: 'done', job: run.job })
    for (const workload of run.order) say({ kind: 'worth', job: run.job, workload, unknowns: [] })
  }
  return { store, sampler, sent, runs, finish, hear: (message: FromSampler) => say(message) }
}

const settle = () => vi.advanceTimersByTime(500)

describe('sampling in the background', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('starts when somebody looks, with the workload that is looked at first', () => {
    const { sampler, runs } = standIn()
    settle()
    expect(runs()).toHaveLength(0)
    sampler.focus('thumbnails')
    sampler.subscribe(() => undefined)
    settle()
    expect(runs()[0]?.order).toEqual(['thumbnails', 'chat'])
    expect(sampler.of('chat').status).toBe('running')
  })

  test('draws only the workload that changed, and keeps its last result meanwhile', () => {
    const { store, sampler, runs, finish } = standIn()
    sampler.subscribe(() => undefined)
    settle()
    finish()
    expect(sampler.of('chat')).toMatchObject({ status: 'done', result: { workload: 'chat' } })
    store.getState().dispatch({ kind: 'set-cells', cells: [{ workload: 'chat', field: 'durationMs', text: '900' }] })
    settle()
    expect(runs().at(-1)?.order).toEqual(['chat'])
    expect(sampler.of('chat')).toMatchObject({ status: 'stale', result: { workload: 'chat' } })
    expect(sampler.of('thumbnails').status).toBe('done')
  })

  test('a change of the team makes every result old, but none disappears', () => {
    const { store, sampler, runs, finish } = standIn()
    sampler.subscribe(() => undefined)
    settle()
    finish()
    store.getState().dispatch({ kind: 'set-team', team: { spotAllowed: false } })
    settle()
    expect(runs().at(-1)?.order).toEqual(['chat', 'thumbnails'])
    expect(sampler.of('thumbnails')).toMatchObject({ status: 'stale', result: { workload: 'thumbnails' } })
  })

  test('several keystrokes in a row cost one job', () => {
    const { store, sampler, runs } = standIn()
    sampler.subscribe(() => undefined)
    for (const text of ['9', '90', '900'])
      store.getState().dispatch({ kind: 'set-cells', cells: [{ workload: 'chat', field: 'durationMs', text }] })
    settle()
    expect(runs()).toHaveLength(1)
  })

  test('what an older job still says is not heard', () => {
    const { sampler, runs, hear } = standIn()
    sampler.subscribe(() => undefined)
    settle()
    sampler.again()
    hear({ kind: 'sample', job: runs()[0]!.job, workload: 'chat', sample: sampleOf('chat') })
    expect(sampler.of('chat').result).toBeNull()
  })

  test('can be stopped, says so, and goes on when asked', () => {
    const { sampler, sent, runs } = standIn()
    sampler.subscribe(() => undefined)
    settle()
    sampler.cancel()
    expect(sent.at(-1)).toEqual({ kind: 'cancel', job: runs()[0]!.job })
    expect(sampler.of('chat').status).toBe('stopped')
    sampler.again()
    expect(sampler.of('chat').status).toBe('running')
  })
})
