// A load series played through a reactive autoscaler: replicas kept, what that saves, and what was short of capacity.

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
 * N(t) = max(m, ceil(max load in [t - lag - cool-down, t - lag] / u_a)), at most the maximum; before the first bin the
 * load was that of the first bin. Lag and cool-down count in whole bins: half a bin or less is not seen.
 */
export function replayLoad(question: ReplayQuestion): ReplayAnswer {
  const { counts } = question
  const total = counts.reduce((sum, count) => sum + count, 0)
  const sizing = sizingLoad(question)
  if (total <= 0 || sizing <= 0) {
    return {
      autoscaledMeanReplicas: question.minimumReplicas,
      saving: 0,
      shortOfCapacityShare: 0,
      fixedShortShare: 0,
      sizingToMean: 1,
    }
  }
  const scale = (question.fixedReplicas * question.fixedUtilisation) / sizing
  const lagBins = wholeBins(question.lagSeconds, question.binSeconds)
  const keptBins = wholeBins(question.coolDownSeconds, question.binSeconds)
  const most = question.maximumReplicas ?? Number.MAX_SAFE_INTEGER
  const seen = windowMaxima(counts, keptBins)
  let replicaSum = 0
  let short = 0
  let fixedShort = 0
  counts.forEach((count, t) => {
    const needed = ((seen[Math.max(0, t - lagBins)] as number) * scale) / question.autoscaledUtilisation
    const replicas = Math.min(most, Math.max(question.minimumReplicas, Math.ceil(needed - 1e-9)))
    replicaSum += replicas
    short += Math.max(0, count * scale - replicas)
    fixedShort += Math.max(0, count * scale - question.fixedReplicas)
  })
  const autoscaledMeanReplicas = replicaSum / counts.length
  return {
    autoscaledMeanReplicas,
    saving: 1 - (question.priceRatio * autoscaledMeanReplicas) / question.fixedReplicas,
    shortOfCapacityShare: short / (total * scale),
    fixedShortShare: fixedShort / (total * scale),
    sizingToMean: (sizing * counts.length) / total,
  }
}

function wholeBins(seconds: number, binSeconds: number): number {
  return Math.max(0, Math.ceil(seconds / binSeconds - 0.5))
}

function sizingLoad(question: ReplayQuestion): number {
  const sorted = [...question.counts].sort((a, b) => a - b)
  const last = sorted.length - 1
  if (last < 0) return 0
  if (question.sizedTo === 'maximum') return sorted[last] as number
  const position = 0.99 * last
  const low = sorted[Math.floor(position)] as number
  const high = sorted[Math.min(last, Math.floor(position) + 1)] as number
  return low + (high - low) * (position - Math.floor(position))
}

/** Largest of the last `bins` + 1 entries at every position, in one pass with a falling queue of candidates. */
function windowMaxima(counts: readonly number[], bins: number): readonly number[] {
  const maxima: number[] = []
  const queue: number[] = []
  let head = 0
  counts.forEach((count, t) => {
    while (queue.length > head && (counts[queue[queue.length - 1] as number] as number) <= count) queue.pop()
    queue.push(t)
    if ((queue[head] as number) < t - bins) head += 1
    maxima.push(counts[queue[head] as number] as number)
  })
  return maxima
}
