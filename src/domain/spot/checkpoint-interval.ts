// How often to checkpoint interruptible work, how long it takes on the wall clock, and when the discount pays for it.

/** A checkpoint and the mean time between interruptions, in one time unit (the interval comes back in it). */
export interface CheckpointCost {
  readonly checkpointTime: number
  readonly meanTimeBetweenInterruptions: number
}

/** Young's interval sqrt(2 delta M). Source: Young 1974 (literature, checked numerically). */
export function youngInterval(cost: CheckpointCost): number {
  return Math.sqrt(2 * cost.checkpointTime * cost.meanTimeBetweenInterruptions)
}

/**
 * Daly's higher-order interval sqrt(2 delta M)[1 + (1/3) sqrt(delta/2M) + (1/9) delta/2M] - delta; M itself once
 * delta >= 2M. Source: Daly 2006, FGCS 22:303-312 (reproduces the published 117, 57 and 9.1 minutes).
 */
export function dalyInterval(cost: CheckpointCost): number {
  const { checkpointTime: delta, meanTimeBetweenInterruptions: mean } = cost
  if (delta >= 2 * mean) return mean
  const ratio = delta / (2 * mean)
  return youngInterval(cost) * (1 + Math.sqrt(ratio) / 3 + ratio / 9) - delta
}

/** Work, checkpoint, restart and interruption times in one unit. `interval` is left out when there are no checkpoints. */
export interface InterruptibleWork {
  readonly workTime: number
  readonly restartTime: number
  readonly meanTimeBetweenInterruptions: number
  readonly checkpoints: { readonly interval: number; readonly checkpointTime: number } | 'none'
}

/** The wall time, or `never` when interruptions come so fast that the work practically cannot finish. */
export type WallTime = { readonly kind: 'value'; readonly wallTime: number } | { readonly kind: 'never' }

/** E[wall] = M e^{R/M} (e^{(tau + delta)/M} - 1) T_s/tau; without checkpoints tau = T_s and delta = 0. */
export function expectedWallTime(work: InterruptibleWork): WallTime {
  const mean = work.meanTimeBetweenInterruptions
  if (work.workTime <= 0) return { kind: 'value', wallTime: 0 }
  const interval = work.checkpoints === 'none' ? work.workTime : Math.min(work.workTime, work.checkpoints.interval)
  const overhead = work.checkpoints === 'none' ? 0 : work.checkpoints.checkpointTime
  if (mean <= 0 || interval <= 0) return { kind: 'never' }
  const perSegment = mean * Math.exp(work.restartTime / mean) * Math.expm1((interval + overhead) / mean)
  const wallTime = (perSegment * work.workTime) / interval
  return wallTime < 1e6 * work.workTime ? { kind: 'value', wallTime } : { kind: 'never' }
}
