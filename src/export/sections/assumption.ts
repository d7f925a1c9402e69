/** The unknown that matters most, what knowing it is worth, and how to measure it. */
import type { RootContent } from 'mdast'
import type { RiskiestAssumption } from '../../domain/assessment.ts'
import { fieldInSentence, fieldLabel, unitOfField } from '../../wording/field-words.ts'
import { chance, money, notKnown } from '../../wording/numbers.ts'
import { amountInUnit, inUnit } from '../../wording/units.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { basisWord } from '../../wording/verdict-words.ts'
import { bullets, paragraph, strong, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { isJob } from '../input-words.ts'
import { nameOf, optionLabel, sentence } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import { riskiestFirst } from './verdict.ts'
import type { Section } from './section.ts'

export function benchmarkOwner(
  note: NoteContext,
  placement: Placement,
  field: string,
): { owner?: string | undefined; due?: string | undefined } {
  return (
    (note.workbook.benchmarks ?? []).find(
      (entry) => entry.workload === placement.workload.id && entry.field === field,
    ) ?? {}
  )
}

/** "Above 1.1 s choose EC2, below it Cloud Run." */
export function thresholdSentence(placement: Placement): string {
  const benchmark = placement.workload.riskiestAssumption?.benchmark ?? null
  if (benchmark === null || benchmark.threshold === null) return ''
  const at = inUnit(benchmark.threshold, unitOfField(benchmark.field))
  const choose = (option: string | null) =>
    option === null ? 'nothing passes' : `choose ${optionLabel(placement.workload, option)}`
  return `Above ${at} ${choose(benchmark.above)}, below it ${choose(benchmark.below)}.`
}

/** Reasons that name the worth themselves. */
const saysItsWorth: ReadonlySet<string> = new Set(['worth-knowing', 'none-keeps-promise'])

function riskParagraphs(note: NoteContext, placement: Placement): readonly RootContent[] {
  const risk = placement.workload.riskiestAssumption
  if (risk === null) return []
  const { owner, due } = benchmarkOwner(note, placement, risk.field)
  const worth = placement.workload.unknownsWorth.find((unknown) => unknown.field === risk.field)
  const range =
    worth === undefined || worth.low === null || worth.high === null
      ? ''
      : ` (${amountInUnit({ low: worth.low, high: worth.high }, unitOfField(risk.field))}, ${basisWord(worth.basis)})`
  const who =
    owner === undefined ? unownedWords(risk) : `Benchmark by ${owner}${due === undefined ? '' : ` until ${due}`}.`
  const plan = risk.stands === 'watch' ? thresholdSentence(placement) : benchmarkWords(placement)
  return [
    paragraph([
      strong(`${nameOf(placement.workload)}, ${fieldInSentence(risk.field)}`),
      `${range}. ${sentence(sentenceOf(risk.why))}${risk.value === null || saysItsWorth.has(risk.why.code) ? '' : ` Knowing it is worth ${money(risk.value)} a month.`} ${who} ${plan}`,
    ]),
  ]
}

function unownedWords(risk: RiskiestAssumption): string {
  if (risk.stands === 'pays') return 'Nobody measures it yet.'
  if (risk.stands === 'answer') return 'Nobody has answered it yet.'
  return risk.value === null
    ? 'Nobody gave a range, so no benchmark is asked for.'
    : 'Its benchmark costs more than it is worth.'
}

/** Method, stop and threshold; where somebody is only asked there is nothing to stop. */
export function benchmarkWords(placement: Placement): string {
  const benchmark = placement.workload.riskiestAssumption?.benchmark ?? null
  if (benchmark === null) return 'There is no benchmark for it yet.'
  const stop = benchmark.hours > 0 ? ` ${sentence(sentenceOf(benchmark.stop))}` : ''
  return `${sentence(sentenceOf(benchmark.method))}${stop} ${thresholdSentence(placement)}`.trim()
}

/** Unknowns that are worth anything, or whose worth nobody can say. */
export function worthRows(placement: Placement): readonly (readonly Inline[])[] {
  return placement.workload.unknownsWorth
    .filter((unknown) => unknown.evppiUsdPerMonth !== 0 || (unknown.flipProbability ?? 0) > 0)
    .slice(0, 3)
    .map((unknown) => {
      const to = unknown.thresholdTo === null ? '' : `, then ${optionLabel(placement.workload, unknown.thresholdTo)}`
      return [
        nameOf(placement.workload),
        fieldLabel(unknown.field),
        basisWord(unknown.basis),
        unknown.evppiUsdPerMonth === null ? notKnown : money(unknown.evppiUsdPerMonth),
        money(unknown.benchmarkUsd),
        unknown.flipProbability === null ? notKnown : chance(unknown.flipProbability),
        unknown.threshold === null ? '–' : `${inUnit(unknown.threshold, unitOfField(unknown.field))}${to}`,
      ]
    })
}

export const worthColumns = [
  'Workload',
  'Unknown',
  'Basis',
  ['Worth a month', 'right'],
  ['Benchmark costs', 'right'],
  ['Changes the choice', 'right'],
  'Threshold',
] as const

export const benchmarkColumns = [
  'Workload',
  'On',
  'Startup',
  'Steady throughput',
  'Failure recovery',
  'Idle cost',
] as const

function within(limitMs: number | undefined): string {
  return limitMs === undefined ? 'limit not answered' : `p95 within ${inUnit(limitMs, 'ms')}`
}

/** What a usual run takes, or how much load is replayed. */
function steadyLoad({ workload, option }: Placement): string {
  const { p95TargetMs, kind, durationMs, longestRunS } = workload.inputs.likely
  if (isJob(kind)) {
    const usual = durationMs === undefined ? 'the usual size' : inUnit(durationMs, 'ms')
    return `One run of ${usual}, ${longestRunS === undefined ? 'limit not answered' : `longest ${inUnit(longestRunS, 's')}`}`
  }
  const capacity = option?.capacity ?? null
  const load = capacity === null ? 'An hour of recorded load' : `${inUnit(capacity.peakRps, 'requests/s')} for 20 min`
  return `${load}, ${within(p95TargetMs)}`
}

/** The four measurements every compute choice rests on, one row a workload. */
export function benchmarkRows(placement: Placement): readonly (readonly Inline[])[] {
  const { workload, option, label } = placement
  if (option === undefined || label === undefined) return []
  const start = option.capacity === null ? undefined : Math.max(option.capacity.coldStartP95Ms, 1000)
  const recovery = isJob(workload.inputs.likely.kind)
    ? 'Stop it halfway; it ends without loss'
    : `Stop one instance; full capacity ${start === undefined ? 'comes back' : `within ${inUnit(start, 'ms')}`}`
  const idle = option.capacity?.idleShare ?? null
  return [
    [
      nameOf(workload),
      label,
      `30 starts from nothing, ${within(workload.inputs.likely.maxColdStartMs)}`,
      steadyLoad(placement),
      recovery,
      idle === null || idle === 0
        ? 'A day without load costs no compute'
        : `A day without load, ${chance(idle)} idle as computed`,
    ],
  ]
}

const paragraphsAtMost = 3

export const assumption: Section = {
  title: 'Riskiest assumption and what to measure',
  build: (note) => {
    const risks = riskiestFirst(note)
    const others = risks.slice(paragraphsAtMost).map(({ workload }) => {
      const why = workload.riskiestAssumption?.why
      return `${nameOf(workload)}: ${why === undefined ? '' : sentence(sentenceOf(why))}`
    })
    const worth = risks.flatMap(worthRows)
    const plan = note.placements.flatMap(benchmarkRows)
    return [
      ...risks.slice(0, paragraphsAtMost).flatMap((placement) => riskParagraphs(note, placement)),
      ...(others.length === 0 ? [] : [bullets(others)]),
      ...(worth.length === 0 ? [] : [table(worthColumns, worth)]),
      ...(plan.length === 0 ? [] : [paragraph([strong('Benchmark plan'), ':']), table(benchmarkColumns, plan)]),
    ]
  },
}
