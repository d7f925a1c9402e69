/** The note on one page, and in one paragraph for the person who pays. */
import type { RootContent } from 'mdast'
import { listed } from '../../wording/field-words.ts'
import { money, moneyRange } from '../../wording/numbers.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { bullets, heading, paragraph, strong } from '../build-nodes.ts'
import { nameOf, sentence } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import { sections } from '../sections.ts'
import { priceDates, notPriced } from '../sections/cost.ts'
import { openQuestions } from '../sections/questions.ts'
import { versionLine } from '../sections/provenance.ts'
import { measureFirst, noteTitle, verdictLines, verdictSentence } from '../sections/verdict.ts'
import { noteFrontMatter } from './front-matter.ts'

function outcomeLine({
  workload,
  label,
  option,
  decision,
  overrides,
}: Placement): Parameters<typeof bullets>[0][number] {
  const bill = option?.monthlyUsd ?? null
  const cost =
    bill === null ? '' : `, ${money(bill.likely)} a month${moneyRange(bill) === '' ? '' : ` (${moneyRange(bill)})`}`
  const why = overrides
    ? sentence(
        (decision?.rationale ?? '').trim() === ''
          ? 'Decided against the recommendation, no reason given'
          : (decision?.rationale ?? ''),
      )
    : workload.recommendation === null
      ? 'No option passes every gate.'
      : `${sentence(sentenceOf(workload.recommendation.latencyReason))} ${sentence(sentenceOf(workload.recommendation.costReason))}`
  return [strong(nameOf(workload)), `: ${label ?? 'nothing passes'}${cost}. ${why}`]
}

export function onePage(note: NoteContext): readonly RootContent[] {
  const questions = openQuestions(note)
  return [
    noteFrontMatter(note, noteTitle(note)),
    ...verdictLines(note),
    ...sections.matrix.build(note),
    ...(note.placements.length === 0 ? [] : [heading(2, 'Why'), bullets(note.placements.map(outcomeLine))]),
    ...(questions.length === 0 ? [] : [heading(2, 'Open questions'), bullets(questions.slice(0, 6))]),
    paragraph(`${priceDates(note)} ${versionLine(note)}`),
  ]
}

/** For the person who pays: what, how much, how sure, what is missing. No heading, no table. */
export function oneParagraph(note: NoteContext): readonly RootContent[] {
  const largest = note.placements
    .filter(({ option }) => option?.monthlyUsd != null)
    .toSorted((a, b) => (b.option?.monthlyUsd?.likely ?? 0) - (a.option?.monthlyUsd?.likely ?? 0))
    .slice(0, 2)
    .map(({ workload, option }) => `${nameOf(workload)} (${money(option?.monthlyUsd?.likely ?? 0)})`)
  const missing = notPriced(note).length
  const parts = [
    verdictSentence(note),
    largest.length === 0 ? '' : `The largest ${largest.length === 1 ? 'part is' : 'parts are'} ${listed(largest)}.`,
    measureFirst(note) ?? '',
    missing === 0 ? '' : `${missing} kinds of charge are not priced.`,
    `Prices read ${note.assessment.pricesReadOn}.`,
  ]
  return [paragraph(parts.filter((part) => part !== '').join(' '))]
}
