/** What running or training a model costs, in words. */
import type { AiLane } from '../domain/assessment.ts'
import type { InferenceLane } from '../domain/inference-costs.ts'
import type { TrainingCosts } from '../domain/training-costs.ts'
import { chance, money, seconds, significant } from './numbers.ts'
import type { DisplayCurrency } from './numbers.ts'

const laneWords: Readonly<Record<InferenceLane, string>> = {
  dedicated: 'Dedicated machines',
  'by-use': 'Serverless GPU',
  spot: 'Spot',
}

export function laneWord(lane: InferenceLane): string {
  return laneWords[lane]
}

/** "A model of 16 GB needs 19.2 GB of GPU memory: 1 × A10, or 1 × L40S; loading takes 32 s, 8 s when streamed." */
export function modelSentence(lane: AiLane): string {
  const fits = lane.fits.slice(0, 3).map((fit) => `${fit.count} × ${fit.label}`)
  const on = fits.length === 0 ? 'no GPU here holds it' : fits.join(' or ')
  return `A model of ${significant(lane.modelGB, 3)} GB needs ${significant(lane.neededGB, 3)} GB of GPU memory: ${on}; loading takes ${seconds(lane.loadS)}, ${seconds(lane.streamedLoadS)} when streamed.`
}

/** What Spot means for one run, in the order in which people ask. */
export function trainingSentences(
  costs: TrainingCosts,
  deadlineS: number,
  currency?: DisplayCurrency,
): readonly string[] {
  if (costs.answer.kind === 'never')
    return [
      `On ${costs.spot.label} interruptions come faster than the run gets ahead: it would practically never finish.`,
    ]
  const { plan } = costs.answer
  const saved = plan.usdOnDemand - plan.usd
  const against = saved >= 0 ? `${money(saved, currency)} less than` : `${money(-saved, currency)} more than`
  return [
    `One run of ${seconds(costs.workS)} takes ${seconds(plan.wallS)} on ${costs.spot.label} and costs ${money(plan.usd, currency)}, ${against} ${costs.onDemand.label}.`,
    `Checkpoint every ${seconds(plan.intervalS)}: expect ${significant(plan.interruptions, 2)} interruptions, with ${seconds(plan.reworkS)} of checkpoints, restarts and repeated work, ${money(plan.reworkUsd, currency)}.`,
    `One interruption takes ${seconds(plan.mostLostS)} at most, ${money(plan.mostLostUsd, currency)}.`,
    `The chance of missing the deadline of ${seconds(deadlineS)} is ${chance(plan.lateChance)}.`,
  ]
}
