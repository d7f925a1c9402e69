/** What it costs: totals with ranges, every line behind them, how old the prices are, and what is not priced. */
import type { RootContent } from 'mdast'
import type { BillLine, Money } from '../../domain/option-evidence.ts'
import { regionOf } from '../../domain/site.ts'
import type { Region } from '../../domain/vocabulary.ts'
import { billGroupWord } from '../../wording/decision-words.ts'
import { laneWord } from '../../wording/model-words.ts'
import { billMoney, counted, money, moneyRange, notKnown, unitPrice, whole } from '../../wording/numbers.ts'
import { numberWord } from '../../wording/number-words.ts'
import { regionWord } from '../../wording/platform-words.ts'
import { regionPricesInWords } from '../../wording/region-prices.ts'
import { quantityInUnit } from '../../wording/units.ts'
import { bullets, details, joined, paragraph, strong, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { noteCharts } from '../charts/note-charts.ts'
import { isJob } from '../input-words.ts'
import { fewNames } from '../../wording/few-names.ts'
import { isCut, nameOf } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import { sourceAndDate } from '../note-sources.ts'
import { switchedOffWords } from '../../wording/bill-words.ts'
import { countedOnceWords } from '../../wording/shared-words.ts'
import { recommendedSetWords, totalInWords, totalOf } from '../total-cost.ts'
import { capacityWords } from './capacity-words.ts'
import type { Section } from './section.ts'
import { oneAfterTheOther } from '../../wording/sentence-parts.ts'

function quantity(line: BillLine): string {
  return quantityInUnit(line.quantity, line.unit)
}

/** One row per line of the bill; lines the team switched off say so. */
function billRows(note: NoteContext, { option }: Placement): readonly (readonly Inline[])[] {
  return (option?.bill ?? []).map((line) => [
    line.item,
    billGroupWord(line.group),
    quantity(line),
    unitPrice(line.unitPriceUsd),
    line.counted ? billMoney(line.monthlyUsd) : `${billMoney(line.monthlyUsd)}, not counted`,
    joined(sourceAndDate(note, line.source, line.date), line.confidence === 'estimate' ? ' (estimate)' : ''),
  ])
}

const billColumns = [
  'Item',
  'Group',
  ['Quantity', 'right'],
  ['Unit price', 'right'],
  ['A month', 'right'],
  'Source',
] as const

export function costRows(note: NoteContext): readonly (readonly Inline[])[] {
  const { usdPerMonth, shared, without } = totalOf(note)
  const total = without === note.rows.length ? 'no bill yet' : billMoney(usdPerMonth.likely)
  return [
    ...note.placements.map((placement): readonly Inline[] => [
      nameOf(placement.workload),
      placement.label ?? 'nothing passes',
      capacityWords(placement),
      placement.option?.monthlyUsd == null ? 'no bill yet' : billMoney(placement.option.monthlyUsd.likely),
      placement.option?.monthlyUsd == null ? '–' : moneyRange(placement.option.monthlyUsd) || '–',
    ]),
    ...otherRows(note),
    ...shared.map((line): readonly Inline[] => [countedOnceWords(line), '', '', billMoney(line.monthlyUsd), '–']),
    [strong('Total'), '', '', [strong(total)], moneyRange(usdPerMonth) || '–'],
  ]
}

/** The workloads without details in one row. */
function otherRows(note: NoteContext): readonly (readonly Inline[])[] {
  if (!isCut(note)) return []
  const named = new Set(note.placements.map(({ workload }) => workload.id))
  const others = note.rows.filter(({ id }) => !named.has(id))
  const sum = (end: keyof Money) => others.reduce((total, { usdPerMonth }) => total + (usdPerMonth?.[end] ?? 0), 0)
  const range = { low: sum('low'), likely: sum('likely'), high: sum('high') }
  return [
    [
      `${whole(others.length)} other workload${others.length === 1 ? '' : 's'}`,
      note.kind === 'note' ? 'see the fit matrix' : 'see the design note',
      '–',
      billMoney(range.likely),
      moneyRange(range) || '–',
    ],
  ]
}

/** The days between which the prices used were read, and how many lines rest on an estimate. */
export function priceDates(note: NoteContext): string {
  const lines = note.placements.flatMap(({ option }) => option?.bill ?? [])
  const dates = lines.flatMap((line) => (line.date === '' ? [] : [line.date])).toSorted()
  const estimates = lines.filter((line) => line.confidence === 'estimate').length
  const first = dates[0]
  const last = dates.at(-1)
  const span =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? ` Those used here carry the date ${first}.`
        : ` Those used here carry dates from ${first} to ${last}.`
  const own = Object.keys(note.workbook.prices).length
  const { team, pricePlaces } = note.assessment
  const billedIn = note.placements.map(({ workload }) => regionOf(team, workload.inputs.likely.dataResidency))
  const pricesThere = regionPricesInWords([team.region, ...billedIn], pricePlaces)
  return [
    `The catalogue’s prices were read on ${note.assessment.pricesReadOn}.${span}`,
    estimates === 0 ? '' : ` ${linesWords(estimates, lines.length)} on an estimate.`,
    pricesThere === null ? '' : ` ${pricesThere}`,
    ...elsewhereWords(note, team.region, billedIn),
    own === 0
      ? ''
      : ` ${counted(own, 'price')} ${own === 1 ? 'comes' : 'come'} from the organisation’s own price book.`,
  ].join('')
}

/** A sentence for each region outside of the team's in which the data of some workload must stay. */
function elsewhereWords({ placements }: NoteContext, home: Region, billedIn: readonly Region[]): readonly string[] {
  return [...new Set(billedIn)].flatMap((region) => {
    if (region === home) return []
    const there = placements.filter((_, at) => billedIn[at] === region).map(({ workload }) => nameOf(workload))
    return ` Billed in ${regionWord(region)}, where ${there.length === 1 ? 'its' : 'their'} data must stay: ${fewNames(there)}.`
  })
}

function linesWords(some: number, all: number): string {
  if (some === all) return all === 1 ? 'The one line of the bill rests' : `All ${whole(all)} lines of the bills rest`
  return `${counted(some, 'line')} of ${whole(all)} ${some === 1 ? 'rests' : 'rest'}`
}

/** Everything the chosen options bill that is not in the totals, each with the first options that bill it. */
export function notPriced(note: NoteContext, optionsNamed = Infinity): readonly string[] {
  const items = new Map<string, Set<string>>()
  for (const { option } of note.placements)
    for (const item of option?.notPriced ?? []) items.set(item, (items.get(item) ?? new Set()).add(option?.label ?? ''))
  return [...items].map(
    ([item, labels]) =>
      `${item} (${[...labels].length > optionsNamed ? fewNames([...labels], optionsNamed) : [...labels].join(', ')})`,
  )
}

/** "In all $909 a month (890–1,024); the range follows from the ranges of the inputs." */
export function totalSentence(note: NoteContext): string {
  const { usdPerMonth, without } = totalOf(note)
  if (without === note.rows.length) return 'What it costs cannot be said yet.'
  const range = moneyRange(usdPerMonth) === '' ? '' : '; the range follows from the ranges of the inputs'
  const missing = without === 0 ? '' : `, ${numberWord(without)} not priced`
  const off = switchedOffWords(note.assessment.team.unbilled)
  return oneAfterTheOther(`In all ${totalInWords(note)}${missing}${range}.`, recommendedSetWords(note), off)
}

function basisOfCost(note: NoteContext): string {
  const measured = note.placements.filter(
    ({ workload }) =>
      workload.inputs.basis.requestsPerMonth === 'measured' && workload.inputs.basis.durationMs === 'measured',
  ).length
  if (measured === 0) return 'The cost profile is estimated: no workload has both volume and duration measured.'
  if (measured === note.placements.length)
    return 'The cost profile is measured: volume and duration of every workload are.'
  return `The cost profile is measured for ${measured} of ${note.placements.length} workloads, estimated for the others.`
}

function pictures(note: NoteContext): readonly RootContent[] {
  const charts = noteCharts(note).map(({ name, title, alt }) => ({ file: name, title, alt }))
  return charts.length === 0
    ? []
    : [{ type: 'notePictures', lead: 'Charts of these costs', pictures: charts, children: [] }]
}

/** Models that answer: a thousand requests and a million tokens, on each kind of capacity. */
function answersOf(note: NoteContext): readonly RootContent[] {
  const rows = note.placements.flatMap(({ workload }) =>
    isJob(workload.inputs.likely.kind)
      ? []
      : (workload.aiLane?.answers ?? [])
          .filter(({ usdPerMillionTokens, usdPerMillionTokensBusy }) =>
            [usdPerMillionTokens, usdPerMillionTokensBusy].some((usd) => usd !== null),
          )
          .map((cost): readonly Inline[] => [
            nameOf(workload),
            `${laneWord(cost.lane)}, ${cost.label}${cost.passes ? '' : ' (blocked)'}`,
            money(cost.usdPer1000),
            cost.usdPerMillionTokens === null ? notKnown : money(cost.usdPerMillionTokens),
            cost.usdPerMillionTokensBusy === null ? '–' : money(cost.usdPerMillionTokensBusy),
            money(cost.idleUsdPerMonth),
          ]),
  )
  if (rows.length === 0) return []
  return [
    paragraph([strong('Cost of an answer'), ':']),
    table(
      [
        'Workload',
        'Capacity',
        ['1,000 requests', 'right'],
        ['1M tokens, own load', 'right'],
        ['1M tokens, always busy', 'right'],
        ['Idle GPU a month', 'right'],
      ],
      rows,
    ),
  ]
}

export const cost: Section = {
  title: 'Cost',
  build: (note) => {
    if (note.placements.length === 0) return []
    const missing = notPriced(note)
    const bills = note.placements.filter(({ option }) => (option?.bill.length ?? 0) > 0)
    return [
      paragraph(`${totalSentence(note)} ${basisOfCost(note)}`),
      table(['Workload', 'Option', 'What runs', ['USD a month', 'right'], ['Range', 'right']], costRows(note)),
      paragraph(priceDates(note)),
      ...answersOf(note),
      ...(missing.length === 0 ? [] : [paragraph([strong('Not priced'), ':']), bullets(missing)]),
      ...pictures(note),
      ...(bills.length === 0
        ? []
        : [
            details('Every line of the bills', [
              table(
                ['Workload', ...billColumns],
                bills.flatMap((placement) =>
                  billRows(note, placement).map((row): readonly Inline[] => [nameOf(placement.workload), ...row]),
                ),
              ),
            ]),
          ]),
    ]
  },
}
