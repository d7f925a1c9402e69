/** The cells of the fit matrix: the best option of each family and the reason it stands where it stands. */
import type { FamilyVerdict } from './assessment.ts'
import { bestOf, inputBlocks, passes } from './contender.ts'
import type { Contender } from './contender.ts'
import { decidingReason, verdictOf } from './option-assessment.ts'
import type { ContestView } from './option-assessment.ts'
import { once } from './once.ts'
import { reason } from './reason.ts'
import { families } from './vocabulary.ts'
import type { Family } from './vocabulary.ts'

export function familyVerdicts(view: ContestView): Readonly<Record<Family, FamilyVerdict>> {
  const cells = {} as Record<Family, FamilyVerdict>
  for (const family of families) cells[family] = familyVerdict(family, view)
  return cells
}

function familyVerdict(family: Family, view: ContestView): FamilyVerdict {
  const own = view.contenders.filter((contender) => contender.option.platform.family === family)
  const best = bestOf(own.filter((contender) => contender.tier !== 'blocked')) ?? nearest(own)
  if (best === undefined) {
    return {
      verdict: 'blocked',
      bestOption: null,
      fit: null,
      monthlyUsd: null,
      reason: reason('no-option', { family }),
      close: false,
    }
  }
  const { winner } = view
  const why = once(() => decidingReason(best, view))
  const lead = winner?.fit === undefined || winner.fit === null || best.fit === null ? undefined : winner.fit - best.fit
  return {
    verdict: verdictOf(best, view),
    bestOption: best.option.id,
    fit: best.fit,
    monthlyUsd: best.usd ?? null,
    get reason() {
      return why()
    },
    close:
      winner !== undefined &&
      best !== winner &&
      passes(best) &&
      passes(winner) &&
      lead !== undefined &&
      Math.abs(lead) < best.scene.thresholds['verdict.tooClose'],
  }
}

/** Of blocked options the one with the fewest plain blocks, then the earliest in the catalogue. */
function nearest(blocked: readonly Contender[]): Contender | undefined {
  let best: Contender | undefined
  let fewest = Infinity
  for (const contender of blocked) {
    const count = inputBlocks(contender)
    if (count < fewest) {
      fewest = count
      best = contender
    }
  }
  return best
}
