/** The short record after Nygard: title, status, context, decision, consequences. */
import type { RootContent } from 'mdast'
import { bullets, heading, paragraph } from '../build-nodes.ts'
import { fallbackOf, nameOf, sentence } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import { statusLine } from '../record-of-decisions.ts'
import { recordDetails, reopenings } from '../record-words.ts'
import { sections } from '../sections.ts'
import { cutWords } from '../sections/matrix.ts'
import { priorityWords } from '../sections/drivers.ts'
import { openQuestions } from '../sections/questions.ts'
import { noteTitle, verdictSentence } from '../sections/verdict.ts'
import { versionLine } from '../sections/provenance.ts'
import { recommendedSetWords } from '../total-cost.ts'
import { lowerFirst } from '../../wording/lower-first.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { numberWord } from '../../wording/number-words.ts'
import { noteFrontMatter } from './front-matter.ts'
import { oneAfterTheOther } from '../../wording/sentence-parts.ts'

export function adr(note: NoteContext): readonly RootContent[] {
  const consequences = [
    ...note.placements.flatMap((placement) => {
      const fallback = fallbackOf(placement)
      return fallback === null || placement.label === undefined
        ? []
        : [`${nameOf(placement.workload)} falls back from ${placement.label} to ${fallback.label}.`]
    }),
    ...reopenings(note),
  ]
  const questions = openQuestions(note)
  const details = recordDetails(note)
  const number = note.rows.length
  return [
    noteFrontMatter(note, noteTitle(note)),
    heading(1, noteTitle(note)),
    heading(2, 'Status'),
    paragraph(statusLine(note)),
    ...(details.length === 0 ? [] : [bullets(details)]),
    heading(2, 'Context'),
    paragraph(
      `${number === 1 ? 'One workload needs' : `${numberWord(number).replace(/^./, (first) => first.toUpperCase())} workloads need`} a place to run: VM, container or serverless. Priorities: ${priorityWords(note)}.`,
    ),
    heading(2, 'Decision'),
    paragraph(oneAfterTheOther(verdictSentence(note), recommendedSetWords(note))),
    ...(number === 0
      ? []
      : [
          bullets(
            note.placements.map(({ workload, label, overrides, decision }) => {
              const rationale = (decision?.rationale ?? '').trim()
              const why =
                rationale !== ''
                  ? rationale
                  : overrides
                    ? 'Decided against the recommendation, no reason given'
                    : workload.recommendation === null
                      ? 'no option passes every gate'
                      : `${sentenceOf(workload.recommendation.latencyReason)}; ${lowerFirst(sentenceOf(workload.recommendation.costReason))}`
              const dissent = (decision?.dissent ?? '').trim()
              return `${nameOf(workload)}: ${label ?? 'nothing passes'}. ${sentence(why)}${dissent === '' ? '' : ` Dissent: ${sentence(dissent)}`}`
            }),
          ),
        ]),
    ...cutWords(note),
    heading(2, 'Consequences'),
    ...(consequences.length === 0 ? [paragraph('None beyond the choice itself.')] : [bullets(consequences)]),
    ...(questions.length === 0 ? [] : [heading(2, 'Open questions'), bullets(questions)]),
    paragraph(versionLine(note)),
    ...sections.state.build(note).slice(1),
  ]
}
