// What the two common autoscalers ask for, given the reading they see.

/** One reading of the horizontal pod autoscaler. `tolerance` is the relative band in which it does nothing. */
export interface MetricReading {
  readonly currentReplicas: number
  readonly currentMetric: number
  readonly targetMetric: number
  readonly tolerance: number
}

/** ceil(current x metric / target), unchanged inside the tolerance. Source: Kubernetes HPA documentation. */
export function replicasForMetric(reading: MetricReading): number {
  if (reading.targetMetric <= 0) return reading.currentReplicas
  const ratio = reading.currentMetric / reading.targetMetric
  if (Math.abs(ratio - 1) <= reading.tolerance) return reading.currentReplicas
  return Math.max(0, Math.ceil(reading.currentReplicas * ratio - 1e-9))
}

/** One reading of the Knative autoscaler: requests in flight against the concurrency a pod is meant to hold. */
export interface ConcurrencyReading {
  readonly concurrentRequests: number
  readonly containerConcurrency: number
  readonly targetUtilisation: number
}

/** ceil(concurrency / (containerConcurrency x target utilisation)). Source: Knative documentation. */
export function replicasForConcurrency(reading: ConcurrencyReading): number {
  const perPod = Math.max(1e-9, reading.containerConcurrency * reading.targetUtilisation)
  return Math.max(0, Math.ceil(reading.concurrentRequests / perPod - 1e-9))
}
