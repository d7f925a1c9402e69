// Savings of small fleets, in whole replicas: below one replica at peak there is nothing to scale down.

/** Two load levels in replica equivalents at full use, the share of time at the peak, and one utilisation target. */
export interface SmallFleet {
  readonly peakLoad: number
  readonly baseLoad: number
  readonly peakTimeShare: number
  readonly utilisation: number
  readonly minimumReplicas: number
}

/** Whole replicas of both fleets, and the share saved at equal unit prices. */
export interface SmallFleetSaving {
  readonly fixedReplicas: number
  readonly autoscaledMeanReplicas: number
  readonly saving: number
}

/** Fixed: ceil(peak/u). Autoscaled: max(minimum, ceil(load/u)) at each level, weighted by time. */
export function smallFleetSaving(fleet: SmallFleet): SmallFleetSaving {
  const fixedReplicas = replicasFor(fleet.peakLoad, fleet)
  const atPeak = Math.max(fleet.minimumReplicas, fixedReplicas)
  const atBase = Math.max(fleet.minimumReplicas, replicasFor(fleet.baseLoad, fleet))
  const autoscaledMeanReplicas = fleet.peakTimeShare * atPeak + (1 - fleet.peakTimeShare) * atBase
  const saving = fixedReplicas > 0 ? 1 - autoscaledMeanReplicas / fixedReplicas : 0
  return { fixedReplicas, autoscaledMeanReplicas, saving }
}

// 1.4 / 0.7 is 2.0000000000000004 in floating point; that must not buy a third replica.
function replicasFor(load: number, fleet: SmallFleet): number {
  return Math.max(0, Math.ceil(load / fleet.utilisation - 1e-9))
}
