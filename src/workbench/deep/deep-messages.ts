/** What the page and the worker that works out the deep parts say to each other. */
import type { DeepParts } from '../../domain/deep-parts.ts'
import type { Workbook } from '../../domain/workbook.ts'

export type ToDeepWorker = {
  readonly job: number
  /** Only the part that the rules depend on. */
  readonly workbook: Pick<Workbook, 'team' | 'priorities' | 'prices' | 'date' | 'profiles' | 'workloads'>
  /** Workload ids, the one that is looked at first. */
  readonly order: readonly string[]
}

export type FromDeepWorker =
  | { readonly kind: 'parts'; readonly job: number; readonly workload: string; readonly parts: DeepParts }
  | { readonly kind: 'done'; readonly job: number }
