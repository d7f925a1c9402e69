/** The tiers that options stand in, best first. */

/**
 * Clean options come before risky ones, these before those whose bill is beyond what the work is worth, and all before
 * those that hang on an answer.
 */
export const tiers = ['clean', 'risky', 'beyond-worth', 'unknown', 'blocked'] as const
export type Tier = (typeof tiers)[number]

/** It passes, but something about it may turn out worse than it looks. */
export function isAtRisk(tier: Tier): boolean {
  return tier === 'risky' || tier === 'beyond-worth'
}

/** Beyond what the work is worth no merit makes up for money: there the clearly smaller bill comes first, whatever the fit. */
export function isRankedByBill(tier: Tier): boolean {
  return tier === 'beyond-worth'
}
