/** The note as a MADR 4 record: its sections, in its order, with its names. */
import type { RootContent } from 'mdast'
import type { OptionAssessment } from '../../domain/option-evidence.ts'
import { criterionWord } from '../../wording/decision-words.ts'
import { chance, fit, moneyWithRange } from '../../wording/numbers.ts'
import { listed } from '../../wording/field-words.ts'
import { lowerFirst as inSentence } from '../../wording/lower-first.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { bullets, heading, joined, paragraph, strong } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { blockingGate } from '../named-gates.ts'
import { isCut, nameOf, sentence } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import { recordOf, statusWord } from '../record-of-decisions.ts'
import { dissents, linked, reopenings } from '../record-words.ts'
import { sectionNodes, sections } from '../sections.ts'
import { isInUse, optionsWorthNaming } from '../sections/considered.ts'
import { cutWords } from '../sections/matrix.ts'
import { priorityWords, weightedCriteria } from '../sections/drivers.ts'
import { noteTitle, placementWords, worthMeasuring } from '../sections/verdict.ts'
import { benchmarkWords } from '../sections/assumption.ts'
import { workloadTable } from '../sections/context.ts'
import { noteFrontMatter } from './front-matter.ts'

const goodFrom = 0.7
const badBelow = 0.4

/** MADR's "Good, because …", "Bad, because …" from the criteria at their ends and the gates that block. */
function prosAndCons(option: OptionAssessment): readonly Inline[] {
  const values = Object.entries(option.values)
  const said = (words: string, from: number, to: number) =>
    values
      .filter(([, value]) => value.likely >= from && value.likely < to)
      .slice(0, 2)
      .map(
        ([criterion, value]) =>
          `${words}, because of ${criterionWord(criterion).toLowerCase()}: ${sentence(sentenceOf(value.why))}`,
      )
  const block = blockingGate(option)
  return [
    ...said('Good', goodFrom, Infinity),
    ...said('Bad', -Infinity, badBelow),
    ...(block === undefined ? [] : [`Bad, because it is ruled out: ${sentence(sentenceOf(block.reason))}`]),
    `Neutral, because ${option.fit === null ? '' : `its fit is ${fit(option.fit)} and `}it costs ${option.monthlyUsd === null ? 'an amount that cannot be said yet' : `${moneyWithRange(option.monthlyUsd)} a month`}.`,
  ]
}

/** Problem and solution in one line, as MADR asks. */
function madrTitle(note: NoteContext): string {
  const placed = placementWords(note)
  const [only, second] = note.placements
  if (placed === undefined) return noteTitle(note)
  if (only !== undefined && second === undefined && !isCut(note))
    return `Run ${nameOf(only.workload)} on ${only.label ?? 'nothing yet'}${note.rows[0]?.provisional === true ? ', provisionally' : ''}`
  return `${note.title}: ${placed}`
}

/* Words that start a sentence of anybody's and are no names. */
const plainStart =
  /^(The|A|An|One|Two|We|It|This|That|These|Our|Their|There|No|Nothing|Over|Only|All|Always|Every|Both|Run)\b/

function lowerFirst(words: string): string {
  return plainStart.test(words) ? inSentence(words) : words
}

function chosen({ workload, label, decision }: Placement): Inline {
  const { recommendation } = workload
  const rationale = (decision?.rationale ?? '').trim()
  const why =
    rationale !== ''
      ? lowerFirst(rationale)
      : recommendation === null
        ? 'nothing else passes every gate'
        : `${inSentence(sentenceOf(recommendation.latencyReason))}; ${inSentence(sentenceOf(recommendation.costReason))}`
  return [
    strong(nameOf(workload)),
    `: ${label === undefined ? 'no option passes every gate.' : sentence(`Chosen option: "${label}", because ${why}`)}`,
  ]
}

function consequences(note: NoteContext): readonly Inline[] {
  return note.placements.flatMap(({ workload, option, label }): Inline[] => {
    if (option === undefined || label === undefined) return []
    const ordered = Object.entries(option.values).toSorted(([, a], [, b]) => b.likely - a.likely)
    const best = ordered[0]
    const worst = ordered.at(-1)
    return [
      ...(best === undefined
        ? []
        : [
            `Good, because ${nameOf(workload)} on ${label} is strongest on ${criterionWord(best[0]).toLowerCase()}: ${sentence(sentenceOf(best[1].why))}`,
          ]),
      ...(worst === undefined || worst === best || worst[1].likely >= goodFrom
        ? []
        : [
            `Bad, because ${nameOf(workload)} on ${label} is weakest on ${criterionWord(worst[0]).toLowerCase()}: ${sentence(sentenceOf(worst[1].why))}`,
          ]),
    ]
  })
}

function confirmation(note: NoteContext): readonly Inline[] {
  return [
    ...worthMeasuring(note).flatMap((placement): Inline[] => {
      const benchmark = placement.workload.riskiestAssumption?.benchmark
      return benchmark == null ? [] : [`${nameOf(placement.workload)}: ${benchmarkWords(placement)}`]
    }),
    ...reopenings(note),
  ]
}

/** The elements that MADR keeps in its front matter. */
function metadata(note: NoteContext): ReturnType<typeof bullets> {
  const record = recordOf(note)
  return bullets([
    `Status: ${[statusWord(record.status).toLowerCase(), ...(record.supersededBy.length === 0 ? [] : [`by ${record.supersededBy.join(', ')}`])].join(' ')}`,
    `Date: ${record.date ?? 'not answered'}`,
    `Decision-makers: ${record.deciders.length === 0 ? 'not answered' : record.deciders.join(', ')}`,
    ...(record.consulted.length === 0 ? [] : [`Consulted: ${record.consulted.join(', ')}`]),
    ...(record.informed.length === 0 ? [] : [`Informed: ${record.informed.join(', ')}`]),
  ])
}

/** Each option once; what runs today with the workloads that it runs. */
function consideredOptions(note: NoteContext): readonly string[] {
  const today = new Map<string, string[]>()
  for (const placement of note.placements)
    for (const option of optionsWorthNaming(placement)) {
      const names = today.get(option.label) ?? []
      today.set(option.label, isInUse(placement, option) ? [...names, nameOf(placement.workload)] : names)
    }
  return [...today].map(
    ([label, names]) => `${label}${names.length === 0 ? '' : ` (in use today for ${listed(names)})`}`,
  )
}

/** What MADR has no place for: the dates and papers of the decision, and who saw it otherwise. */
function recordItems(note: NoteContext): readonly Inline[] {
  const { reviewBy, tickets, supersedes } = recordOf(note)
  return [
    ...(reviewBy === undefined ? [] : [`Review by ${reviewBy}`]),
    ...(tickets.length === 0 ? [] : [joined('Tickets: ', linked(tickets))]),
    ...(supersedes.length === 0 ? [] : [joined('Supersedes: ', linked(supersedes))]),
    ...dissents(note),
  ]
}

export function madr(note: NoteContext): readonly RootContent[] {
  const consequenceItems = consequences(note)
  const confirmationItems = confirmation(note)
  const questions = sections.questions.build(note)
  return [
    { ...noteFrontMatter(note, madrTitle(note)), instead: metadata(note) },
    heading(1, madrTitle(note)),
    heading(2, 'Context and Problem Statement'),
    paragraph(
      `Where should ${note.rows.length === 1 ? 'this workload' : 'each of these workloads'} run: on VMs, on containers or serverless?`,
    ),
    ...(note.placements.length === 0 ? [] : [workloadTable(note)]),
    ...cutWords(note),
    heading(2, 'Decision Drivers'),
    paragraph(`Priorities: ${priorityWords(note)}.`),
    bullets(
      weightedCriteria(note)
        .slice(0, 6)
        .map((id) => `${criterionWord(id)}, weight ${chance(note.assessment.weights[id])}`),
    ),
    heading(2, 'Considered Options'),
    bullets(consideredOptions(note)),
    heading(2, 'Decision Outcome'),
    ...(note.placements.length === 0
      ? [paragraph('There are no workloads yet.')]
      : [bullets(note.placements.map(chosen))]),
    ...(consequenceItems.length === 0 ? [] : [heading(3, 'Consequences'), bullets(consequenceItems)]),
    ...(confirmationItems.length === 0 ? [] : [heading(3, 'Confirmation'), bullets(confirmationItems)]),
    heading(2, 'Pros and Cons of the Options'),
    ...note.placements.flatMap((placement) =>
      optionsWorthNaming(placement)
        .filter((option, index) => index < 3 || isInUse(placement, option))
        .flatMap((option): RootContent[] => [
          heading(3, `${nameOf(placement.workload)}: ${option.label}`),
          bullets(prosAndCons(option)),
        ]),
    ),
    heading(2, 'More Information'),
    ...(recordItems(note).length === 0 ? [] : [bullets(recordItems(note))]),
    ...(questions.length === 0 ? [] : [heading(3, 'Open questions'), ...questions, heading(3, 'Provenance')]),
    ...sections.provenance.build(note),
    ...sectionNodes(note, ['names', 'state']),
  ]
}
