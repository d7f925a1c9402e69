/** Who wins one workload, who is second, and against whom the lead is measured. */
import type { Standing } from './assessment.ts'
import { bestOf, competeByFit, passes } from './contender.ts'
import type { Contender } from './contender.ts'
import type { Thresholds } from './criteria/thresholds.ts'
import type { Judge } from './judge.ts'
import { families } from './vocabulary.ts'
import type { Family } from './vocabulary.ts'

/** The best option of each family that no gate blocks; undefined where there is none. */
export type Bests = Readonly<Record<Family, Contender | undefined>>

export interface ContestResult {
  readonly bests: Bests
  /** undefined where every option is blocked. */
  readonly winner: Contender | undefined
  readonly provisional: boolean
  /** Options that could take the winner's place by their fit: of other families where there is any, else of other platforms. */
  readonly rivals: () => readonly Contender[]
  readonly fallback: Contender | undefined
  readonly margin: number | null
  readonly standing: Standing
}

/** Whoever is best of all is best of a family, so the others need not be judged to the end. */
export function contestOf(judge: Judge, thresholds: Thresholds): ContestResult {
  const bests = { vm: judge.best('vm'), container: judge.best('container'), serverless: judge.best('serverless') }
  const open: Contender[] = []
  for (const family of families) if (bests[family] !== undefined) open.push(bests[family])
  const winner = bestOf(open)
  if (winner === undefined) return { ...nobodyWins, bests }
  const { id, family } = winner.option.platform
  const competes = (other: Contender | undefined): boolean => other !== undefined && competeByFit(winner, other)
  const far = bestOf(open, (other) => other !== winner)
  const near = competes(far) ? undefined : judge.best(family, ({ platform }) => platform.id !== id)
  const rival = [far, near].find(competes)
  const margin = rival === undefined ? null : (winner.fit ?? 0) - (rival.fit ?? 0)
  const provisional = !passes(winner)
  return {
    bests,
    winner,
    provisional,
    rivals: () => rivalsOf(winner, judge.contenders().filter(competes)),
    fallback: rival ?? [far, near].find((other) => other !== undefined && passes(other)),
    margin,
    standing: { word: wordOf({ winner, open, margin, provisional }, thresholds), margin },
  }
}

function rivalsOf(winner: Contender, asClean: readonly Contender[]): readonly Contender[] {
  const { id, family } = winner.option.platform
  const far = asClean.filter(({ option }) => option.platform.family !== family)
  return far.length > 0 ? far : asClean.filter(({ option }) => option.platform.id !== id)
}

const nobodyWins: Omit<ContestResult, 'bests'> = {
  winner: undefined,
  provisional: false,
  rivals: () => [],
  fallback: undefined,
  margin: null,
  standing: { word: 'none', margin: null },
}

interface Lead {
  readonly winner: Contender
  /** The best of each family, the winner among them. */
  readonly open: readonly Contender[]
  readonly margin: number | null
  readonly provisional: boolean
}

/** Without a rival that passes as cleanly there is nothing to be close to. */
function wordOf({ winner, open, margin, provisional }: Lead, thresholds: Thresholds): Standing['word'] {
  if (provisional) return 'unknown'
  if (margin === null) return 'solid'
  if (margin < thresholds['verdict.tooClose']) return 'too close'
  return margin < thresholds['verdict.solid'] || costsMore(winner, open, thresholds) ? 'lean' : 'solid'
}

/** Merits buy a lead, and so much money is a reason to ask whether they are worth it. */
function costsMore(winner: Contender, open: readonly Contender[], thresholds: Thresholds): boolean {
  const most = (winner.usd ?? 0) - thresholds['verdict.solidExtraUsd']
  return open.some((other) => other.tier === winner.tier && other.usd !== undefined && other.usd < most)
}
