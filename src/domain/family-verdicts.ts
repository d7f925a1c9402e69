/** The cells of the fit matrix: the best option of each family and the reason it stands where it stands. */
import { isAtRisk } from './tier-order.ts'
import type { FamilyVerdict } from './assessment.ts'
import type { Reason } from './reason.ts'
import { areLevel, isOfFamily, nearestMiss, passes } from './contender.ts'
import type { Contender } from './contender.ts'
import { decidingReason } from './deciding-reason.ts'
import { verdictOf } from './verdict-of.ts'
import type { ContestView } from './verdict-of.ts'
import { reason } from './reason.ts'
import { families } from './vocabulary.ts'
import type { Family } from './vocabulary.ts'
import { whenRead } from './when-read.ts'

/** `reread` gives the same contest again for the reasons, so that the cells need not hold on to it. */
export function familyVerdicts(
  view: ContestView,
  reread: () => ContestView = () => view,
): Readonly<Record<Family, FamilyVerdict>> {
  const cells = {} as Record<Family, FamilyVerdict>
  for (const family of families) cells[family] = cellOf(family, view, reread)
  return cells
}

function cellOf(family: Family, view: ContestView, reread: () => ContestView): FamilyVerdict {
  const best = view.bests[family]
  if (best !== undefined) return openCell(family, best, view, reread)
  return view.offers(family) ? blockedCell(family, reread) : emptyCell(family)
}

function emptyCell(family: Family): FamilyVerdict {
  const why = reason('no-option', { family })
  return { verdict: 'blocked', bestOption: null, fit: null, monthlyUsd: null, reason: why, close: false, atRisk: false }
}

interface CellSource {
  readonly family: Family
  readonly reread: () => ContestView
}

const withReason = whenRead<CellSource, Pick<FamilyVerdict, 'reason'>>({
  reason: ({ family, reread }) => {
    const view = reread()
    return reasonFor(family, view.bests[family], view)
  },
})

function openCell(family: Family, best: Contender, view: ContestView, reread: () => ContestView): FamilyVerdict {
  const cell: Omit<FamilyVerdict, 'reason'> = {
    verdict: verdictOf(best, view),
    bestOption: best.option.id,
    fit: best.fit,
    monthlyUsd: best.usd ?? null,
    close: isClose(best, view),
    atRisk: isAtRisk(best.tier),
  }
  return withReason(cell, { family, reread })
}

type NearMiss = Pick<FamilyVerdict, 'bestOption' | 'reason'>

const withNearMiss = whenRead<CellSource, NearMiss>({
  bestOption: ({ family, reread }) => nearestMiss(ofFamily(family, reread()))?.option.id ?? null,
  reason: ({ family, reread }) => {
    const view = reread()
    return reasonFor(family, nearestMiss(ofFamily(family, view)), view)
  },
})

const blockedFacts: Omit<FamilyVerdict, keyof NearMiss> = {
  verdict: 'blocked',
  fit: null,
  monthlyUsd: null,
  close: false,
  atRisk: false,
}

/** Which of its options came nearest is looked for when somebody asks. */
function blockedCell(family: Family, reread: () => ContestView): FamilyVerdict {
  return withNearMiss(blockedFacts, { family, reread })
}

function ofFamily(family: Family, view: ContestView): readonly Contender[] {
  return view.contenders().filter((contender) => isOfFamily(family, contender))
}

function reasonFor(family: Family, contender: Contender | undefined, view: ContestView): Reason {
  return contender === undefined ? reason('no-option', { family }) : decidingReason(contender, view)
}

/** As for the standing: what passes less cleanly ranks behind by rule, however small the lead. */
function isClose(best: Contender, view: ContestView): boolean {
  const { winner } = view
  return winner !== undefined && best !== winner && passes(winner) && areLevel(winner, best, view.thresholds)
}
