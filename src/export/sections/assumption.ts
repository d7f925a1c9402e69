/** The unknown that matters most, what knowing it is worth, and how to measure it. */
import type { RootContent } from 'mdast'
import type { RiskiestAssumption } from '../../domain/certainty.ts'
import { standingSides } from '../../domain/risk/standing-sides.ts'
import { fieldInSentence, fieldLabel, unitOfField } from '../../wording/field-words.ts'
import { chance, money, notKnown } from '../../wording/numbers.ts'
import { amountInUnit, inUnit } from '../../wording/units.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { basisWord } from '../../wording/verdict-words.ts'
import { bullets, paragraph, strong, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { nameOf, optionLabel, sentence } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import { benchmarkColumns, benchmarkRows } from './benchmark-table.ts'
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
function thresholdSentence(placement: Placement): string {
  const benchmark = placement.workload.riskiestAssumption?.benchmark ?? null
  if (benchmark === null || benchmark.threshold === null) return ''
  const at = inUnit(benchmark.threshold, unitOfField(benchmark.field))
  const choose = (option: string | null) =>
    option === null ? 'nothing passes' : `choose ${optionLabel(placement.workload, option)}`
  const { below, above } = standingSides(placement.workload, benchmark.field, benchmark)
  return `Above ${at} ${choose(above)}, below it ${choose(below)}.`
}

/** Reasons that name the worth themselves. */
const saysItsWorth: ReadonlySet<string> = new Set(['worth-knowing', 'none-keeps-promise'])
/** Reasons that name the threshold themselves. */
const saysItsThreshold: ReadonlySet<string> = new Set(['none-keeps-promise', 'nearest-flip'])

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
  const plan = risk.stands === 'watch' ? thresholdUnlessSaid(placement) : planWords(placement)
  return [
    paragraph([
      strong(`${nameOf(placement.workload)}, ${fieldInSentence(risk.field)}`),
      `${range}. ${sentence(sentenceOf(risk.why))}${risk.value === null || saysItsWorth.has(risk.why.code) ? '' : ` Knowing it is worth ${money(risk.value)} a month.`}${who === '' ? '' : ` ${who}`} ${plan}`,
    ]),
  ]
}

function thresholdUnlessSaid(placement: Placement): string {
  const code = placement.workload.riskiestAssumption?.why.code
  return code !== undefined && saysItsThreshold.has(code) ? '' : thresholdSentence(placement)
}

function unownedWords(risk: RiskiestAssumption): string {
  if (risk.stands === 'pays') return 'Nobody measures it yet.'
  // The reason says that it is not answered.
  if (risk.stands === 'answer') return ''
  return risk.value === null
    ? 'Nobody gave a range, so no benchmark is asked for.'
    : `Its benchmark${risk.benchmark === null ? '' : `, ${money(risk.benchmark.usd)},`} costs more than knowing is worth.`
}

/** Method, stop and threshold; where somebody is only asked there is nothing to stop. */
export function benchmarkWords(placement: Placement): string {
  return `${methodWords(placement)} ${thresholdSentence(placement)}`.trim()
}

/** The same behind the reason of the risk, which may have named the threshold. */
export function planWords(placement: Placement): string {
  return `${methodWords(placement)} ${thresholdUnlessSaid(placement)}`.trim()
}

function methodWords(placement: Placement): string {
  const benchmark = placement.workload.riskiestAssumption?.benchmark ?? null
  if (benchmark === null) return 'There is no benchmark for it yet.'
  const stop = benchmark.hours > 0 ? ` ${sentence(sentenceOf(benchmark.stop))}` : ''
  return `${sentence(sentenceOf(benchmark.method))}${stop}`
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
        // What nobody answered yet is asked for.
        unknown.basis === 'unknown' ? '–' : money(unknown.benchmarkUsd),
        unknown.flipProbability === null ? notKnown : chance(unknown.beyond?.chance ?? unknown.flipProbability),
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

const paragraphsAtMost = 3

export const nothingToMeasure = 'No answer that is open or a range changes a choice: decide now, no benchmark pays.'

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
      ...(risks.length === 0 && plan.length > 0 ? [paragraph(nothingToMeasure)] : []),
      ...risks.slice(0, paragraphsAtMost).flatMap((placement) => riskParagraphs(note, placement)),
      ...(others.length === 0 ? [] : [bullets(others)]),
      ...(worth.length === 0 ? [] : [table(worthColumns, worth)]),
      ...(plan.length === 0 ? [] : [paragraph([strong('Benchmark plan'), ':']), table(benchmarkColumns, plan)]),
    ]
  },
}
