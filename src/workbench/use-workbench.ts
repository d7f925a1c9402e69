/** The only door from React to the workbench: one workbench a page, set when the app starts. */
import { useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Assessment, WorkloadAssessment } from '../domain/assessment.ts'
import type { Decision, Workload } from '../domain/workbook.ts'
import type { Assessed } from './assessed.ts'
import { rowById } from './row-index.ts'
import type { SaveState } from './save-state.ts'
import type { Keeper } from './storage/keeper.ts'
import type { WorkbookState, WorkbookStore } from './workbook-store.ts'

export interface Workbench {
  readonly store: WorkbookStore
  readonly assessed: Assessed
  /** null where nothing keeps the workbook, as in tests. */
  readonly keeper: Keeper | null
}

let current: Workbench | null = null

/** Once, before the first render. */
export function startWorkbench(workbench: Workbench): void {
  current = workbench
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

export function useSaveState(): SaveState {
  return useWorkbench((state) => state.saveState)
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

/** The same object while that row is unchanged. */
export function useWorkloadAssessment(id: string): WorkloadAssessment | undefined {
  const { assessed } = getWorkbench()
  return useSyncExternalStore(assessed.subscribe, () => rowById(assessed.get().workloads, id))
}
