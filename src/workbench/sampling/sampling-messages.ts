/** What the page and its sampling worker say to each other. */
import type { UnknownWorth } from '../../domain/certainty.ts'
import type { WorkloadSample } from '../../domain/sampling/workload-sample.ts'
import type { Workbook } from '../../domain/workbook.ts'

export type ToSampler =
  | {
      readonly kind: 'run'
      readonly job: number
      /** Only the part that bills and gates depend on. */
      readonly workbook: Pick<Workbook, 'team' | 'priorities' | 'prices' | 'date' | 'profiles' | 'workloads'>
      /** Workload ids, the one that is looked at first. */
      readonly order: readonly string[]
      readonly draws: number
      readonly seed: number
      /** Weigh the unknowns of the first workload too. */
      readonly withWorth: boolean
    }
  | { readonly kind: 'cancel'; readonly job: number }

export type FromSampler =
  | { readonly kind: 'progress'; readonly job: number; readonly share: number }
  | { readonly kind: 'sample'; readonly job: number; readonly workload: string; readonly sample: WorkloadSample | null }
  | {
      readonly kind: 'worth'
      readonly job: number
      readonly workload: string
      readonly unknowns: readonly UnknownWorth[]
    }
  | { readonly kind: 'done'; readonly job: number }
  | { readonly kind: 'failed'; readonly job: number; readonly why: string }
