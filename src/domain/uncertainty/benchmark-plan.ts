// What a benchmark brings: what its result is worth over the horizon, less what it costs to run.

/** One benchmark that could be run. Money and value are in one currency; value is per month. */
export interface BenchmarkOffer {
  readonly valuePerMonth: number
  readonly horizonMonths: number
  readonly benchmarkHours: number
  readonly hourRate: number
}

/** ENBS = value per month x horizon - hours x rate. */
export function netBenefitOfBenchmark(offer: BenchmarkOffer): number {
  return offer.valuePerMonth * offer.horizonMonths - offer.benchmarkHours * offer.hourRate
}
