/** Has the deep parts of an assessment worked out beside the page: what is looked at first, then the dearest. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { withDeepParts } from '../../domain/deep-parts.ts'
import { keptTogether } from '../../domain/kept-together.ts'
import type { Workbook } from '../../domain/workbook.ts'
import { rowById } from '../row-index.ts'
import type { FromDeepWorker, ToDeepWorker } from './deep-messages.ts'

/** The part of a Worker that is used, so that tests can stand in for it. */
export interface DeepWorker {
  readonly post: (message: ToDeepWorker) => void
  readonly listen: (heard: (message: FromDeepWorker) => void) => void
}

export type WantedRows = readonly string[] | 'all'

export interface Deepener {
  /** The same workload with its deep parts where they are there, else as given. */
  readonly deepened: (workload: WorkloadAssessment) => WorkloadAssessment
  /** Asks for the deep parts of these rows of this workbook; a newer request takes its place. */
  readonly request: (workbook: Workbook, workloads: readonly WorkloadAssessment[]) => void
  /** Work on this one first. */
  readonly focus: (id: string) => void
  /** While somebody wants these rows, none of them is left for later. */
  readonly want: (ids: WantedRows) => () => void
  /** Told which rows, as they were given, have their deep parts now. */
  readonly subscribe: (changed: (shallow: readonly WorkloadAssessment[]) => void) => () => void
}

const waitForTypingMs = 120
/** So many rows are worked out unasked; beyond them only what is looked at. */
export const unaskedRows = 60
/** Whoever is told draws whole tables: of more rows than that they are told several at once. */
const tellEveryMs = 400
/** In a very long table the order of the rows stands in for their cost: asking every row for it would be felt in typing. */
const rowsWorthSorting = 1000

const deepOnes = new WeakSet<WorkloadAssessment>()

/** Whether reading a deep part of this object costs nothing. */
export function isDeep(workload: WorkloadAssessment): boolean {
  return deepOnes.has(workload)
}

/** Those of which reading a deep part costs nothing, in their order; the same list while they are the same rows. */
export const deepOnesOf = keptTogether<WorkloadAssessment, readonly WorkloadAssessment[]>(
  (workloads) => workloads.filter(isDeep),
  (parts) => parts.flat(),
)

/** Whether all that is worked out unasked is there. */
export function isDeepEnough(workloads: readonly WorkloadAssessment[]): boolean {
  return deepOnesOf(workloads).length >= Math.min(workloads.length, unaskedRows)
}

export function createDeepener(startWorker: () => DeepWorker): Deepener {
  const listeners = new Set<(shallow: readonly WorkloadAssessment[]) => void>()
  const kept = new WeakMap<WorkloadAssessment, WorkloadAssessment>()
  let asked: { readonly workbook: Workbook; readonly workloads: readonly WorkloadAssessment[] } | null = null
  let running: ReadonlyMap<string, WorkloadAssessment> = new Map()
  let worker: DeepWorker | null = null
  let focused: string | null = null
  const wanting = new Set<{ readonly ids: WantedRows }>()
  let job = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let untold: WorkloadAssessment[] = []
  let telling: ReturnType<typeof setTimeout> | undefined
  let told = -Infinity

  function tell(): void {
    clearTimeout(telling)
    telling = undefined
    if (untold.length === 0) return
    const shallow = untold
    untold = []
    told = performance.now()
    for (const listener of listeners) listener(shallow)
  }

  function hear(message: FromDeepWorker): void {
    if (message.job !== job) return
    if (message.kind === 'done') return tell()
    const shallow = running.get(message.workload)
    if (shallow === undefined) return
    const deep = withDeepParts(shallow, message.parts)
    kept.set(shallow, deep)
    deepOnes.add(deep)
    untold.push(shallow)
    const left = running.size > unaskedRows ? told + tellEveryMs - performance.now() : 0
    if (left <= 0) tell()
    else telling ??= setTimeout(tell, left)
  }

  /** null where the browser starts no worker: each part is then worked out when it is looked at. */
  function started(): DeepWorker | null {
    try {
      const fresh = startWorker()
      fresh.listen(hear)
      return fresh
    } catch {
      return null
    }
  }

  function start(): void {
    if (asked === null) return
    const { workbook, workloads } = asked
    job += 1
    const looked = focused === null ? [] : [focused]
    const named = [...wanting].flatMap(({ ids }) => (ids === 'all' ? [] : ids))
    const byId = [...looked, ...named].flatMap((id) => rowById(workloads, id) ?? [])
    const isForAll = [...wanting].some(({ ids }) => ids === 'all')
    const ordered = [...new Set([...byId, ...dearestFirst(workloads, isForAll)])].filter(
      (workload) => !kept.has(workload),
    )
    // What is not wanted any more is still worked on: only a newer job ends it.
    if (ordered.length === 0 && running.size === 0) return
    running = new Map(ordered.map((workload) => [workload.id, workload]))
    worker ??= started()
    if (worker === null) return
    const { team, priorities, prices, date, profiles } = workbook
    // Only the rows that are asked for travel: a long table would take its time to copy.
    const entries = ordered.map((workload) => workload.inputs.entry)
    worker.post({
      job,
      workbook: { team, priorities, prices, date, profiles, workloads: entries },
      order: ordered.map((workload) => workload.id),
    })
  }

  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(start, waitForTypingMs)
  }

  return {
    deepened: (workload) => kept.get(workload) ?? workload,
    request: (workbook, workloads) => {
      asked = { workbook, workloads }
      soon()
    },
    focus: (id) => {
      if (focused === id) return
      focused = id
      soon()
    },
    want: (ids) => {
      const wish = { ids }
      wanting.add(wish)
      soon()
      return () => {
        wanting.delete(wish)
        soon()
      }
    },
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

function dearestFirst(workloads: readonly WorkloadAssessment[], all: boolean): readonly WorkloadAssessment[] {
  const dearest =
    workloads.length > rowsWorthSorting
      ? workloads
      : workloads.toSorted((a, b) => (b.recommendation?.monthlyUsd ?? 0) - (a.recommendation?.monthlyUsd ?? 0))
  return all ? dearest : dearest.slice(0, unaskedRows)
}
