// What an autoscaled fleet saves against a fixed one, in closed form, and the traffic a claimed saving needs.

/** How the two fleets are run and priced. */
export interface FleetComparison {
  /** Load per replica the fixed fleet aims at when it is busiest, 0..1. */
  readonly fixedUtilisation: number
  /** Load per replica the autoscaler aims at, 0..1. */
  readonly autoscaledUtilisation: number
  /** Unit price of autoscaled capacity / unit price of fixed capacity (a premium, or 1/(1 - commitment discount)). */
  readonly priceRatio: number
}

/**
 * S = 1 - kappa (u_f/u_a) (mean covered load / peak load): a share of the fixed fleet's cost, negative when it costs more.
 * `coveredToPeak` is E[max(m, r and its window)]/r_peak in load; without floor and lag it is 1 / peak-to-mean.
 */
export function autoscalingSaving(comparison: FleetComparison, coveredToPeak: number): number {
  return 1 - priceTimesTargets(comparison) * coveredToPeak
}

/** The saving of a shape that is followed at once: S = 1 - kappa (u_f/u_a)/P. */
export function savingAtPeakToMean(comparison: FleetComparison, peakToMean: number): number {
  return autoscalingSaving(comparison, 1 / Math.max(1, peakToMean))
}

/** The peak-to-mean a claimed saving (below 1) needs: P = kappa (u_f/u_a)/(1 - S). */
export function peakToMeanForSaving(comparison: FleetComparison, saving: number): number {
  return priceTimesTargets(comparison) / Math.max(1e-9, 1 - saving)
}

function priceTimesTargets(comparison: FleetComparison): number {
  return (comparison.priceRatio * comparison.fixedUtilisation) / Math.max(1e-9, comparison.autoscaledUtilisation)
}

/** A day-night sinusoid around its mean: amplitude 0..1, and the window the scaler must cover as a share of the period. */
export interface SinusoidShape {
  readonly amplitude: number
  readonly windowShare: number
}

/** E[max over the window]/mean = 1 + A (phi + sin(pi phi)/pi), exact for windows up to one period. */
export function sinusoidWindowMean(shape: SinusoidShape): number {
  const phi = Math.min(1, Math.max(0, shape.windowShare))
  return 1 + shape.amplitude * (phi + Math.sin(Math.PI * phi) / Math.PI)
}

/** Saving on a sinusoid; with equal targets and prices never above one half. */
export function sinusoidSaving(comparison: FleetComparison, shape: SinusoidShape): number {
  return autoscalingSaving(comparison, sinusoidWindowMean(shape) / (1 + shape.amplitude))
}

/** Bursts: share of time at the peak, base load / peak load, window to cover / burst length, and a floor / peak load. */
export interface BurstShape {
  readonly peakTimeShare: number
  readonly baseToPeak: number
  readonly windowToBurst: number
  readonly floorToPeak?: number | undefined
}

/** P = 1/(q + (1 - q) beta). */
export function burstPeakToMean(shape: BurstShape): number {
  return 1 / Math.max(1e-12, shape.peakTimeShare + (1 - shape.peakTimeShare) * shape.baseToPeak)
}

/** Saving on bursts; the window keeps peak capacity for q' = min(1, q (1 + w/d)) of the time. */
export function burstSaving(comparison: FleetComparison, shape: BurstShape): number {
  const atPeak = Math.min(1, shape.peakTimeShare * (1 + shape.windowToBurst))
  const base = Math.max(shape.baseToPeak, shape.floorToPeak ?? 0)
  return autoscalingSaving(comparison, atPeak + (1 - atPeak) * base)
}
