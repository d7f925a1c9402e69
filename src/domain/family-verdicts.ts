/** The cells of the fit matrix: the best option of each family and the reason it stands where it stands. */
import type { FamilyVerdict, Reason } from './assessment.ts'
import { bestOf, nearestMiss, passes } from './contender.ts'
import type { Contender } from './contender.ts'
import { decidingReason } from './deciding-reason.ts'
import { verdictOf } from './verdict-of.ts'
import type { ContestView } from './verdict-of.ts'
import { reason } from './reason.ts'
import { families } from './vocabulary.ts'
import type { Family } from './vocabulary.ts'

/** `reread` gives the same contest again for the reasons, so that the cells need not hold on to it. */
export function familyVerdicts(
  view: ContestView,
  reread: () => ContestView = () => view,
): Readonly<Record<Family, FamilyVerdict>> {
  const cells = {} as Record<Family, FamilyVerdict>
  for (const family of families) {
    const best = bestOfFamily(family, view)
    cells[family] = best === undefined ? noOption(family) : new FamilyCell(best, view, reread)
  }
  return cells
}

function bestOfFamily(family: Family, view: ContestView): Contender | undefined {
  const own = view.contenders.filter((contender) => contender.option.platform.family === family)
  return bestOf(own.filter((contender) => contender.tier !== 'blocked')) ?? nearestMiss(own)
}

function noOption(family: Family): FamilyVerdict {
  const why = reason('no-option', { family })
  return { verdict: 'blocked', bestOption: null, fit: null, monthlyUsd: null, reason: why, close: false, atRisk: false }
}

/** One cell; its reason is worked out when first read. */
class FamilyCell implements FamilyVerdict {
  readonly verdict: FamilyVerdict['verdict']
  readonly bestOption: string
  readonly fit: number | null
  readonly monthlyUsd: number | null
  readonly close: boolean
  readonly atRisk: boolean
  readonly #family: Family
  readonly #reread: () => ContestView
  #reason: Reason | undefined

  constructor(best: Contender, view: ContestView, reread: () => ContestView) {
    this.verdict = verdictOf(best, view)
    this.bestOption = best.option.id
    this.fit = best.fit
    this.monthlyUsd = best.usd ?? null
    this.close = isClose(best, view)
    this.atRisk = best.tier === 'risky'
    this.#family = best.option.platform.family
    this.#reread = reread
  }

  get reason(): Reason {
    return (this.#reason ??= reasonFor(this.#family, this.#reread()))
  }
}

function reasonFor(family: Family, view: ContestView): Reason {
  const best = bestOfFamily(family, view)
  return best === undefined ? reason('no-option', { family }) : decidingReason(best, view)
}

function isClose(best: Contender, view: ContestView): boolean {
  const { winner } = view
  if (winner === undefined || best === winner || !passes(best) || !passes(winner)) return false
  return Math.abs((winner.fit ?? 0) - (best.fit ?? 0)) < view.thresholds['verdict.tooClose']
}
