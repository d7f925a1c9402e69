/** The fit matrix: for every workload a word in every cell, and the "no" that eliminated. */
import type { FamilyVerdict, WorkloadAssessment } from '../../domain/assessment.ts'
import { families } from '../../domain/vocabulary.ts'
import type { Family } from '../../domain/vocabulary.ts'
import { fit, money } from '../../wording/numbers.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { shortReason } from '../../wording/reasons.ts'
import { verdictPhrase, verdictWord } from '../../wording/verdict-words.ts'
import { joined, paragraph, strong, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { nameOf, optionLabel } from '../note-context.ts'
import type { Placement } from '../note-context.ts'
import type { Section } from './section.ts'

/** "Best 0.74, $1,681, Cloud Run" or "Blocked: Run time 18 min > 15 min". */
export function matrixCell(
  workload: WorkloadAssessment,
  cell: FamilyVerdict,
  label: (option: string) => string = (option) => optionLabel(workload, option),
): Inline {
  const word = cell.verdict === 'best' ? strong(verdictPhrase(cell)) : verdictWord(cell.verdict)
  if (cell.verdict === 'blocked' || cell.verdict === 'unknown') return [word, `: ${shortReason(cell.reason)}`]
  const figures = [
    ...(cell.fit === null ? [] : [fit(cell.fit)]),
    ...(cell.monthlyUsd === null ? ['no bill yet'] : [money(cell.monthlyUsd)]),
    ...(cell.bestOption === null ? [] : [label(cell.bestOption)]),
  ]
  const why = cell.atRisk || cell.verdict === 'risky' ? `: ${shortReason(cell.reason)}` : ''
  return [word, ` ${figures.join(', ')}${cell.close && cell.verdict !== 'best' ? ', too close to call' : ''}${why}`]
}

/** The cell, and in the family of a choice against the recommendation the word that says so. */
function noteCell({ workload, option, overrides }: Placement, family: Family): Inline {
  const cell = workload.families[family]
  const words = matrixCell(workload, cell)
  if (!overrides || option?.family !== family) return words
  return joined(words, ', ', strong('chosen'), cell.bestOption === option.option ? '' : ` as ${option.label}`)
}

export const matrix: Section = {
  title: 'Fit matrix',
  build: (note) => {
    if (note.placements.length === 0) return []
    const rows = note.placements.map((placement) => [
      nameOf(placement.workload),
      ...families.map((family) => noteCell(placement, family)),
    ])
    return [
      table(['Workload', ...families.map(familyWord)], rows),
      paragraph(
        `Fit from 0 to 1 over the options that pass their gates. Cost in USD per month at the likely value, prices read ${note.assessment.pricesReadOn}.`,
      ),
    ]
  },
}
