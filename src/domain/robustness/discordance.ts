// A graded warning on one criterion: how strongly an option is too far behind to be accepted.

/** How far an option is behind the reference, the difference that is noticed, and the one that rules out. */
export interface DiscordanceQuestion {
  readonly behindBy: number
  readonly noticedFrom: number
  readonly ruledOutFrom: number
}

/** D = clip((d - p)/(v - p), 0, 1). Source: ELECTRE III, Roy 1978 (literature; compared with the R package MCDA). */
export function discordance(question: DiscordanceQuestion): number {
  const { behindBy, noticedFrom, ruledOutFrom } = question
  if (ruledOutFrom <= noticedFrom) return behindBy > noticedFrom ? 1 : 0
  return Math.min(1, Math.max(0, (behindBy - noticedFrom) / (ruledOutFrom - noticedFrom)))
}
