/** What running or training a model costs, in words. */
import type { AiLane, DataGravity, Topology } from '../domain/ai-evidence.ts'
import type { InferenceLane } from '../domain/inference-costs.ts'
import type { TrainingCosts } from '../domain/training-costs.ts'
import { chance, count, counted, money, seconds, significant } from './numbers.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { vendorWord } from './platform-words.ts'
import { inUnit } from './units.ts'

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

/** "8 machines of 8 GPUs, joined at 3,200 Gbit/s each: one exchange of 140 GB of gradients takes 613 ms." */
export function topologySentence(topology: Topology, modelGB: number | undefined): string {
  const { machines, gpusPerMachine, gbps, syncS } = topology
  const laid = `${counted(machines, 'machine')} of ${counted(gpusPerMachine, 'GPU')}`
  if (gbps === null) return `${laid} over the plain network: every step waits for it, so measure one.`
  const joined = `${laid}, all started together and joined at ${count(gbps)} Gbit/s each`
  return syncS === null
    ? `${joined}.`
    : `${joined}: one exchange of gradients as large as the ${significant(modelGB ?? 0, 3)} GB of weights takes ${seconds(syncS)}.`
}

/** "The data is at AWS: 5,000 GB a month fetched from elsewhere cost $430; the recommended option pays none of it." */
export function gravitySentence(gravity: DataGravity, currency?: DisplayCurrency): string {
  const { at, gbPerMonth, elsewhereUsd, paidUsd } = gravity
  const paid = paidUsd > 0 ? 'and the recommended option pays it' : 'and the recommended option is where the data is'
  return `The data is at ${vendorWord(at)}: fetching ${inUnit(gbPerMonth, 'GB')} a month from elsewhere costs ${money(elsewhereUsd, currency)}, ${paid}.`
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
