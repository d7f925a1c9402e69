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
import { madeOf, whenRead } from './when-read.ts'

/** `reread` gives the same contest again for the reasons, so that the cells need not hold on to it. */
export function familyVerdicts(
  view: ContestView,
  reread: () => ContestView = () => view,
): Readonly<Record<Family, FamilyVerdict>> {
  const cells = {} as Record<Family, FamilyVerdict>
  for (const family of families) {
    const best = bestOfFamily(family, view)
    cells[family] = best === undefined ? noOption(family) : cellOf(family, best, view, reread)
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

interface CellSource {
  readonly family: Family
  readonly reread: () => ContestView
}

const reasonWhenRead = whenRead<CellSource, Pick<FamilyVerdict, 'reason'>>({
  reason: ({ family, reread }) => reasonFor(family, reread()),
})

function cellOf(family: Family, best: Contender, view: ContestView, reread: () => ContestView): FamilyVerdict {
  const cell: Omit<FamilyVerdict, 'reason'> & { readonly __proto__: typeof reasonWhenRead } = {
    __proto__: reasonWhenRead,
    verdict: verdictOf(best, view),
    bestOption: best.option.id,
    fit: best.fit,
    monthlyUsd: best.usd ?? null,
    close: isClose(best, view),
    atRisk: best.tier === 'risky',
  }
  return madeOf<FamilyVerdict>(cell, { family, reread } satisfies CellSource)
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
