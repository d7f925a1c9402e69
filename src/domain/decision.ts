/** What a team decided for one workload: the option, who took part, and what would open it again. */
import type { DecisionStatus } from './vocabulary.ts'

export type Trigger =
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'load-above'; readonly requestsPerMonth: number }
  | { readonly kind: 'cost-above'; readonly usdPerMonth: number }
  | { readonly kind: 'price-change'; readonly pct: number }
  | { readonly kind: 'event'; readonly text: string }

export interface Decision {
  /** The workload's id. */
  readonly workload: string
  readonly option: string
  readonly status: DecisionStatus
  readonly rationale?: string | undefined
  readonly deciders?: readonly string[] | undefined
  readonly consulted?: readonly string[] | undefined
  readonly informed?: readonly string[] | undefined
  readonly dissent?: string | undefined
  readonly date?: string | undefined
  readonly reviewBy?: string | undefined
  readonly triggers?: readonly Trigger[] | undefined
  readonly tickets?: readonly string[] | undefined
  readonly supersedes?: string | undefined
  readonly supersededBy?: string | undefined
  /** What the price was when decided, so that a later price change can be told. */
  readonly usdPerMonthThen?: number | undefined
  readonly catalogueVersionThen?: string | undefined
}

/** The last decision of each workload that is not superseded. */
export function decisionsInForce(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  return new Map(decisions.filter(({ status }) => status !== 'superseded').map((each) => [each.workload, each]))
}
