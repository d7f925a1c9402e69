// Waits when arrivals or service are not Poisson/exponential: an approximation, and labelled as one.
import { describeFleetQueue, type FleetLoad, type QueueSeconds } from './fleet-queue.ts'

/** A fleet with squared coefficients of variation of interarrival and service times (1 = exponential, 0 = fixed). */
export interface GeneralFleetLoad extends FleetLoad {
  readonly arrivalVariation: number
  readonly serviceVariation: number
}

/**
 * Mean wait ~ Wq(M/M/c) (Ca^2 + Cs^2)/2. Against simulation: within 8 percent for Ca^2 = 1, a third too low at Ca^2 = 4.
 * Source: Kingman 1961; Allen & Cunneen (literature; compared with a discrete-event simulation).
 */
export function approximateMeanWait(load: GeneralFleetLoad): QueueSeconds {
  const queue = describeFleetQueue(load)
  if (queue.kind === 'overloaded') return { kind: 'overloaded' }
  return { kind: 'value', seconds: (queue.meanWaitSeconds * (load.arrivalVariation + load.serviceVariation)) / 2 }
}
