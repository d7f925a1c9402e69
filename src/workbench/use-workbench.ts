/** The only door from React to the workbench: one workbench a page, set when the app starts. */
import { useDeferredValue, useEffect, useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Assessment, WorkloadAssessment } from '../domain/assessment.ts'
import type { Decision } from '../domain/decision.ts'
import type { Workload } from '../domain/workbook.ts'
import type { Assessed } from './assessed.ts'
import { calmSaveState } from './calm-save-state.ts'
import type { CalmSaveState } from './calm-save-state.ts'
import { isDeep } from './deep/deepener.ts'
import type { WantedRows } from './deep/deepener.ts'
import { rowById } from './row-index.ts'
import { sameWhileEqual } from './same-while-equal.ts'
import type { SaveState } from './save-state.ts'
import { settledAssessment } from './settled-assessment.ts'
import type { SettledAssessment } from './settled-assessment.ts'
import { createSampler } from './sampling/sampler.ts'
import type { Sampler, Sampling } from './sampling/sampler.ts'
import { startSamplingWorker } from './sampling/start-sampling-worker.ts'
import type { Keeper } from './storage/keeper.ts'
import type { WorkbookState, WorkbookStore } from './workbook-store.ts'

export interface Workbench {
  readonly store: WorkbookStore
  readonly assessed: Assessed
  /** null where nothing keeps the workbook, as in tests. */
  readonly keeper: Keeper | null
}

let current: Workbench | null = null
let settled: SettledAssessment | null = null

/** Once, before the first render. */
export function startWorkbench(workbench: Workbench): void {
  settled = null
  calm = null
  current = workbench
}

/** False until the rules and prices are there. */
export function isStarted(): boolean {
  return current !== null
}

/** For event handlers; components use the hooks. */
export function getWorkbench(): Workbench {
  if (current === null) throw new Error('startWorkbench has not been called')
  return current
}

/** Selects from the store; a selector that makes new objects is wrapped in zustand's `useShallow`. */
export function useWorkbench<T>(selector: (state: WorkbookState) => T): T {
  return useStore(getWorkbench().store, selector)
}

export function useDispatch(): WorkbookState['dispatch'] {
  return useWorkbench((state) => state.dispatch)
}

let calm: CalmSaveState | null = null

/** What to say of saving. What is true this very moment is in the store. */
export function useSaveState(): SaveState {
  calm ??= calmSaveState(getWorkbench().store)
  return useSyncExternalStore(calm.subscribe, calm.get)
}

export function useWorkload(id: string): Workload | undefined {
  return useWorkbench((state) => rowById(state.workbook.workloads, id))
}

/** The decision in force for a workload: the last one that is not superseded. */
export function useDecision(workload: string): Decision | undefined {
  return useWorkbench((state) =>
    state.workbook.decisions.findLast((each) => each.workload === workload && each.status !== 'superseded'),
  )
}

export function useAssessment(): Assessment {
  const { assessed } = getWorkbench()
  return useSyncExternalStore(assessed.subscribe, assessed.get)
}

/** What is read of the newest assessment; draws only when that is something else. */
export function useReadOfAssessment<T>(read: (assessment: Assessment) => T): T {
  const { assessed } = getWorkbench()
  return useSyncExternalStore(assessed.subscribe, () => read(assessed.get()))
}

/** For what reads every row: of many rows it is the assessment from when typing last rested. */
export function useSettledAssessment(): Assessment {
  const of = settledOfPage()
  return useSyncExternalStore(of.subscribe, of.get)
}

function settledOfPage(): SettledAssessment {
  settled ??= settledAssessment(getWorkbench().assessed)
  return settled
}

/** What is read of the settled assessment; draws only when `read` gives another object, so it gives the same one while it says the same. */
export function useReadOfSettled<T>(read: (assessment: Assessment) => T): T {
  const of = settledOfPage()
  return useSyncExternalStore(of.subscribe, () => read(of.get()))
}

/** What is said of the settled assessment, in plain data; draws only when that is something else, and after whatever is urgent. `read` stays the same. */
export function useSaidOfSettled<T>(read: (assessment: Assessment) => T): T {
  const [said] = useState(() => sameWhileEqual(read))
  return useDeferredValue(useReadOfSettled(said))
}

/** The same object while that row is unchanged. */
export function useWorkloadAssessment(id: string): WorkloadAssessment | undefined {
  const { assessed } = getWorkbench()
  return useSyncExternalStore(assessed.subscribe, () => rowById(assessed.get().workloads, id))
}

let sampler: Sampler | null = null

/** The one sampler of the page; it starts its worker when somebody first looks at a result. */
export function getSampler(): Sampler {
  sampler ??= createSampler(getWorkbench().store, startSamplingWorker)
  return sampler
}

/** Bands and chances of one workload from draws in the background, with how far they are. */
export function useSampling(workload: string): Sampling {
  const held = getSampler()
  return useSyncExternalStore(held.subscribe, () => held.of(workload))
}

/** Has the deep parts of this workload worked out first, while the component is shown. */
export function useDeepFocus(id: string | null): void {
  useEffect(() => {
    if (id !== null) getWorkbench().assessed.deepener?.focus(id)
  }, [id])
}

/** Whether the deep parts of this workload can be read without waiting, or nothing works them out beforehand. */
export function isAtHand(workload: WorkloadAssessment): boolean {
  return getWorkbench().assessed.deepener === null || isDeep(workload)
}

/** Has the deep parts of these workloads worked out while the component is shown; `ids` stays the same list while they are the same. */
export function useDeepOf(ids: WantedRows): void {
  useEffect(() => getWorkbench().assessed.deepener?.want(ids), [ids])
}
