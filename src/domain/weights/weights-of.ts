/** The weights in force: a preset, the team's own swings, or the centroid of its order; always summing to 1. */
import type { Weights } from '../assessment.ts'
import { criterionIds } from '../vocabulary.ts'
import type { CriterionId, PresetId } from '../vocabulary.ts'
import type { Priorities } from '../workbook.ts'
import { presets } from './presets.ts'
import { rankOrderCentroid } from './rank-order-centroid.ts'
import { swingWeights } from './swing-weights.ts'

/** Points that are missing, negative or not finite count as 0; no points at all fall back to the balanced preset. */
export function normalised(points: Readonly<Partial<Record<CriterionId, number>>>): Weights {
  const clean = criterionIds.map((id) => {
    const said = points[id]
    return said !== undefined && Number.isFinite(said) && said > 0 ? said : 0
  })
  if (clean.every((each) => each === 0)) return normalised(presets.balanced)
  const shares = swingWeights(clean)
  const weights = {} as Record<CriterionId, number>
  criterionIds.forEach((id, index) => {
    weights[id] = shares[index] ?? 0
  })
  return weights
}

export function presetWeights(preset: PresetId): Weights {
  return normalised(presets[preset])
}

/** Criteria left out of an order come last, in the order of the balanced preset. */
function orderWeights(order: readonly CriterionId[]): Weights {
  const rest = criterionIds
    .filter((id) => !order.includes(id))
    .sort((a, b) => presets.balanced[b] - presets.balanced[a])
  const full = [...new Set(order)].filter((id) => criterionIds.includes(id)).concat(rest)
  const centroid = rankOrderCentroid(full.length)
  const points: Partial<Record<CriterionId, number>> = {}
  full.forEach((id, index) => {
    points[id] = centroid[index] ?? 0
  })
  return normalised(points)
}

export function weightsOf(priorities: Priorities): Weights {
  const { preset, weights, order } = priorities
  if (preset === 'order' && order !== undefined && order.length > 0) return orderWeights(order)
  if (preset === 'own' || preset === 'order') return normalised(weights ?? presets.balanced)
  if (preset === undefined && weights !== undefined) return normalised(weights)
  return presetWeights(preset ?? 'balanced')
}
