/** The options that were weighed, what runs today among them, and why each is not the choice. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { OptionAssessment } from '../../domain/option-evidence.ts'
import { families } from '../../domain/vocabulary.ts'
import { fit, moneyWithRange, whole } from '../../wording/numbers.ts'
import { shortReason } from '../../wording/reasons.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { verdictPhrase } from '../../wording/verdict-words.ts'
import { paragraph, table } from '../build-nodes.ts'
import { fallbackOf, nameOf, optionOf } from '../note-context.ts'
import type { Placement } from '../note-context.ts'
import type { Section } from './section.ts'

/** The choice, the fallback, the best of every family and what runs today; each once, in that order. */
export function optionsWorthNaming(placement: Placement): readonly OptionAssessment[] {
  const { workload, optionId } = placement
  const ids = [
    optionId,
    fallbackOf(placement)?.option,
    ...families.map((family) => workload.families[family].bestOption ?? nearestBlocked(workload, family)),
    workload.keep?.option,
  ]
  return [...new Set(ids)].flatMap((id) => (id === undefined || id === null ? [] : (optionOf(workload, id) ?? [])))
}

/** Today's platform, in the variant that keeping it would mean. */
export function isInUse({ workload }: Placement, { option, runsToday }: OptionAssessment): boolean {
  return workload.keep === null ? runsToday : workload.keep.option === option
}

function nearestBlocked(workload: WorkloadAssessment, family: string): string | undefined {
  return workload.options.find((option) => option.family === family)?.option
}

export const considered: Section = {
  title: 'Options considered',
  build: (note) => {
    if (note.placements.length === 0) return []
    const rows = note.placements.flatMap((placement) =>
      optionsWorthNaming(placement).map((option) => [
        nameOf(placement.workload),
        `${option.label}${isInUse(placement, option) ? ' (runs there today)' : ''}`,
        familyWord(option.family),
        verdictPhrase(option),
        option.fit === null ? '–' : fit(option.fit),
        option.monthlyUsd === null ? '–' : moneyWithRange(option.monthlyUsd),
        shortReason(option.reason),
      ]),
    )
    const all = note.placements.reduce((total, { workload }) => total + workload.options.length, 0)
    return [
      table(['Workload', 'Option', 'Family', 'Verdict', ['Fit', 'right'], ['USD a month', 'right'], 'Why'], rows),
      paragraph(
        `${whole(all)} pairs of workload and option were assessed. Named are the choice, the fallback, the best of each family and what runs today.`,
      ),
    ]
  },
}
