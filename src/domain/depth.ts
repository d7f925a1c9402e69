/** The parts of an assessment that take longer, each worked out when it is first read and kept. */
import type { WorkloadAssessment } from './assessment.ts'
import type { WorkloadContest } from './workload-contest.ts'
import { aiLaneFor } from './ai-lane.ts'
import { breakEvensFor } from './break-evens-of.ts'
import { flipsOf } from './flips.ts'
import { allInputFlips } from './input-flips.ts'
import { keepOf } from './keep.ts'
import { once } from './once.ts'
import { operationsOf } from './operations.ts'
import { presetWinnersOf } from './preset-winners.ts'
import { promptsOf } from './prompts.ts'
import { riskiestAssumptionOf } from './risk/riskiest-assumption.ts'
import { unknownsWorthOf } from './risk/unknowns-worth.ts'
import { robustnessOf } from './robustness-of.ts'
import { noPathOf, workingPathOf } from './path/working-path.ts'
import { splitOf } from './split.ts'
import { dataGravityOf, topologyOf } from './topology.ts'
import { trapsOf } from './traps/traps.ts'

export type DeepPart =
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
  | 'prompts'
  | 'aiLane'
  | 'topology'
  | 'dataGravity'

export type Depth = { readonly [K in DeepPart]: () => WorkloadAssessment[K] }

export function depthOf(held: WorkloadContest): Depth {
  const { winner } = held.contest
  const inputFlips = once(() => allInputFlips(held))
  const unknownsWorth = once(() => unknownsWorthOf(held))
  return {
    presetWinners: once(() => presetWinnersOf(held)),
    keep: once(() => keepOf(held)),
    breakEvens: once(() => breakEvensFor(held)),
    flips: once(() => flipsOf(held, inputFlips())),
    robustness: once(() => robustnessOf(held)),
    riskiestAssumption: once(() => riskiestAssumptionOf(held, unknownsWorth(), inputFlips().across)),
    unknownsWorth,
    traps: once(() => trapsOf(held)),
    split: once(() => splitOf(held)),
    path: once(() => (winner === undefined ? noPathOf(held.stage.inputs) : workingPathOf(winner))),
    prompts: once(() => promptsOf(held)),
    aiLane: once(() => aiLaneFor(held)),
    topology: once(() => topologyOf(winner)),
    dataGravity: once(() => dataGravityOf(held)),
    operations: once(() => (winner === undefined ? null : operationsOf(winner))),
  }
}
