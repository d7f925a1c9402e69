// How many replicas a fleet must hold at its peak: Little's law, a utilisation target and room for a failed zone.

/** The load at its peak and the promises the fleet makes. */
export interface PeakLoad {
  readonly peakRequestsPerSecond: number
  readonly serviceSeconds: number
  readonly concurrencyPerReplica: number
  readonly targetUtilisation: number
  /** Replicas kept on top for one failure; 0 unless said. */
  readonly spareReplicas?: number | undefined
  /** Never fewer than this before spares; 1 unless said. */
  readonly minimumReplicas?: number | undefined
}

/** N = max(minimum, ceil(a_peak / (u k))) + spares, with a_peak = peak rate x service time. */
export function replicasAtPeak(load: PeakLoad): number {
  const concurrency = load.peakRequestsPerSecond * load.serviceSeconds
  const perReplica = Math.max(1e-9, load.concurrencyPerReplica * load.targetUtilisation)
  return Math.max(load.minimumReplicas ?? 1, wholeUp(concurrency / perReplica)) + (load.spareReplicas ?? 0)
}

/** Replicas over z zones so that the loss of one leaves `replicas`: ceil(N z / (z - 1)); with one zone, N + 1. */
export function replicasAcrossZones(replicas: number, zones: number): number {
  return zones > 1 ? wholeUp((replicas * zones) / (zones - 1)) : replicas + 1
}

/** Mean share of the fleet's slots that is busy: u = a / (N k). */
export function fleetUtilisation(fleet: {
  readonly offeredConcurrency: number
  readonly replicas: number
  readonly concurrencyPerReplica: number
}): number {
  const slots = fleet.replicas * fleet.concurrencyPerReplica
  return slots > 0 ? fleet.offeredConcurrency / slots : 0
}

// 7 / 0.7 is 10.000000000000002 in floating point; a hair above a whole number must not buy one replica more.
function wholeUp(value: number): number {
  return Math.max(0, Math.ceil(value - 1e-9 * Math.max(1, value)))
}
