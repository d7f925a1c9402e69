// A reactive autoscaler over a load series: it acts on what it saw a lag ago and lets go after a cool-down.
import { wholeUp } from '../whole-up.ts'

/** Load per bin in replicas at full use, and the scaler's settings. */
export interface ScalerQuestion {
  readonly loads: readonly number[]
  readonly binSeconds: number
  /** Load per replica the scaler aims at, 0..1. */
  readonly utilisation: number
  readonly minimumReplicas: number
  /** Time from need to ready capacity. */
  readonly lagSeconds: number
  /** Time capacity is kept after it was last needed. */
  readonly coolDownSeconds: number
}

/** Replicas in every bin, their mean, and the share of all load above the replicas running at full use. */
export interface ScalerAnswer {
  readonly replicas: readonly number[]
  readonly meanReplicas: number
  readonly shortShare: number
}

/**
 * N(t) = max(m, ceil(max load in [t - lag - cool-down, t - lag] / u)); before the first bin the load was that of the
 * first bin. Lag and cool-down count in whole bins: half a bin or less is not seen.
 */
export function replayReplicas(question: ScalerQuestion): ScalerAnswer {
  const { loads, binSeconds } = question
  const lagBins = wholeBins(question.lagSeconds, binSeconds)
  const seen = windowMaxima(loads, wholeBins(question.coolDownSeconds, binSeconds))
  const replicas = loads.map((_, t) => {
    const needed = (seen[Math.max(0, t - lagBins)] as number) / question.utilisation
    return Math.max(question.minimumReplicas, wholeUp(needed))
  })
  const sum = replicas.reduce((total, count) => total + count, 0)
  return {
    replicas,
    meanReplicas: loads.length > 0 ? sum / loads.length : question.minimumReplicas,
    shortShare: shareAbove(loads, replicas),
  }
}

/** Share of all load above a capacity that is fixed or given bin by bin. */
export function shareAbove(loads: readonly number[], capacity: number | readonly number[]): number {
  const total = loads.reduce((sum, load) => sum + load, 0)
  const at = (t: number) => (typeof capacity === 'number' ? capacity : (capacity[t] ?? 0))
  const above = loads.reduce((sum, load, t) => sum + Math.max(0, load - at(t)), 0)
  return total > 0 ? above / total : 0
}

function wholeBins(seconds: number, binSeconds: number): number {
  return Math.max(0, Math.ceil(seconds / binSeconds - 0.5))
}

/** Largest of the last `bins` + 1 entries at every position, in one pass with a falling queue of candidates. */
function windowMaxima(loads: readonly number[], bins: number): readonly number[] {
  const queue: number[] = []
  let head = 0
  return loads.map((load, t) => {
    while (queue.length > head && (loads[queue[queue.length - 1] as number] as number) <= load) queue.pop()
    queue.push(t)
    if ((queue[head] as number) < t - bins) head += 1
    return loads[queue[head] as number] as number
  })
}
