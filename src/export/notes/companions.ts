/** The notes beside the design note, one page each: runbook, cost, rollback and benchmark plan. */
import type { RootContent } from 'mdast'
import type { BillGroup } from '../../domain/vocabulary.ts'
import { billGroupWord } from '../../wording/decision-words.ts'
import { billMoney, seconds } from '../../wording/numbers.ts'
import { lowerFirst } from '../../wording/lower-first.ts'
import { boxWords } from '../../wording/path-words.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { bullets, heading, numbered, paragraph, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { inputWords } from '../input-words.ts'
import { fallbackOf, nameOf, operationsOf, optionOf, pathOf, sentence } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import { benchmarkOwner, nothingToMeasure, planWords, worthColumns, worthRows } from '../sections/assumption.ts'
import { benchmarkColumns, benchmarkRows } from '../sections/benchmark-table.ts'
import { breakEvenItems } from '../sections/break-evens.ts'
import { capacityWords, costRows, notPriced, priceDates, totalSentence } from '../sections/cost.ts'
import { degradation, drillItems } from '../sections/drills.ts'
import { quotaColumns, quotaRows } from '../sections/limits.ts'
import { cutWords } from '../sections/matrix.ts'
import { looksInside, patchersOf } from '../sections/ownership.ts'
import { versionLine } from '../sections/provenance.ts'
import { reversibilityRows } from '../sections/reversibility.ts'
import { rolloutGaps, rolloutTable } from '../sections/rollout.ts'
import { atRisk, riskiestFirst, worthMeasuring } from '../sections/verdict.ts'

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
  return [
    heading(1, `Runbook: ${note.title}`),
    paragraph('Who is called, where it runs, what to look at first, and how a bad version is taken back.'),
    ...cutWords(note),
    ...tableOf(
      ['Workload', 'Runs on', 'On call', 'Owner', 'Looks inside by', 'Patches host, image, runtime'],
      note.placements.map((placement) => [
        nameOf(placement.workload),
        `${placement.label ?? 'nothing passes'}${capacityWords(placement) === '–' ? '' : `: ${capacityWords(placement)}`}`,
        inputWords(placement.workload, 'onCall'),
        inputWords(placement.workload, 'owner'),
        looksInside(placement),
        together(patchersOf(placement)),
      ]),
    ),
    ...part(
      'Look at first, then take it back',
      tableOf(
        ['Workload', 'Look at first', 'Then', 'A bad version goes back'],
        note.placements.map((placement) => [
          nameOf(placement.workload),
          ...firstLooks(note, placement),
          wayBack(placement),
        ]),
      ),
    ),
    ...part('What may degrade', listOf(degradation(note))),
    ...part('Raise before launch', tableOf(quotaColumns, note.placements.flatMap(quotaRows))),
    ...part('Drills', listOf(drillItems(note), true)),
    paragraph(versionLine(note)),
  ]
}

/** "Amazon Web Services" where one party patches every layer, else the three in their order. */
function together(parties: readonly string[]): string {
  return new Set(parties).size === 1 ? (parties[0] ?? '–') : parties.join('; ')
}

/** The metric at the door and the metric at the work. */
function firstLooks(note: NoteContext, placement: Placement): readonly string[] {
  return (['entry', 'compute'] as const).map((role) => {
    const box = pathOf(placement).boxes.find((each) => each.role === role)
    return box === undefined ? '–' : `${boxWords(box, note.nameById)}: ${lowerFirst(sentenceOf(box.metric))}`
  })
}

/** "by image, in about 60 s; canary"; what does not fit together is said. */
function wayBack(placement: Placement): string {
  const operations = operationsOf(placement)
  if (operations === null) return '–'
  return [
    `By ${operations.rollbackUnit}, in about ${seconds(operations.rollbackMinutes * 60)}`,
    ...rolloutGaps(placement),
  ].join('; ')
}

export function costNote(note: NoteContext): readonly RootContent[] {
  const missing = notPriced(note)
  return [
    heading(1, `Cost note: ${note.title}`),
    paragraph(totalSentence(note)),
    ...cutWords(note),
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
  // A group that costs nothing anywhere is a column of dashes.
  const ordered = [...totals]
    .filter(([, usd]) => usd !== 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([group]) => group)
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
        ...(shown.includes('idle') && note.placements.some(({ option }) => option?.capacity?.coldShare === null)
          ? [
              paragraph(
                'Idle time is what is billed apart for starting and waiting. What is always on counts as compute.',
              ),
            ]
          : []),
      ]
}

export function rollbackNote(note: NoteContext): readonly RootContent[] {
  return [
    heading(1, `Rollback note: ${note.title}`),
    paragraph('How each workload is taken back: one version, then the whole platform.'),
    ...cutWords(note),
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
    ...part('What stands in the way', listOf(note.placements.flatMap(hindrances))),
    paragraph(versionLine(note)),
  ]
}

/** What makes going back harder than the tables say. */
function hindrances(placement: Placement): readonly string[] {
  const { workload, optionId } = placement
  const name = nameOf(workload)
  const fallback = fallbackOf(placement)
  const back = fallback === null ? undefined : optionOf(workload, fallback.option)
  const risk = back?.gates.find((gate) => gate.answer === 'blocked') ?? back?.gates.find((gate) => gate.atRisk)
  return [
    ...rolloutGaps(placement).map((gap) => `${name}: ${gap}.`),
    ...(optionId !== undefined && fallback === null
      ? [`${name}: no other option passes, so there is no fallback.`]
      : []),
    ...(risk === undefined ? [] : [`${name}: its fallback is at risk too: ${sentence(sentenceOf(risk.reason))}`]),
    ...(workload.inputs.likely.keepsWarmState === 'yes'
      ? [`${name}: keeps warm state, which every version that comes back must build again.`]
      : []),
  ]
}

function benchmarkLead(note: NoteContext): string {
  if (note.placements.length === 0) return 'There are no workloads yet.'
  if (worthMeasuring(note).length > 0)
    return 'What to measure before the choice is final, in the order of what knowing it is worth.'
  return toConfirm(note).length === 0
    ? nothingToMeasure
    : 'Decide now: no benchmark is worth more than it costs. What is at risk is confirmed by the first load test, before launch.'
}

/** Risks that the decision is taken with: no benchmark pays for them, and the first load test settles them. */
function toConfirm(note: NoteContext): readonly Inline[] {
  const first = worthMeasuring(note)
  return atRisk(note).flatMap(({ placement, words }) =>
    first.includes(placement) ? [] : [`${nameOf(placement.workload)}: ${words}`],
  )
}

export function benchmarkNote(note: NoteContext): readonly RootContent[] {
  const risks = riskiestFirst(note)
  const first = worthMeasuring(note)
  return [
    heading(1, `Benchmark plan: ${note.title}`),
    paragraph(benchmarkLead(note)),
    ...cutWords(note),
    ...part(
      'Measure first',
      listOf(
        first.map((placement): Inline => {
          const risk = placement.workload.riskiestAssumption
          if (risk === null) return nameOf(placement.workload)
          const { owner, due } = benchmarkOwner(note, placement, risk.field)
          const plan = planWords(placement)
          return `${nameOf(placement.workload)}: ${sentence(sentenceOf(risk.why))} ${plan} ${owner === undefined ? 'No owner yet.' : `Owner ${owner}${due === undefined ? '' : `, until ${due}`}.`}`
        }),
        true,
      ),
    ),
    ...part('Confirm before launch', listOf(toConfirm(note))),
    ...part('What knowing is worth', tableOf(worthColumns, risks.flatMap(worthRows))),
    ...part('For every workload', tableOf(benchmarkColumns, note.placements.flatMap(benchmarkRows))),
    paragraph(versionLine(note)),
  ]
}
