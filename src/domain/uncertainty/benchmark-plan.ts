// Which benchmark to run first: what its result is worth over the horizon, less what it costs to run.

/** One benchmark that could be run. Money and value are in one currency; value is per month. */
export interface BenchmarkOffer {
  readonly id: string
  readonly valuePerMonth: number
  readonly horizonMonths: number
  readonly benchmarkHours: number
  readonly hourRate: number
}

/** A benchmark with its expected net benefit and the months after which it has repaid itself. */
export interface BenchmarkRank {
  readonly id: string
  readonly netBenefit: number
  readonly cost: number
  readonly payback: { readonly kind: 'months'; readonly months: number } | { readonly kind: 'never' }
}

/** ENBS = value per month x horizon - hours x rate. */
export function netBenefitOfBenchmark(offer: BenchmarkOffer): number {
  return offer.valuePerMonth * offer.horizonMonths - offer.benchmarkHours * offer.hourRate
}

/** Benchmarks by net benefit, best first; an entry at or below zero does not pay, and if all are so: decide now. */
export function rankBenchmarks(offers: readonly BenchmarkOffer[]): readonly BenchmarkRank[] {
  return offers
    .map((offer): BenchmarkRank => {
      const cost = offer.benchmarkHours * offer.hourRate
      const payback =
        offer.valuePerMonth > 0
          ? ({ kind: 'months', months: cost / offer.valuePerMonth } as const)
          : ({ kind: 'never' } as const)
      return { id: offer.id, netBenefit: netBenefitOfBenchmark(offer), cost, payback }
    })
    .sort((a, b) => b.netBenefit - a.netBenefit || (a.id < b.id ? -1 : 1))
}
