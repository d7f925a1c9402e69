// How much capacity to commit to: each unit must be used for a larger share of the time than its price ratio.

/** Demand per period in units, and the committed / on-demand unit price. */
export interface CommitmentQuestion {
  readonly demand: readonly number[]
  readonly priceRatio: number
}

/** The level to commit to, with the share of periods in which its last unit (and one more) would be used. */
export interface CommitmentAnswer {
  readonly level: number
  readonly usedShareAtLevel: number
  readonly usedShareAtNext: number
  /** Cost relative to one on-demand unit-period, summed over the demand. */
  readonly cost: number
  readonly costAllOnDemand: number
}

/** Largest whole K with P(demand >= K) >= price ratio (newsvendor). */
export function commitmentLevel(question: CommitmentQuestion): CommitmentAnswer {
  const { demand, priceRatio } = question
  const usedShare = (level: number) => demand.filter((need) => need >= level).length / Math.max(1, demand.length)
  const highest = Math.ceil(demand.reduce((most, need) => Math.max(most, need), 0))
  let level = 0
  while (level < highest && usedShare(level + 1) >= priceRatio) level += 1
  return {
    level,
    usedShareAtLevel: usedShare(level),
    usedShareAtNext: usedShare(level + 1),
    cost: commitmentCost(question, level),
    costAllOnDemand: commitmentCost(question, 0),
  }
}

/** Committed units every period at the price ratio, the rest on demand at 1. */
export function commitmentCost(question: CommitmentQuestion, level: number): number {
  const overflow = question.demand.reduce((sum, need) => sum + Math.max(0, need - level), 0)
  return question.demand.length * level * question.priceRatio + overflow
}
