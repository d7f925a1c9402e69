/** The outcome per workload: what was chosen, because of latency and because of cost, and what would change it. */
import type { RootContent } from 'mdast'
import type { Flip, GateResult, OptionAssessment, WorkloadAssessment } from '../../domain/assessment.ts'
import { families } from '../../domain/vocabulary.ts'
import { criterionWord } from '../../wording/decision-words.ts'
import { fieldLabel, fieldsInSentence, unitOfField } from '../../wording/field-words.ts'
import { chance, fit, money, moneyChange, months } from '../../wording/numbers.ts'
import { gravitySentence, topologySentence } from '../../wording/model-words.ts'
import { inUnit } from '../../wording/units.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { confidenceWord, standingWord } from '../../wording/verdict-words.ts'
import { bullets, heading, joined, paragraph, paragraphsOf, strong } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { nameOf, optionLabel, optionOf, sentence } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import { sourceAndDate } from '../note-sources.ts'
import { statusWord } from '../record-of-decisions.ts'
import type { Section } from './section.ts'
import { lowerFirst } from '../../wording/lower-first.ts'

/** "Above 1.1 s EC2 wins", "EC2 wins when cost weighs more than 41 %". */
export function flipSentence(workload: WorkloadAssessment, flip: Flip): string {
  const to = optionLabel(workload, flip.to)
  if (flip.kind === 'weight')
    return `${to} wins when ${criterionWord(flip.of).toLowerCase()} weighs ${flip.direction === 'above' ? 'more' : 'less'} than ${chance(flip.at)} (now ${chance(flip.now)})`
  const unit = unitOfField(flip.of)
  return `${to} wins when ${fieldLabel(flip.of).toLowerCase()} is ${flip.direction} ${inUnit(flip.at, unit)} (now ${inUnit(flip.now, unit)})`
}

/** The gate that stops the option: the decisive "no". */
export function blockingGate(option: OptionAssessment): GateResult | undefined {
  return option.gates.find((gate) => gate.answer === 'blocked')
}

/** For every family without a passing option the "no" of its nearest option, with the source of the limit. */
export function ruledOut(note: NoteContext, workload: WorkloadAssessment): readonly Inline[] {
  return families.flatMap((family): readonly Inline[] => {
    const cell = workload.families[family]
    if (cell.verdict !== 'blocked') return []
    const nearest =
      cell.bestOption === null
        ? workload.options.find((option) => option.family === family && blockingGate(option) !== undefined)
        : optionOf(workload, cell.bestOption)
    const gate = nearest === undefined ? undefined : blockingGate(nearest)
    if (nearest === undefined || gate === undefined) return [`${familyWord(family)}: ${sentenceOf(cell.reason)}`]
    const from = gate.source === '' ? [] : joined(' (', sourceAndDate(note, gate.source, gate.date), ')')
    return [joined(`${familyWord(family)}, ${nearest.label}: ${sentenceOf(gate.reason)}`, from)]
  })
}

function standing(workload: WorkloadAssessment): string {
  const { word, margin } = workload.standing
  if (word === 'unknown' || word === 'none') return ''
  return margin === null
    ? sentence(standingWord(word))
    : `Its fit leads by ${fit(margin)}: ${sentence(standingWord(word).toLowerCase())}`
}

function robust(workload: WorkloadAssessment): string {
  const { robustness } = workload
  if (robustness === null) return ''
  const start = robustness.fragile ? 'Fragile: it wins' : 'It wins'
  return `${start} in ${chance(robustness.aroundWeights)} of weights near the team’s own and in ${chance(robustness.anyWeights)} of all weights.`
}

function recommended(placement: Placement): readonly RootContent[] {
  const { workload } = placement
  const { recommendation, fallback } = workload
  if (recommendation === null) return []
  const monthly = recommendation.monthlyUsd
  return [
    paragraph([
      'Chosen for ',
      strong('latency'),
      `: ${sentence(sentenceOf(recommendation.latencyReason))} Chosen for `,
      strong('cost'),
      `: ${sentence(sentenceOf(recommendation.costReason))} ${standing(workload)} ${robust(workload)}`,
    ]),
    ...(recommendation.risk === null
      ? []
      : [paragraph([strong('At risk'), `: ${sentence(sentenceOf(recommendation.risk))}`])]),
    paragraph(
      [
        `${confidenceWord(recommendation.confidence)}${recommendation.confidenceReasons.length === 0 ? '' : `: ${recommendation.confidenceReasons.map((why) => lowerFirst(sentenceOf(why))).join('; ')}`}.`,
        recommendation.provisional &&
        !recommendation.confidenceReasons.some(({ code }) => code === 'unsure-provisional')
          ? ` Provisional until ${fieldsInSentence(recommendation.needs)} ${recommendation.needs.length === 1 ? 'is' : 'are'} answered.`
          : '',
        fallback === null
          ? ' There is no other option that passes.'
          : ` Fallback: ${fallback.label}${fallback.monthlyUsd === null || monthly === null ? '' : `, ${money(fallback.monthlyUsd)} a month (${moneyChange(fallback.monthlyUsd - monthly)})`}.`,
      ].join(''),
    ),
  ]
}

function decided({ decision, workload, overrides, label }: Placement): readonly RootContent[] {
  if (decision === undefined) return []
  const by = (decision.deciders ?? []).length === 0 ? '' : ` by ${(decision.deciders ?? []).join(' and ')}`
  const on = decision.date === undefined ? '' : ` on ${decision.date}`
  const against =
    overrides && workload.recommendation !== null
      ? ` This departs from the recommendation, ${workload.recommendation.label}.`
      : overrides
        ? ' Nothing could be recommended.'
        : ''
  return [
    paragraph(`${statusWord(decision.status)}${by}${on}: ${label ?? decision.option}.${against}`),
    ...((decision.rationale ?? '').trim() === ''
      ? []
      : [paragraph([strong('Rationale'), `: ${oneParagraph(decision.rationale)}`])]),
    ...((decision.dissent ?? '').trim() === ''
      ? []
      : [paragraph([strong('Dissent'), `: ${oneParagraph(decision.dissent)}`])]),
  ]
}

function oneParagraph(words: string | undefined): string {
  return paragraphsOf(words ?? '')
    .map(({ children }) => children.map((child) => ('value' in child ? child.value : '')).join(''))
    .join(' ')
}

function keep(workload: WorkloadAssessment): readonly RootContent[] {
  if (workload.keep === null || workload.keep.option === workload.recommendation?.option) return []
  const { option, monthlyUsd, migrationUsd, paybackMonths } = workload.keep
  const cost = monthlyUsd === null ? 'not priced' : `${money(monthlyUsd)} a month`
  const payback =
    paybackMonths === null ? 'moving never pays for itself' : `the move pays for itself in ${months(paybackMonths)}`
  return [
    paragraph(
      `Keeping ${optionLabel(workload, option)}: ${cost}; moving costs about ${money(migrationUsd)}, and ${payback}.`,
    ),
  ]
}

function splitting(workload: WorkloadAssessment): readonly RootContent[] {
  if (workload.split === null) return []
  const parts = workload.split.parts.map((part) =>
    [
      part.name,
      part.option === null ? 'no option yet' : optionLabel(workload, part.option),
      ...(part.monthlyUsd === null ? [] : [`${money(part.monthlyUsd)} a month`]),
    ].join(', '),
  )
  return [paragraph(`It can be split. ${sentence(sentenceOf(workload.split.seam))} Parts: ${parts.join('; ')}.`)]
}

function places(workload: WorkloadAssessment): readonly RootContent[] {
  const { topology, dataGravity, aiLane } = workload
  const said = [
    ...(topology === null ? [] : [topologySentence(topology, aiLane?.modelGB)]),
    ...(dataGravity === null ? [] : [gravitySentence(dataGravity)]),
  ]
  return said.length === 0 ? [] : [paragraph(said.join(' '))]
}

function changes(note: NoteContext, workload: WorkloadAssessment): readonly RootContent[] {
  const items: readonly Inline[] = [
    ...workload.flips.slice(0, 3).map((flip) => sentence(flipSentence(workload, flip))),
    ...ruledOut(note, workload).map((words) => joined('Ruled out: ', words, '.')),
  ]
  return items.length === 0 ? [] : [bullets(items)]
}

export function outcomeOf(note: NoteContext, placement: Placement): readonly RootContent[] {
  const { workload, label } = placement
  return [
    heading(3, `${nameOf(workload)}: ${label ?? 'nothing passes'}`),
    ...decided(placement),
    ...(placement.overrides ? [] : recommended(placement)),
    ...splitting(workload),
    ...places(workload),
    ...keep(workload),
    ...changes(note, workload),
  ]
}

export const outcome: Section = {
  title: 'Outcome per workload',
  build: (note) => note.placements.flatMap((placement) => outcomeOf(note, placement)),
}
