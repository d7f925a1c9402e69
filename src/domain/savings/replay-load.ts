// A load series played through a reactive autoscaler: what it saves against a fixed fleet, and at which price in readiness.
import { sortedQuantile } from '../uncertainty/draw-summary.ts'
import { replayReplicas, shareAbove } from './replay-replicas.ts'

/** Load per bin (any unit that is proportional to work), and how both fleets are run. */
export interface ReplayQuestion {
  readonly counts: readonly number[]
  readonly binSeconds: number
  /** Replicas of the fixed fleet; the load is scaled so that it runs at its target at the sizing load. */
  readonly fixedReplicas: number
  readonly fixedUtilisation: number
  readonly autoscaledUtilisation: number
  readonly minimumReplicas: number
  /** The autoscaler's own limit; none unless said. */
  readonly maximumReplicas?: number | undefined
  /** Time from need to ready capacity. */
  readonly lagSeconds: number
  /** Time capacity is kept after it was last needed. */
  readonly coolDownSeconds: number
  readonly priceRatio: number
  /** The load the fixed fleet is sized to: the maximum, or the 99th percentile of the bins. */
  readonly sizedTo: 'maximum' | 'p99'
}

/** Means over the series; shares are of the whole load. */
export interface ReplayAnswer {
  readonly autoscaledMeanReplicas: number
  readonly saving: number
  /** Load above the replicas running at full use, as a share of all load. */
  readonly shortOfCapacityShare: number
  readonly fixedShortShare: number
  readonly sizingToMean: number
}

/**
 * Replays the series with the autoscaler of `replayReplicas` and compares it with the fixed fleet.
 */
export function replayLoad(question: ReplayQuestion): ReplayAnswer {
  const { counts, fixedReplicas } = question
  const total = counts.reduce((sum, count) => sum + count, 0)
  const sizing = sizingLoad(question)
  const scale = sizing > 0 ? (fixedReplicas * question.fixedUtilisation) / sizing : 0
  const loads = counts.map((count) => count * scale)
  const replay = replayReplicas({ ...question, loads, utilisation: question.autoscaledUtilisation })
  return {
    autoscaledMeanReplicas: replay.meanReplicas,
    saving: fixedReplicas > 0 ? 1 - (question.priceRatio * replay.meanReplicas) / fixedReplicas : 0,
    shortOfCapacityShare: replay.shortShare,
    fixedShortShare: shareAbove(loads, fixedReplicas),
    sizingToMean: total > 0 ? (sizing * counts.length) / total : 1,
  }
}

function sizingLoad(question: ReplayQuestion): number {
  const sorted = [...question.counts].sort((a, b) => a - b)
  return sortedQuantile(sorted, question.sizedTo === 'maximum' ? 1 : 0.99)
}
