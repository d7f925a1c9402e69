/** The unknown that matters most, what knowing it is worth, and how to measure it. */
import type { RootContent } from 'mdast'
import { fieldInSentence, fieldLabel, unitOfField } from '../../wording/field-words.ts'
import { amountInUnit, chance, inUnit, money, notKnown } from '../../wording/numbers.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { basisWord } from '../../wording/verdict-words.ts'
import { paragraph, strong, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
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

function riskParagraphs(note: NoteContext, placement: Placement): readonly RootContent[] {
  const risk = placement.workload.riskiestAssumption
  if (risk === null) return []
  const { owner, due } = benchmarkOwner(note, placement, risk.field)
  const worth = placement.workload.unknownsWorth.find((unknown) => unknown.field === risk.field)
  const range =
    worth === undefined || worth.low === null || worth.high === null
      ? ''
      : ` (${amountInUnit({ low: worth.low, high: worth.high }, unitOfField(risk.field))}, ${basisWord(worth.basis)})`
  const who = `Benchmark by ${owner ?? 'nobody yet'}${due === undefined ? '' : ` until ${due}`}.`
  const plan =
    risk.benchmark === null
      ? 'There is no benchmark for it yet.'
      : `${sentence(sentenceOf(risk.benchmark.method))} ${sentence(sentenceOf(risk.benchmark.stop))} ${thresholdSentence(placement)}`
  return [
    paragraph([
      strong(`${nameOf(placement.workload)}, ${fieldInSentence(risk.field)}`),
      `${range}. ${sentence(sentenceOf(risk.why))}${risk.value === null ? '' : ` Knowing it is worth ${money(risk.value)} a month.`} ${who} ${plan}`,
    ]),
  ]
}

export function worthRows(placement: Placement): readonly (readonly Inline[])[] {
  return placement.workload.unknownsWorth
    .slice(0, 3)
    .map((unknown) => [
      nameOf(placement.workload),
      fieldLabel(unknown.field),
      basisWord(unknown.basis),
      unknown.evppiUsdPerMonth === null ? notKnown : money(unknown.evppiUsdPerMonth),
      money(unknown.benchmarkUsd),
      unknown.flipProbability === null ? notKnown : chance(unknown.flipProbability),
      unknown.threshold === null
        ? '–'
        : `${inUnit(unknown.threshold, unitOfField(unknown.field))}${unknown.thresholdTo === null ? '' : `, then ${optionLabel(placement.workload, unknown.thresholdTo)}`}`,
    ])
}

/** The four measurements every compute choice rests on. */
export function benchmarkRows(placement: Placement): readonly (readonly Inline[])[] {
  const { workload, option, label } = placement
  if (option === undefined || label === undefined) return []
  const capacity = option.capacity
  const { p95TargetMs, maxColdStartMs } = workload.inputs.likely
  const name = nameOf(workload)
  const idle = capacity?.idleShare ?? null
  return [
    [
      name,
      'Startup',
      `Start ${label} from nothing 30 times`,
      maxColdStartMs === undefined ? 'tolerance not answered' : `p95 within ${inUnit(maxColdStartMs, 'ms')}`,
    ],
    [
      name,
      'Steady throughput',
      capacity === null
        ? `Replay an hour of recorded load on ${label}`
        : `${inUnit(capacity.peakRps, 'requests/s')} for 20 min on ${label}`,
      p95TargetMs === undefined ? 'target not answered' : `p95 within ${inUnit(p95TargetMs, 'ms')}`,
    ],
    [
      name,
      'Failure recovery',
      `Stop one instance of ${label} under load`,
      capacity === null || capacity.coldStartP95Ms === 0
        ? 'full capacity again, no request lost'
        : `full capacity within ${inUnit(capacity.coldStartP95Ms, 'ms')}, no request lost`,
    ],
    [
      name,
      'Idle cost',
      `Read the bill of ${label} for a day without load`,
      idle === null ? 'as the bill says' : `idle share near ${inUnit(idle, 'share')}`,
    ],
  ]
}

export const assumption: Section = {
  title: 'Riskiest assumption and what to measure',
  build: (note) => {
    const risks = riskiestFirst(note)
    const worth = risks.flatMap(worthRows)
    const plan = note.placements.flatMap(benchmarkRows)
    return [
      ...risks.flatMap((placement) => riskParagraphs(note, placement)),
      ...(worth.length === 0
        ? []
        : [
            table(
              [
                'Workload',
                'Unknown',
                'Basis',
                ['Worth a month', 'right'],
                ['Benchmark costs', 'right'],
                ['Changes the choice', 'right'],
                'Threshold',
              ],
              worth,
            ),
          ]),
      ...(plan.length === 0
        ? []
        : [paragraph([strong('Benchmark plan'), ':']), table(['Workload', 'Measure', 'How', 'Good when'], plan)]),
    ]
  },
}
