/** The parts of an assessment that take longer, each worked out when it is first read and kept. */
import type { WorkloadAssessment } from './assessment.ts'
import type { WorkloadContest } from './workload-contest.ts'
import { once } from './once.ts'
import { presetWinnersOf } from './preset-winners.ts'

type DeepPart =
  | 'presetWinners'
  | 'keep'
  | 'breakEvens'
  | 'flips'
  | 'robustness'
  | 'riskiestAssumption'
  | 'unknownsWorth'
  | 'traps'
  | 'split'
  | 'path'
  | 'operations'

export type Depth = { readonly [K in DeepPart]: () => WorkloadAssessment[K] }

export function depthOf(held: WorkloadContest): Depth {
  return {
    presetWinners: once(() => presetWinnersOf(held)),
    keep: once(() => null),
    breakEvens: once(() => []),
    flips: once(() => []),
    robustness: once(() => null),
    riskiestAssumption: once(() => null),
    unknownsWorth: once(() => []),
    traps: once(() => []),
    split: once(() => null),
    path: once(() => ({ boxes: [], arrows: [], openQuestions: [] })),
    operations: once(() => null),
  }
}
