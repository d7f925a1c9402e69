/** Who would win under each preset: the same values under other weights. */
import type { WorkloadContest } from './workload-contest.ts'
import { bestOf, isOpen } from './contender.ts'
import { fitOf, weightVector } from './fit.ts'
import { once } from './once.ts'
import { presetIds } from './vocabulary.ts'
import type { PresetId } from './vocabulary.ts'
import { presetWeights } from './weights/weights-of.ts'

const vectors = once(() => presetIds.map((id) => ({ id, vector: weightVector(presetWeights(id)) })))

export function presetWinnersOf(held: WorkloadContest): Readonly<Record<PresetId, string | null>> {
  const open = held.view.contenders().filter(isOpen)
  const winners = {} as Record<PresetId, string | null>
  for (const { id, vector } of vectors()) {
    const reweighed = open.map(({ option, tier, values, usd }) => ({ option, tier, usd, fit: fitOf(values, vector) }))
    winners[id] = bestOf(reweighed)?.option.id ?? null
  }
  return winners
}
