/** Every term of the glossary shown on the team's own workloads, and on the catalogue while none of them shows it. */
import type { Assessment, WorkloadAssessment } from '../domain/assessment.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import type { GateResult, OptionAssessment } from '../domain/option-evidence.ts'
import { families } from '../domain/vocabulary.ts'
import type { PlatformId } from '../domain/vocabulary.ts'
import type { Term } from './glossary.ts'
import { criterionWord, presetWord } from './decision-words.ts'
import { fieldInSentence, fieldLabel, listed, unitOfField } from './field-words.ts'
import { chosen, first } from './guide-question.ts'
import { guideFacts } from './guide-facts.ts'
import { lowerFirst } from './lower-first.ts'
import { counted, exactMoney, fit, lead, money, share, whole } from './numbers.ts'
import { familyWord, optionWord } from './platform-words.ts'
import { gateSentence, sentenceOf } from './reasons.ts'
import { basisWord, standingWord } from './verdict-words.ts'
import { trapTitle } from './trap-words.ts'
import { inUnit } from './units.ts'

/** A sentence; undefined where nothing shows the term yet. */
export function termExample(term: Term, assessment: Assessment, catalogue: Catalogue): string | undefined {
  return own[term](assessment) ?? fromCatalogue[term]?.(catalogue)
}

type FromWorkloads = (assessment: Assessment) => string | undefined

/** The first workload of which the sentence holds. */
function of(
  say: (workload: WorkloadAssessment, currency: Assessment['team']['currency']) => string | undefined,
): FromWorkloads {
  return (assessment) => first(assessment, (workload) => say(workload, assessment.team.currency))
}

interface Near {
  readonly option: OptionAssessment
  readonly gate: GateResult
  /** By how much of the limit it is missed. */
  readonly by: number
}

/** The option that one gate alone blocks, by the smallest part of its limit. */
function nearest({ options }: WorkloadAssessment): Near | undefined {
  let best: Near | undefined
  for (const option of options) {
    const blocks = option.gates.filter(({ answer }) => answer === 'blocked')
    const gate = blocks.length === 1 ? blocks[0]! : undefined
    if (gate?.nearMiss === undefined || typeof gate.limit !== 'number' || gate.limit <= 0) continue
    const by = gate.nearMiss / gate.limit
    if (best === undefined || by < best.by) best = { option, gate, by }
  }
  return best
}

const own: Readonly<Record<Term, FromWorkloads>> = {
  workload: ({ workloads }) =>
    workloads.length === 0
      ? undefined
      : `${counted(workloads.length, 'workload')} in this workbook, the first of them ${workloads[0]!.name}.`,
  'runtime family': of(({ name, recommendation }) =>
    recommendation === null
      ? undefined
      : `${name}: ${familyWord(recommendation.family)}, with ${recommendation.label}.`,
  ),
  platform: of(({ name, recommendation }) =>
    recommendation === null ? undefined : `${name}: ${optionWord(recommendation.platform)} is recommended.`,
  ),
  option: of(({ name, options }) =>
    options.length === 0
      ? undefined
      : `${name} has ${counted(options.length, 'option')}, among them ${listed(options.slice(0, 3).map(({ label }) => label))}.`,
  ),
  fact: of((workload, currency) => {
    const line = chosen(workload)?.bill.find(({ counted: counts, source }) => counts && source !== '')
    return line === undefined
      ? undefined
      : `${workload.name}: ${exactMoney(line.unitPriceUsd, currency)} per ${line.unit} of ${lowerFirst(line.item)}, read ${line.date}.`
  }),
  gate: of(({ name, options }, currency) => {
    const option = options.find(({ gates }) => gates.some(({ answer }) => answer === 'blocked'))
    const gate = option?.gates.find(({ answer }) => answer === 'blocked')
    return option === undefined || gate === undefined
      ? undefined
      : `${name} on ${option.label}: ${lowerFirst(gateSentence(gate, currency))}.`
  }),
  mitigation: of(({ name, options }, currency) => {
    const option = options.find((each) => each.option === each.platform && each.mitigations.length > 0)
    const way = option?.mitigations[0]
    if (option === undefined || way === undefined) return undefined
    const more = way.extraMonthlyUsd === null ? '' : `, ${money(way.extraMonthlyUsd, currency)} more a month`
    return `${name}: where ${option.label} is blocked, ${way.label} passes${more}.`
  }),
  'near miss': of((workload, currency) => {
    const near = nearest(workload)
    return near === undefined
      ? undefined
      : `${workload.name} on ${near.option.label}: ${lowerFirst(gateSentence(near.gate, currency))}.`
  }),
  criterion: of((workload, currency) => {
    const option = chosen(workload)
    const cost = option?.values.cost
    return option === undefined || cost === undefined || option.monthlyUsd === null
      ? undefined
      : `${workload.name} on ${option.label}: cost is worth ${fit(cost.likely)}. ${sentenceOf(cost.why, currency)}.`
  }),
  weight: ({ weights }) =>
    `Cost counts for ${share(weights.cost)} here, ${lowerFirst(criterionWord('latency'))} for ${share(weights.latency)}.`,
  priority: of(({ name, presetWinners, recommendation }) => {
    const cost = presetWinners.cost
    return cost === null || recommendation === null
      ? undefined
      : `${name} would go to ${optionWord(cost)} if “${lowerFirst(presetWord('cost'))}”${cost === recommendation.option ? ', as it does now' : ''}.`
  }),
  fit: of(({ name, recommendation }) =>
    recommendation === null ? undefined : `${name}: ${recommendation.label} has a fit of ${fit(recommendation.fit)}.`,
  ),
  recommendation: of(({ name, recommendation }) =>
    recommendation === null
      ? undefined
      : `${name}: ${recommendation.label}${recommendation.provisional ? ', provisionally' : ''}.`,
  ),
  fallback: of(({ name, recommendation, fallback }) =>
    recommendation === null || fallback === null
      ? undefined
      : `${name}: ${fallback.label}, if ${recommendation.label} fails.`,
  ),
  margin: of(({ name, standing, recommendation }) =>
    standing.margin === null || recommendation === null
      ? undefined
      : `${name}: ${recommendation.label} leads by ${lead(standing.margin)}: ${lowerFirst(standingWord(standing.word))}.`,
  ),
  'flip point': of(({ name, flips }) => {
    const flip = flips.find(({ kind }) => kind === 'input')
    return flip === undefined
      ? undefined
      : `${name}: ${optionWord(flip.to)} wins when ${fieldInSentence(flip.of)} is ${flip.direction} ${inUnit(flip.at, unitOfField(flip.of))}; it is ${inUnit(flip.now, unitOfField(flip.of))} now.`
  }),
  bill: of((workload, currency) => {
    const option = chosen(workload)
    const lines = option?.bill.filter((line) => line.counted) ?? []
    const most = lines.toSorted((a, b) => b.monthlyUsd - a.monthlyUsd)[0]
    return option === undefined || most === undefined || option.monthlyUsd === null
      ? undefined
      : `${workload.name} on ${option.label}: ${counted(lines.length, 'line')}, ${money(option.monthlyUsd.likely, currency)} a month, most of it ${lowerFirst(most.item)} at ${money(most.monthlyUsd, currency)}.`
  }),
  'cost curve': of((workload, currency) => {
    const cells = families.flatMap((family) => {
      const { monthlyUsd, verdict } = workload.families[family]
      return monthlyUsd === null || verdict === 'blocked'
        ? []
        : [`${familyWord(family)} ${money(monthlyUsd, currency)}`]
    })
    return cells.length < 2
      ? undefined
      : `${workload.name} at its own load: ${listed(cells)} a month; the curves show every other load.`
  }),
  'break-even': of(({ name, breakEvens }) => {
    const point = breakEvens[0]
    if (point === undefined) return undefined
    const [below, above] = point.between
    return `${name}: ${optionWord(below)} is cheaper below ${fieldLabel(point.over).toLowerCase()} ${inUnit(point.at.likely, unitOfField(point.over))}, ${optionWord(above)} above it.`
  }),
  estimate: of(({ name, inputs }) => {
    const field = inputs.ranges[0]
    if (field === undefined) return undefined
    const unit = unitOfField(field)
    return `${name}: ${fieldInSentence(field)} between ${inUnit(inputs.low[field] ?? 0, unit)} and ${inUnit(inputs.high[field] ?? 0, unit)}.`
  }),
  basis: of(({ name, inputs }) => {
    const said = (['requestsPerMonth', 'durationMs', 'memoryGiB'] as const).find((id) => inputs.basis[id] !== undefined)
    const basis = said === undefined ? undefined : inputs.basis[said]
    return said === undefined || basis === undefined
      ? undefined
      : `${name}: ${fieldInSentence(said)} is ${lowerFirst(basisWord(basis))}.`
  }),
  'riskiest assumption': of(({ name, riskiestAssumption }, currency) =>
    riskiestAssumption === null
      ? undefined
      : `${name}: ${fieldInSentence(riskiestAssumption.field)}. ${sentenceOf(riskiestAssumption.why, currency)}.`,
  ),
  trap: of(({ name, traps }, currency) =>
    traps[0] === undefined
      ? undefined
      : `${name}: ${lowerFirst(trapTitle(traps[0].trap))}. ${sentenceOf(traps[0].evidence, currency)}.`,
  ),
  'design note': ({ workloads, catalogueVersion }) =>
    workloads.length === 0
      ? undefined
      : `The note of this workbook has ${counted(workloads.length, 'workload')} and quotes catalogue ${catalogueVersion}.`,
  workbook: ({ workloads }) =>
    workloads.length === 0 ? undefined : `This one holds ${counted(workloads.length, 'workload')}.`,
}

const shownPlatforms: readonly PlatformId[] = ['aws-ec2-asg', 'cloud-run', 'aws-lambda']

/** What holds of the catalogue whatever the workbook says. */
const fromCatalogue: Readonly<Partial<Record<Term, (catalogue: Catalogue) => string>>> = {
  'runtime family': ({ platforms }) =>
    `${listed(families.map((family) => `${familyWord(family)} ${whole(Object.values(platforms).filter((each) => each.family === family).length)}`))} platforms.`,
  platform: ({ platforms }) => `${listed(shownPlatforms.map((id) => platforms[id].name))}.`,
  option: ({ platforms }) =>
    `${platforms['aws-lambda'].name} has ${counted(platforms['aws-lambda'].variants.length, 'option')}.`,
  fact: guideFacts.coldStart,
  gate: guideFacts.runTime,
}
