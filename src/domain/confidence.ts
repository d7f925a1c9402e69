/** How sure a recommendation is, and what that rests on. */
import type { Reason } from './reason.ts'
import type { ContestResult } from './contest-result.ts'
import type { Contender } from './contender.ts'
import { fieldList } from './fields.ts'
import { gateList } from './gates/gates.ts'
import { needsOf } from './verdict-of.ts'
import { reason } from './reason.ts'
import type { FieldId } from './workbook.ts'

export interface Confidence {
  readonly word: 'high' | 'medium' | 'low'
  readonly reasons: readonly Reason[]
}

/** Months after which prices are called old, in days. */
const oldAfterDays = 90

/** Fields that carry the decision and rest on no measurement. */
function assumedFields(winner: Contender): readonly FieldId[] {
  const { basis } = winner.scene.inputs
  return fieldList
    .filter(({ id, decisive }) => decisive && (basis[id] === 'assumed' || basis[id] === 'default'))
    .map(({ id }) => id)
}

/** Fields of the bill that were estimated where they could have been measured. */
function unmeasuredFields(winner: Contender): readonly FieldId[] {
  const { basis } = winner.scene.inputs
  return (['requestsPerMonth', 'durationMs', 'memoryGiB'] as const).filter((id) => basis[id] === 'estimated')
}

interface Beside {
  readonly pricesAgeDays: number | undefined
  /** What would win clearly once its open questions were answered in its favour. */
  readonly ifAnswered: Reason | null
}

export function confidenceOf(
  contest: ContestResult,
  winner: Contender,
  { pricesAgeDays, ifAnswered }: Beside,
): Confidence {
  const reasons: Reason[] = []
  let doubts = 0
  const doubt = (weight: number, why: Reason): void => {
    doubts += weight
    reasons.push(why)
  }
  if (contest.provisional) doubt(3, reason('unsure-provisional', { fields: needsOf(winner).join(', ') }))
  const risks = gateList.filter((gate) => gate.status(winner.scene) === 'risk')
  if (risks.length > 0) {
    // What already misses at the likely value is more likely to fail than to hold.
    const missesLikely = risks.some((gate) => gate.show(winner.scene).nearMiss !== undefined)
    doubt(missesLikely ? 2 : 1, reason('unsure-at-risk', { gates: risks.map((gate) => gate.id).join(', ') }))
  }
  if (ifAnswered !== null) {
    const { option = '', fields = '' } = ifAnswered.figures
    doubt(1, reason('unsure-unanswered', { option, fields }))
  }
  if (contest.standing.word === 'too close') doubt(1, reason('unsure-close', { margin: contest.margin ?? 0 }))
  const assumed = assumedFields(winner)
  if (assumed.length > 0) doubt(assumed.length > 2 ? 2 : 1, reason('unsure-assumed', { fields: assumed.join(', ') }))
  const unmeasured = unmeasuredFields(winner)
  if (unmeasured.length > 0) doubt(0.5, reason('unsure-unmeasured', { fields: unmeasured.join(', ') }))
  const wide = winner.scene.inputs.ranges.filter((id) => {
    const { low, high } = winner.scene.inputs
    const from = low[id]
    const to = high[id]
    return from !== undefined && to !== undefined && to > 2 * from
  })
  if (wide.length > 0) doubt(1, reason('unsure-range', { fields: wide.join(', ') }))
  const bill = winner.scene.bill()
  const estimates =
    bill.kind === 'ok' ? bill.lines.filter((line) => line.counted && line.confidence === 'estimate').length : 0
  if (estimates > 0) doubt(0.5, reason('unsure-estimated-facts', { count: estimates }))
  if (pricesAgeDays !== undefined && pricesAgeDays > oldAfterDays)
    doubt(1, reason('unsure-old-prices', { days: pricesAgeDays }))
  if (reasons.length === 0) reasons.push(reason('sure-all-measured', {}))
  return { word: doubts >= 3 ? 'low' : doubts >= 1 ? 'medium' : 'high', reasons }
}
