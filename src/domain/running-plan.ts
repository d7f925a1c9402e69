/** How a workload would be run: its path, its operations, the traps on the way, and where it could be split. */
import type { Fact } from './facts.ts'
import type { Reason } from './reason.ts'

export interface TrapFinding {
  readonly trap: string
  readonly evidence: Reason
  /** null where the trap is only a temptation: nobody runs the option, so there is nothing to rehearse. */
  readonly drill: Reason | null
  /** Orders findings; the top three of a workbook become failure drills. */
  readonly severity: number
}

export interface SplitProposal {
  readonly seam: Reason
  readonly parts: readonly {
    readonly name: string
    readonly option: string | null
    readonly monthlyUsd: number | null
  }[]
}

export interface WorkingPath {
  readonly boxes: readonly PathBox[]
  readonly arrows: readonly PathArrow[]
  readonly openQuestions: readonly Reason[]
}

export interface PathBox {
  readonly id: string
  readonly role: 'trigger' | 'entry' | 'compute' | 'data' | 'logs' | 'cost'
  readonly label: Reason
  readonly paidBy: string
  readonly metric: Reason
  readonly expires: Reason | null
}

export interface PathArrow {
  readonly from: string
  readonly to: string
  readonly retriedBy: Reason
}

export interface OperationsPlan {
  readonly hostPatchedBy: string
  readonly baseImagePatchedBy: string
  readonly runtimePatchedBy: string
  readonly rolloutWanted: string | null
  readonly rolloutsOffered: readonly string[]
  readonly rollbackUnit: string
  readonly rollbackMinutes: number
  readonly debugPath: string
  readonly quotas: readonly {
    readonly name: string
    readonly unit: string
    readonly default: number | 'unlimited'
    readonly needed: number | null
    readonly raise: boolean
    /** Where the default comes from. */
    readonly origin: Pick<Fact<unknown>, 'source' | 'date' | 'confidence'>
  }[]
  readonly idleRule: string
  readonly escapeHatch: string
}
