/** Who wins one workload, who is second, and against whom the lead is measured. */
import type { Standing } from './assessment.ts'
import { bestOf, passes } from './contender.ts'
import type { Contender } from './contender.ts'
import type { Thresholds } from './criteria/thresholds.ts'

export interface ContestResult {
  /** undefined where every option is blocked. */
  readonly winner: Contender | undefined
  readonly provisional: boolean
  /** Options that could take the winner's place: of other families where any passes as cleanly, else of other platforms. */
  readonly rivals: readonly Contender[]
  readonly fallback: Contender | undefined
  readonly margin: number | null
  readonly standing: Standing
}

export function contestOf(contenders: readonly Contender[], thresholds: Thresholds): ContestResult {
  const open = contenders.filter((contender) => contender.tier !== 'blocked')
  const winner = bestOf(open)
  if (winner === undefined) {
    return {
      winner,
      provisional: false,
      rivals: [],
      fallback: undefined,
      margin: null,
      standing: { word: 'none', margin: null },
    }
  }
  const others = open.filter((other) => other.option.platform.id !== winner.option.platform.id)
  const elsewhere = others.filter((other) => other.option.platform.family !== winner.option.platform.family)
  const sameTier = (list: readonly Contender[]): readonly Contender[] =>
    list.filter((other) => other.tier === winner.tier)
  const rivals = sameTier(elsewhere).length > 0 ? sameTier(elsewhere) : sameTier(others)
  const runnerUp = bestOf(rivals)
  const margin = runnerUp === undefined ? null : (winner.fit ?? 0) - (runnerUp.fit ?? 0)
  const provisional = !passes(winner)
  const passing = elsewhere.filter(passes)
  const fallback = runnerUp ?? bestOf(passing.length > 0 ? passing : others.filter(passes))
  return {
    winner,
    provisional,
    rivals,
    fallback,
    margin,
    standing: { word: wordOf(margin, provisional, thresholds), margin },
  }
}

/** Without a rival that passes as cleanly there is nothing to be close to. */
function wordOf(margin: number | null, provisional: boolean, thresholds: Thresholds): Standing['word'] {
  if (provisional) return 'unknown'
  if (margin === null) return 'solid'
  if (margin < thresholds['verdict.tooClose']) return 'too close'
  return margin < thresholds['verdict.solid'] ? 'lean' : 'solid'
}
