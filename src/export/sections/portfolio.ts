/** All workloads together: one default path for new services, and the fewest platforms that still fit. */
import { whole } from '../../wording/numbers.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { fewestSentence } from '../../wording/portfolio-words.ts'
import { bullets, paragraph } from '../build-nodes.ts'
import { fewNames } from '../../wording/few-names.ts'
import { sentence } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import { assessedWholeAtMost } from '../note-rows.ts'
import type { Section } from './section.ts'

function portfolioItems(note: NoteContext): readonly string[] {
  const { defaultPath, fewest } = note.assessment.portfolio
  const label = (option: string) =>
    note.assessment.workloads.flatMap((workload) => workload.options).find((entry) => entry.option === option)?.label ??
    optionWord(option)
  return [
    ...(defaultPath === null
      ? []
      : [
          `Default path for new services: ${label(defaultPath.option)}. It would carry ${fewNames(defaultPath.workloads.map(note.nameById))}.${wayOut(note, defaultPath.option)}`,
        ]),
    ...(fewest === null
      ? []
      : [`The fewest platforms that still fit. ${fewestSentence(note.assessment, fewest, note.nameById)}`]),
  ]
}

function wayOut(note: NoteContext, option: string): string {
  const on = note.assessment.workloads.find((workload) => workload.recommendation?.option === option)
  return on?.operations === null || on === undefined ? '' : ` Escape hatch: ${sentence(on.operations.escapeHatch)}`
}

export const portfolio: Section = {
  title: 'Default path',
  build: (note) => {
    // Beyond that the assessment may hold the workloads with details only, and every note must say the same.
    if (note.rows.length > assessedWholeAtMost)
      return [
        paragraph(
          `The default path and the fewest platforms are worked out for up to ${whole(assessedWholeAtMost)} workloads.`,
        ),
      ]
    const items = portfolioItems(note)
    return items.length === 0 ? [] : [bullets(items)]
  },
}
