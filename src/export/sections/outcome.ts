/** The outcome per workload: what was chosen, because of latency and because of cost, and what would change it. */
import type { RootContent } from 'mdast'
import type { Recommendation, WorkloadAssessment } from '../../domain/assessment.ts'
import type { Flip } from '../../domain/certainty.ts'
import { fieldsInSentence } from '../../wording/field-words.ts'
import { flipSentence } from '../../wording/flip-words.ts'
import { chance, lead, money, moneyChange, months } from '../../wording/numbers.ts'
import { gravitySentence, topologySentence } from '../../wording/model-words.ts'
import { contradictionOfToday } from '../../wording/other-answers.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { confidenceWord, standingWord, tieTitle, verdictPhrase } from '../../wording/verdict-words.ts'
import { bullets, heading, joined, paragraph, paragraphsOf, strong } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { nameOf, optionLabel, sentence } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import { refusals } from '../named-gates.ts'
import { sourceAndDate } from '../note-sources.ts'
import { statusWord } from '../record-of-decisions.ts'
import type { Section } from './section.ts'
import { lowerFirst } from '../../wording/lower-first.ts'

/** For every family without a passing option the "no" of its nearest option, with the source of the limit. */
function ruledOut(note: NoteContext, workload: WorkloadAssessment): readonly Inline[] {
  return refusals(workload).map(({ family, option, gate }) => {
    const from = gate.source === '' ? [] : joined(' (', sourceAndDate(note, gate.source, gate.date), ')')
    return joined(`${familyWord(family)}, ${option.label}: ${sentenceOf(gate.reason)}`, from)
  })
}

function standing(workload: WorkloadAssessment): string {
  const { word, margin } = workload.standing
  if (word === 'unknown' || word === 'none') return ''
  return margin === null
    ? sentence(standingWord(word))
    : `Its fit leads by ${lead(margin)}: ${sentence(standingWord(word).toLowerCase())}`
}

function robust(workload: WorkloadAssessment): string {
  const { robustness } = workload
  // While answers are missing it is not known what there is to win.
  if (robustness === null || workload.recommendation?.provisional === true) return ''
  const start = robustness.fragile ? 'Fragile: it wins' : 'It wins'
  return `${start} in ${chance(robustness.aroundWeights)} of weights near the team’s own and in ${chance(robustness.anyWeights)} of all weights.`
}

/* What weakens a high confidence stands beside it, not behind it as its reason. */
function confidenceWhy({ confidence, confidenceReasons }: Recommendation): string {
  if (confidenceReasons.length === 0) return ''
  const weak = confidence === 'high' && confidenceReasons.every(({ code }) => code.startsWith('unsure-'))
  return `${weak ? ', although ' : ': '}${confidenceReasons.map((why) => lowerFirst(sentenceOf(why))).join('; ')}`
}

function recommended(placement: Placement): readonly RootContent[] {
  const { workload } = placement
  const { recommendation, fallback } = workload
  if (recommendation === null) return []
  const monthly = recommendation.monthlyUsd
  return [
    paragraph([
      strong('Latency'),
      `: ${sentence(sentenceOf(recommendation.latencyReason))} `,
      strong('Cost'),
      `: ${sentence(sentenceOf(recommendation.costReason))} ${standing(workload)} ${robust(workload)}`,
    ]),
    ...(recommendation.risk === null
      ? []
      : [paragraph([strong('At risk'), `: ${sentence(sentenceOf(recommendation.risk))}`])]),
    ...(recommendation.tieBreak === null
      ? []
      : [paragraph([strong(tieTitle(recommendation)), `: ${sentence(sentenceOf(recommendation.tieBreak.why))}`])]),
    ...(recommendation.betterAtRisk === null
      ? []
      : [paragraph([strong('Settle the risk'), `: ${sentence(sentenceOf(recommendation.betterAtRisk))}`])]),
    ...(recommendation.betterIfAnswered === null
      ? []
      : [paragraph([strong('Answer first'), `: ${sentence(sentenceOf(recommendation.betterIfAnswered))}`])]),
    paragraph(
      [
        `${confidenceWord(recommendation.confidence)}${confidenceWhy(recommendation)}.`,
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

/** What speaks for and against an option that was chosen instead of the recommended one. */
function departed({ workload, option, overrides }: Placement): readonly RootContent[] {
  if (!overrides || option === undefined) return []
  const { recommendation } = workload
  const usd = option.monthlyUsd?.likely ?? null
  const other = recommendation?.monthlyUsd ?? null
  const against =
    usd === null || other === null || recommendation === null
      ? ''
      : `, ${moneyChange(usd - other)} against ${recommendation.label}`
  const stop = option.gates.find(({ answer }) => answer === 'blocked') ?? option.gates.find((gate) => gate.atRisk)
  return [
    paragraph([
      strong('Latency'),
      `: ${sentence(sentenceOf(option.values['latency'].why))} `,
      strong('Cost'),
      `: ${usd === null ? 'cannot be said yet' : `${money(usd)} a month${against}`}. `,
      `${verdictPhrase(option)}: ${sentence(sentenceOf(option.reason))}`,
    ]),
    ...(stop === undefined || sentenceOf(stop.reason) === sentenceOf(option.reason)
      ? []
      : [
          paragraph([
            strong(stop.answer === 'blocked' ? 'Blocked' : 'At risk'),
            `: ${sentence(sentenceOf(stop.reason))}`,
          ]),
        ]),
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
  const payback = paybackMonths === null ? 'never pays for itself' : `pays for itself in ${months(paybackMonths)}`
  const contradiction = contradictionOfToday(workload)
  return [
    paragraph(
      [
        `Keeping ${optionLabel(workload, option)}: ${cost}; moving costs about ${money(migrationUsd)} and ${payback}.`,
        ...(contradiction === undefined ? [] : [contradiction]),
      ].join(' '),
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

const flipsAtMost = 3
/** Nobody expects a weight beyond half of all, or a load ten times as large as was said. */
const farthest = { weight: 0.5, factor: 10 } as const

function isNear({ kind, at, now }: Flip): boolean {
  return kind === 'weight' ? at <= farthest.weight : at <= now * farthest.factor && at * farthest.factor >= now
}

function nearFlips({ flips, recommendation }: WorkloadAssessment): readonly Flip[] | 'none near' {
  if (recommendation?.provisional === true) return []
  const near = flips.filter(isNear).slice(0, flipsAtMost)
  return near.length === 0 && flips.length > 0 && recommendation !== null ? 'none near' : near
}

function changes(note: NoteContext, workload: WorkloadAssessment): readonly RootContent[] {
  const near = nearFlips(workload)
  const items: readonly Inline[] = [
    ...(near === 'none near'
      ? ['No single weight up to 50 % and no single input within ten times its value changes the winner.']
      : near.map((flip) => sentence(flipSentence(flip, optionLabel(workload, flip.to))))),
    ...ruledOut(note, workload).map((words) => joined('Ruled out: ', words, '.')),
  ]
  return items.length === 0 ? [] : [bullets(items)]
}

function outcomeOf(note: NoteContext, placement: Placement): readonly RootContent[] {
  const { workload, label } = placement
  return [
    heading(3, `${nameOf(workload)}: ${label ?? 'nothing passes'}`),
    ...decided(placement),
    ...(placement.overrides ? departed(placement) : recommended(placement)),
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
