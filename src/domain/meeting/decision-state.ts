/** Where the decision about one workload stands today: what was chosen, by whose judgement, and whether it was reopened. */
import type { WorkloadAssessment } from '../assessment.ts'
import type { OptionAssessment } from '../option-evidence.ts'
import type { Decision } from '../decision.ts'
import type { Workbook } from '../workbook.ts'
import { firedTriggers } from './fired-triggers.ts'
import type { Fired } from './fired-triggers.ts'

export type DecisionWord = 'open' | 'proposed' | 'accepted' | 'override' | 'reopened' | 'superseded'

export interface DecisionState {
  readonly workload: WorkloadAssessment
  readonly decision: Decision | null
  readonly word: DecisionWord
  /** As decided, else as recommended. */
  readonly optionId: string | null
  /** undefined where the option is not assessed any more. */
  readonly option: OptionAssessment | undefined
  readonly overrides: boolean
  readonly fired: readonly Fired[]
}

/** The decision in force: the last one that was not superseded, else the last one. */
export function decisionFor(workbook: Pick<Workbook, 'decisions'>, workload: string): Decision | null {
  const own = workbook.decisions.filter((decision) => decision.workload === workload)
  return own.findLast((decision) => decision.status !== 'superseded') ?? own.at(-1) ?? null
}

/** The accepted option of a workload, undefined while nobody signed. */
export function acceptedIn(workbook: Pick<Workbook, 'decisions'>): (workload: string) => string | undefined {
  return (workload) => {
    const decision = decisionFor(workbook, workload)
    return decision?.status === 'accepted' ? decision.option : undefined
  }
}

export function decisionState(
  workbook: Pick<Workbook, 'decisions'>,
  workload: WorkloadAssessment,
  today: string,
): DecisionState {
  const decision = decisionFor(workbook, workload.id)
  const optionId = decision?.option ?? workload.recommendation?.option ?? null
  const overrides = decision !== null && decision.option !== workload.recommendation?.option
  const fired = decision === null ? [] : firedTriggers({ decision, workload, today })
  return {
    workload,
    decision,
    word: wordOf(decision, overrides, fired.length > 0),
    optionId,
    // Looked up when read: a thousand rows have a thousand lists of options, and a screen shows a dozen.
    get option() {
      return workload.options.find(({ option }) => option === optionId)
    },
    overrides,
    fired,
  }
}

function wordOf(decision: Decision | null, overrides: boolean, reopened: boolean): DecisionWord {
  if (decision === null) return 'open'
  if (decision.status === 'superseded') return 'superseded'
  if (reopened) return 'reopened'
  if (decision.status === 'proposed') return 'proposed'
  return overrides ? 'override' : 'accepted'
}

/** True where people should talk: not settled yet, and either not solid or hanging on an answer. */
export function needsDiscussion(state: DecisionState): boolean {
  if (state.word === 'reopened') return true
  if (state.word === 'accepted' || state.word === 'override' || state.word === 'superseded') return false
  const { standing, recommendation } = state.workload
  return standing.word !== 'solid' || recommendation === null || recommendation.provisional
}
