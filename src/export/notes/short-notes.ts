/** The note on one page, and in one paragraph for the person who pays. */
import type { RootContent } from 'mdast'
import { listed } from '../../wording/field-words.ts'
import { switchedOffWords } from '../../wording/bill-words.ts'
import { counted, money, moneyRange } from '../../wording/numbers.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { bullets, heading, joined, paragraph, separated, strong } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { nameOf, sentence } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import { fewItems, onAPage, shownWords } from '../on-a-page.ts'
import { recordOf } from '../record-of-decisions.ts'
import { dissents, recordDetails, reopenings } from '../record-words.ts'
import { sections } from '../sections.ts'
import { priceDates, notPriced } from '../sections/cost.ts'
import { openQuestions } from '../sections/questions.ts'
import { versionLine } from '../sections/provenance.ts'
import { fewNames } from '../../wording/few-names.ts'
import {
  measureFirst,
  namesAtRisk,
  noteTitle,
  placementWords,
  verdictLines,
  verdictSentence,
} from '../sections/verdict.ts'
import { recommendedSetWords, totalInWords, totalOf } from '../total-cost.ts'
import { noteFrontMatter } from './front-matter.ts'
import { oneAfterTheOther } from '../../wording/sentence-parts.ts'

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
  const dissent = (decision?.dissent ?? '').trim()
  return [
    strong(nameOf(workload)),
    `: ${label ?? 'nothing passes'}${cost}. ${why}${dissent === '' ? '' : ` Dissent: ${sentence(dissent)}`}`,
  ]
}

export function onePage(note: NoteContext): readonly RootContent[] {
  const questions = openQuestions(note)
  const details = recordDetails(note)
  const again = reopenings(note)
  const { shown, others } = onAPage(note, workloadsOnAPage)
  return [
    noteFrontMatter(note, noteTitle(note)),
    ...verdictLines(note),
    ...(details.length === 0 ? [] : [paragraph(separated(details, ' · '))]),
    ...sections.matrix.build({ ...shown, rows: note.rows.filter((row) => !others.includes(row)) }),
    ...shownWords(note, others),
    ...(shown.placements.length === 0 ? [] : [heading(2, 'Why'), bullets(shown.placements.map(outcomeLine))]),
    ...(again.length === 0 ? [] : [heading(2, 'What reopens it'), bullets(again)]),
    ...(questions.length === 0
      ? []
      : [heading(2, 'Open questions'), bullets(fewItems(note, questions, questionsOnAPage, 'question'))]),
    paragraph(priceDates(note)),
    paragraph(versionLine(note)),
  ]
}

const questionsOnAPage = 6
const workloadsOnAPage = 12

/** For the person who pays: what, how much, against which budget, what could change it, what is missing. No heading, no table. */
export function oneParagraph(note: NoteContext): readonly RootContent[] {
  const placed = placementWords(note)
  if (placed === undefined || totalOf(note).without === note.rows.length)
    return [paragraph(oneAfterTheOther(verdictSentence(note), measureFirst(note)))]
  const parts: readonly Inline[] = [
    `We ${recordOf(note).status === 'accepted' ? 'run' : 'propose to run'} ${placed.replace(/ workloads? runs? /, (verb) => (verb.startsWith(' workloads') ? ' workloads ' : ' workload '))}.`,
    `${note.rows.length === 1 ? 'It costs' : 'Together they cost'} about ${totalInWords(note)}${Object.values(totalOf(note).usdPerMonth).every((usd, _, all) => usd === all[0]) ? '' : '; the range follows from how sure we are of load and duration'}.`,
    budgetWords(note),
    largestWords(note),
    recommendedSetWords(note),
    riskSentence(note),
    measureFirst(note) ?? '',
    missingWords(note),
    ...decidedSentences(note),
    `Prices were read on ${note.assessment.pricesReadOn}.`,
  ]
  return [
    paragraph(
      separated(
        parts.filter((part) => part !== ''),
        ' ',
      ),
    ),
  ]
}

function riskSentence(note: NoteContext): string {
  const names = namesAtRisk(note)
  return names.length === 0
    ? ''
    : `At risk of missing what ${names.length === 1 ? 'it promises' : 'they promise'}: ${fewNames(names, 4)}.`
}

/** Who decided, who was asked and told, who saw it otherwise, and what brings it back. */
function decidedSentences(note: NoteContext): readonly Inline[] {
  const { deciders, date, reviewBy } = recordOf(note)
  const again = note.placements.reduce((count, { decision }) => count + (decision?.triggers ?? []).length, 0)
  const against = dissents(note).length
  return [
    ...(deciders.length === 0 ? [] : [`Decided by ${listed(deciders)}${date === undefined ? '' : ` on ${date}`}.`]),
    ...recordDetails(note).map((detail) => joined(detail, '.')),
    ...(against === 0 ? [] : [`Dissent is recorded on ${counted(against, 'workload')}.`]),
    ...(reviewBy === undefined && again === 0
      ? []
      : [
          `It is looked at again${reviewBy === undefined ? '' : ` by ${reviewBy}`}${again === 0 ? '' : `${reviewBy === undefined ? '' : ','} or when ${again === 1 ? 'its trigger fires' : `one of ${counted(again, 'trigger')} fires`}`}.`,
        ]),
  ]
}

function budgetWords(note: NoteContext): string {
  const budget = note.workbook.team.monthlyBudgetUsd
  if (budget === undefined || budget === null) return ''
  const { likely, high } = totalOf(note).usdPerMonth
  if (likely > budget) return `That is ${money(likely - budget)} over the budget of ${money(budget)}.`
  return high > budget
    ? `That is within the budget of ${money(budget)}; at its highest it would be ${money(high - budget)} over.`
    : `That is within the budget of ${money(budget)}, even at its highest.`
}

function largestWords(note: NoteContext): string {
  const priced = note.rows
    .flatMap(({ name, usdPerMonth }) => (usdPerMonth === null ? [] : [{ name, usd: usdPerMonth.likely }]))
    .toSorted((a, b) => b.usd - a.usd)
  const largest = priced.slice(0, 2)
  if (largest.length < 2) return ''
  const half = 2 * largest.reduce((sum, { usd }) => sum + usd, 0) >= totalOf(note).usdPerMonth.likely
  return `${half ? 'Most of it is' : 'The largest are'} ${listed(largest.map(({ name, usd }) => `${name} (${money(usd)})`))}.`
}

function missingWords(note: NoteContext): string {
  const { without } = totalOf(note)
  const missing = notPriced(note).length
  const lines = note.placements.flatMap(({ option }) => option?.bill ?? [])
  const off = switchedOffWords(note.assessment.team.unbilled)
  const hours = lines.some((line) => line.group === 'operations' && !line.counted)
  return [
    ...(without === 0 ? [] : [`${counted(without, 'workload')} ${without === 1 ? 'has' : 'have'} no bill yet.`]),
    ...(off === '' ? [] : [off]),
    ...(missing === 0
      ? []
      : [
          `Not in these figures: ${hours ? 'the team’s own hours and ' : ''}${counted(missing, 'kind')} of charge that the cost note lists.`,
        ]),
  ].join(' ')
}
