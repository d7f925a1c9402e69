/** Who wins one workload, who is second, and against whom the lead is measured. */
import type { Standing } from './assessment.ts'
import { bestOf, isOpen, passes } from './contender.ts'
import type { Contender } from './contender.ts'
import type { Thresholds } from './criteria/thresholds.ts'

export interface ContestResult {
  /** undefined where every option is blocked. */
  readonly winner: Contender | undefined
  readonly provisional: boolean
  /** Options that could take the winner's place: of other families where any passes as cleanly, else of other platforms. */
  readonly rivals: () => readonly Contender[]
  readonly fallback: Contender | undefined
  readonly margin: number | null
  readonly standing: Standing
}

export function contestOf(contenders: readonly Contender[], thresholds: Thresholds): ContestResult {
  const open = contenders.filter(isOpen)
  const winner = bestOf(open)
  if (winner === undefined) return nobodyWins
  const { platform } = winner.option
  const isOther = (other: Contender): boolean => other.option.platform.id !== platform.id
  const isElsewhere = (other: Contender): boolean => isOther(other) && other.option.platform.family !== platform.family
  const asCleanly = (other: Contender): boolean => other.tier === winner.tier
  const farRival = (other: Contender): boolean => asCleanly(other) && isElsewhere(other)
  const nearRival = (other: Contender): boolean => asCleanly(other) && isOther(other)
  const rival = bestOf(open, farRival) ?? bestOf(open, nearRival)
  const margin = rival === undefined ? null : (winner.fit ?? 0) - (rival.fit ?? 0)
  const provisional = !passes(winner)
  return {
    winner,
    provisional,
    rivals: () => {
      const far = open.filter(farRival)
      return far.length > 0 ? far : open.filter(nearRival)
    },
    fallback:
      rival ??
      bestOf(open, (other) => passes(other) && isElsewhere(other)) ??
      bestOf(open, (other) => passes(other) && isOther(other)),
    margin,
    standing: { word: wordOf(margin, provisional, thresholds), margin },
  }
}

const nobodyWins: ContestResult = {
  winner: undefined,
  provisional: false,
  rivals: () => [],
  fallback: undefined,
  margin: null,
  standing: { word: 'none', margin: null },
}

/** Without a rival that passes as cleanly there is nothing to be close to. */
function wordOf(margin: number | null, provisional: boolean, thresholds: Thresholds): Standing['word'] {
  if (provisional) return 'unknown'
  if (margin === null) return 'solid'
  if (margin < thresholds['verdict.tooClose']) return 'too close'
  return margin < thresholds['verdict.solid'] ? 'lean' : 'solid'
}
