/** Keeps every workload's sample up to date in the background; what has not changed is not sampled again. */
import type { UnknownWorth } from '../../domain/certainty.ts'
import { sampleDraws, sampleSeed } from '../../domain/sampling/workload-sample.ts'
import type { WorkloadSample } from '../../domain/sampling/workload-sample.ts'
import type { Workbook, Workload } from '../../domain/workbook.ts'
import type { WorkbookStore } from '../workbook-store.ts'
import type { FromSampler, ToSampler } from './sampling-messages.ts'

export interface Sampling {
  /** `stale`: the result is the last good one, of an older workbook, while a new one is being drawn. */
  readonly status: 'idle' | 'running' | 'stale' | 'done' | 'stopped' | 'failed'
  /** Share of the whole job, 0 to 1. */
  readonly progress: number
  /** null where no bill can be worked out yet. */
  readonly result: WorkloadSample | null
  /** Worth of every unknown from as many draws, blanks first; null until it is there. The assessment's own uses fewer. */
  readonly unknowns: readonly UnknownWorth[] | null
  readonly draws: number
  readonly seed: number
}

/** The part of a Worker that is used, so that tests can stand in for it. */
export interface SamplingWorker {
  readonly post: (message: ToSampler) => void
  readonly listen: (heard: (message: FromSampler) => void, failed: () => void) => void
}

export interface Sampler {
  readonly subscribe: (changed: () => void) => () => void
  readonly of: (workload: string) => Sampling
  /** Draw this workload first. */
  readonly focus: (workload: string) => void
  readonly cancel: () => void
  readonly again: () => void
}

const waitForTyping = 120
const parts = ['team', 'priorities', 'prices', 'date', 'profiles'] as const

interface Kept {
  /** What was sampled; null when team or prices changed since. */
  readonly entry: Workload | null
  readonly sample: WorkloadSample | null
  readonly unknowns: readonly UnknownWorth[] | null
}

/** So many workloads are drawn ahead; others wait until somebody looks at them. */
const mostAhead = 24

/** The one that is looked at first, then the others as they stand. */
function inOrder(stale: readonly string[], focused: string | null): readonly string[] {
  const first = stale.filter((id) => id === focused)
  return [...first, ...stale.filter((id) => id !== focused)].slice(0, mostAhead)
}

export function createSampler(store: WorkbookStore, startWorker: () => SamplingWorker): Sampler {
  const listeners = new Set<() => void>()
  const kept = new Map<string, Kept>()
  const shown = new Map<string, Sampling>()
  let worker: SamplingWorker | null = null
  let sampledFrom: Workbook | null = null
  let focused: string | null = null
  let job = 0
  let running = false
  let ended: 'idle' | 'done' | 'stopped' | 'failed' = 'idle'
  let progress = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell(): void {
    shown.clear()
    for (const listener of listeners) listener()
  }

  function hear(message: FromSampler): void {
    if (message.job !== job) return
    if (message.kind === 'progress') progress = message.share
    else if (message.kind === 'sample') {
      const entry = sampledFrom?.workloads.find((each) => each.id === message.workload)
      if (entry !== undefined) kept.set(entry.id, { entry, sample: message.sample, unknowns: null })
    } else if (message.kind === 'worth') {
      const known = kept.get(message.workload)
      if (known !== undefined) kept.set(message.workload, { ...known, unknowns: message.unknowns })
    } else {
      running = false
      ended = message.kind === 'done' ? 'done' : 'failed'
      progress = 1
    }
    tell()
  }

  function start(): void {
    const { workbook } = store.getState()
    if (sampledFrom !== null && parts.some((part) => sampledFrom?.[part] !== workbook[part]))
      for (const [id, held] of kept) kept.set(id, { ...held, entry: null })
    const stale = workbook.workloads
      .filter(
        (entry) =>
          kept.get(entry.id)?.entry !== entry || (entry.id === focused && kept.get(entry.id)?.unknowns === null),
      )
      .map((entry) => entry.id)
    sampledFrom = workbook
    if (running) worker?.post({ kind: 'cancel', job })
    job += 1
    if (stale.length === 0) {
      running = false
      ended = 'done'
      tell()
      return
    }
    try {
      if (worker === null) {
        worker = startWorker()
        worker.listen(hear, () => {
          running = false
          ended = 'failed'
          worker = null
          tell()
        })
      }
      running = true
      progress = 0
      const { team, priorities, prices, date, profiles } = workbook
      const order = inOrder(stale, focused)
      // Only what is drawn travels: a long table would take its time to copy.
      const drawn = new Set(order)
      const workloads = workbook.workloads.filter(({ id }) => drawn.has(id))
      worker.post({
        kind: 'run',
        job,
        workbook: { team, priorities, prices, date, profiles, workloads },
        order,
        draws: sampleDraws,
        seed: sampleSeed,
        withWorth: focused !== null,
      })
    } catch {
      running = false
      ended = 'failed'
    }
    tell()
  }

  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(start, waitForTyping)
  }

  let stopListening: (() => void) | null = null
  return {
    subscribe: (changed) => {
      listeners.add(changed)
      if (stopListening === null) {
        stopListening = store.subscribe((now, before) => {
          if (now.workbook !== before.workbook) soon()
        })
        if (sampledFrom !== store.getState().workbook) soon()
      }
      return () => {
        listeners.delete(changed)
        if (listeners.size > 0) return
        stopListening?.()
        stopListening = null
        clearTimeout(timer)
      }
    },
    of: (id) => {
      const known = shown.get(id)
      if (known !== undefined) return known
      const entry = store.getState().workbook.workloads.find((each) => each.id === id)
      const held = kept.get(id)
      const fresh = held !== undefined && held.entry === entry
      const sampling: Sampling = {
        status: fresh
          ? 'done'
          : running
            ? held === undefined
              ? 'running'
              : 'stale'
            : ended === 'done'
              ? 'idle'
              : ended,
        progress,
        result: held?.sample ?? null,
        unknowns: held?.unknowns ?? null,
        draws: sampleDraws,
        seed: sampleSeed,
      }
      shown.set(id, sampling)
      return sampling
    },
    focus: (id) => {
      if (focused === id) return
      focused = id
      const entry = store.getState().workbook.workloads.find((each) => each.id === id)
      const held = kept.get(id)
      if (stopListening !== null && (held === undefined || held.entry !== entry || held.unknowns === null)) soon()
    },
    cancel: () => {
      clearTimeout(timer)
      if (!running) return
      worker?.post({ kind: 'cancel', job })
      job += 1
      running = false
      ended = 'stopped'
      tell()
    },
    again: start,
  }
}
