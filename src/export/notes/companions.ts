/** The notes beside the design note, one page each: runbook, cost, rollback and benchmark plan. */
import type { RootContent } from 'mdast'
import type { BillGroup } from '../../domain/vocabulary.ts'
import { billGroupWord, gateWord } from '../../wording/decision-words.ts'
import { billMoney } from '../../wording/numbers.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { bullets, heading, numbered, paragraph, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { inputWords } from '../input-words.ts'
import { nameOf, nameOnRecommended, sentence } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import {
  benchmarkColumns,
  benchmarkOwner,
  benchmarkRows,
  benchmarkWords,
  worthColumns,
  worthRows,
} from '../sections/assumption.ts'
import { breakEvenItems } from '../sections/break-evens.ts'
import { capacityWords, costRows, notPriced, priceDates } from '../sections/cost.ts'
import { degradation, drillItems } from '../sections/drills.ts'
import { quotaColumns, quotaRows } from '../sections/limits.ts'
import { ownershipTable } from '../sections/ownership.ts'
import { versionLine } from '../sections/provenance.ts'
import { reversibilityRows } from '../sections/reversibility.ts'
import { rolloutTable } from '../sections/rollout.ts'
import { riskiestFirst, worthMeasuring } from '../sections/verdict.ts'
import { totalInWords } from '../total-cost.ts'

function part(title: string, body: readonly RootContent[]): readonly RootContent[] {
  return body.length === 0 ? [] : [heading(2, title), ...body]
}

function listOf(items: readonly Inline[], ordered = false): readonly RootContent[] {
  return items.length === 0 ? [] : [ordered ? numbered(items) : bullets(items)]
}

function tableOf(columns: Parameters<typeof table>[0], rows: readonly (readonly Inline[])[]): readonly RootContent[] {
  return rows.length === 0 ? [] : [table(columns, rows)]
}

export function runbook(note: NoteContext): readonly RootContent[] {
  const metrics = note.placements.flatMap((placement) =>
    placement.workload.path.boxes
      .filter((box) => box.role === 'compute' || box.role === 'entry')
      .map((box) => [nameOnRecommended(placement), sentenceOf(box.label), sentenceOf(box.metric)]),
  )
  return [
    heading(1, `Runbook: ${note.title}`),
    paragraph('Who is called, where it runs, what to look at first, and how a bad version is taken back.'),
    ...tableOf(
      ['Workload', 'Runs on', 'What runs', 'On call', 'Owner'],
      note.placements.map((placement) => [
        nameOf(placement.workload),
        placement.label ?? 'nothing passes',
        capacityWords(placement),
        inputWords(placement.workload, 'onCall'),
        inputWords(placement.workload, 'owner'),
      ]),
    ),
    ...part('Look at first', tableOf(['Workload', 'Where', 'Metric'], metrics)),
    ...part('Take a bad version back', note.placements.length === 0 ? [] : [rolloutTable(note)]),
    ...part('What may degrade', listOf(degradation(note))),
    ...part('Raise before launch', tableOf(quotaColumns, note.placements.flatMap(quotaRows))),
    ...part('Who patches what', note.placements.length === 0 ? [] : [ownershipTable(note)]),
    ...part('Drills', listOf(drillItems(note), true)),
    paragraph(versionLine(note)),
  ]
}

export function costNote(note: NoteContext): readonly RootContent[] {
  const missing = notPriced(note)
  return [
    heading(1, `Cost note: ${note.title}`),
    paragraph(`${totalInWords(note)} in all. Ranges come from the ranges of the inputs.`),
    ...(note.placements.length === 0
      ? []
      : [table(['Workload', 'Option', 'What runs', ['USD a month', 'right'], ['Range', 'right']], costRows(note))]),
    ...part('Where the money goes', moneyByGroup(note)),
    ...part('Where another option becomes cheaper', listOf(breakEvenItems(note, 'requestsPerMonth'))),
    ...part('Not priced', missing.length === 0 ? [] : [paragraph(`${missing.join('; ')}.`)]),
    ...part('Where the prices come from', [
      paragraph(`${priceDates(note)} Every line with its source stands in the design note, under Cost.`),
    ]),
    paragraph(versionLine(note)),
  ]
}

const groupsShown = 5

/** USD a month per group of charges, the dearest groups first; what the team switched off is not in it. */
function moneyByGroup(note: NoteContext): readonly RootContent[] {
  const lines = note.placements.map(({ option }) => (option?.bill ?? []).filter((line) => line.counted))
  const totals = new Map<BillGroup, number>()
  for (const { group, monthlyUsd } of lines.flat()) totals.set(group, (totals.get(group) ?? 0) + monthlyUsd)
  const ordered = [...totals].toSorted(([, a], [, b]) => b - a).map(([group]) => group)
  const shown = ordered.slice(0, ordered.length > groupsShown + 1 ? groupsShown : ordered.length)
  const hasRest = shown.length < ordered.length
  const cell = (usd: number) => (usd === 0 ? '–' : billMoney(usd))
  const rows = note.placements.map(({ workload }, index) => {
    const sum = (holds: (group: BillGroup) => boolean) =>
      (lines[index] ?? []).reduce((total, line) => total + (holds(line.group) ? line.monthlyUsd : 0), 0)
    return [
      nameOf(workload),
      ...shown.map((group) => cell(sum((each) => each === group))),
      ...(hasRest ? [cell(sum((each) => !shown.includes(each)))] : []),
    ]
  })
  return ordered.length === 0
    ? []
    : [
        table(
          [
            'Workload, USD a month',
            ...shown.map((group) => [billGroupWord(group), 'right'] as const),
            ...(hasRest ? [['All else', 'right'] as const] : []),
          ],
          rows,
        ),
      ]
}

export function rollbackNote(note: NoteContext): readonly RootContent[] {
  return [
    heading(1, `Rollback note: ${note.title}`),
    paragraph('How each workload is taken back: one version, then the whole platform.'),
    ...part('One version back', note.placements.length === 0 ? [] : [rolloutTable(note)]),
    ...part(
      'Off the platform',
      tableOf(
        [
          'Workload',
          'From',
          'Falls back to',
          ['USD a month', 'right'],
          'Escape hatch',
          ['Moving costs about', 'right'],
        ],
        reversibilityRows(note).map(([name = '', ...rest], index) => [
          name,
          note.placements[index]?.label ?? 'nothing passes',
          ...rest,
        ]),
      ),
    ),
    ...part(
      'What stands in the way',
      listOf(
        note.placements.flatMap(({ workload, option }) =>
          (option?.gates ?? [])
            .filter((gate) => gate.atRisk)
            .map(
              (gate) =>
                `${nameOf(workload)}, ${gateWord(gate.gate).toLowerCase()}: ${sentence(sentenceOf(gate.reason))}`,
            ),
        ),
      ),
    ),
    paragraph(versionLine(note)),
  ]
}

export function benchmarkNote(note: NoteContext): readonly RootContent[] {
  const risks = riskiestFirst(note)
  const first = worthMeasuring(note)
  return [
    heading(1, `Benchmark plan: ${note.title}`),
    paragraph(
      first.length === 0
        ? 'Decide now; no benchmark pays.'
        : 'What to measure before the choice is final, in the order of what knowing it is worth.',
    ),
    ...part(
      'Measure first',
      listOf(
        first.map((placement): Inline => {
          const risk = placement.workload.riskiestAssumption
          if (risk === null) return nameOf(placement.workload)
          const { owner, due } = benchmarkOwner(note, placement, risk.field)
          const plan = benchmarkWords(placement)
          return `${nameOf(placement.workload)}: ${sentence(sentenceOf(risk.why))} ${plan} Owner ${owner ?? 'not answered'}${due === undefined ? '' : `, until ${due}`}.`
        }),
        true,
      ),
    ),
    ...part('Worth of knowing', tableOf(worthColumns, risks.flatMap(worthRows))),
    ...part('For every workload', tableOf(benchmarkColumns, note.placements.flatMap(benchmarkRows))),
    paragraph(versionLine(note)),
  ]
}
