/** Charts as files of their own: plain SVG with a title, a description and text, no script, no style, no outside reference. */
import type { Assessment, OptionAssessment, WorkloadAssessment } from '../domain/assessment.ts'
import type { Family } from '../domain/vocabulary.ts'
import { money, moneyWithRange, fixed } from '../wording/numbers.ts'
import { familyWord } from '../wording/platform-words.ts'
import { nameOf } from './note-context.ts'
import { slugOf } from './note-file-name.ts'
import { oneLine } from './normalise-text.ts'
import { escapeHtml } from './to-html.ts'

export interface ChartFile {
  readonly name: string
  readonly title: string
  readonly svg: string
}

export interface ChartLine {
  readonly label: string
  readonly family: Family
  readonly points: readonly (readonly [x: number, y: number])[]
}

export interface LineChart {
  readonly title: string
  readonly finding: string
  readonly xLabel: string
  readonly yLabel: string
  readonly lines: readonly ChartLine[]
  readonly xWords: (value: number) => string
  /** The team's own load, drawn as a line across. */
  readonly mark?: number | undefined
}

const ink = '#14161B'
const quiet = '#656B77'
const hairline = '#E3E5E9'
/* Marks of the three families; names and dash patterns go with them, so colour is never alone. */
const familyInk: Readonly<Record<Family, string>> = { vm: '#27358F', container: '#0C8074', serverless: '#D1730A' }
const familyDash: Readonly<Record<Family, string>> = { vm: '', container: '8 3', serverless: '2 3' }
const font = 'Inter, system-ui, sans-serif'

function words(value: string, longest = 60): string {
  const letters = [...oneLine(value)]
  return escapeHtml(letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join(''))
}

function label(x: number, y: number, value: string, rest = ''): string {
  return `<text x="${at(x)}" y="${at(y)}" font-family="${font}" font-size="12" fill="${ink}"${rest}>${words(value)}</text>`
}

function at(value: number): string {
  return fixed(value, 1).replaceAll(',', '').replace('−', '-')
}

function svgOf(width: number, height: number, title: string, description: string, body: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${words(title, 200)}</title>`,
    `<desc id="description">${words(description, 2000)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n')
}

function barsOf(
  workload: WorkloadAssessment,
): readonly { readonly family: Family; readonly option: OptionAssessment }[] {
  return (['vm', 'container', 'serverless'] as const).flatMap((family) => {
    const option = workload.options.find((entry) => entry.option === workload.families[family].bestOption)
    return option?.monthlyUsd == null ? [] : [{ family, option }]
  })
}

function chartName(workload: WorkloadAssessment, index: number): string {
  return `cost-${index + 1}-${slugOf(nameOf(workload)).slice(0, 50)}.svg`
}

/** Names of the charts that go with a note, without drawing them. */
export function chartNames(workloads: readonly WorkloadAssessment[]): readonly string[] {
  return workloads.flatMap((workload, index) => (barsOf(workload).length === 0 ? [] : [chartName(workload, index)]))
}

/** The cost of the best option of each family, one bar each with its range, largest scale shared. */
export function familyCostChart(workload: WorkloadAssessment): string | undefined {
  const bars = barsOf(workload)
  if (bars.length === 0) return undefined
  const largest = Math.max(...bars.map(({ option }) => option.monthlyUsd?.high ?? 0), 1e-9)
  const left = 220
  const width = 760
  const scale = (usd: number) => left + (Math.max(0, usd) / largest) * (width - left - 150)
  const rows = bars.flatMap(({ family, option }, index) => {
    const y = 64 + index * 44
    const bill = option.monthlyUsd ?? { low: 0, likely: 0, high: 0 }
    return [
      label(16, y + 4, familyWord(family), ' font-weight="600"'),
      label(16, y + 20, option.label, ` fill-opacity="0.75"`),
      `<rect x="${left}" y="${y - 8}" width="${at(Math.max(1, scale(bill.likely) - left))}" height="16" fill="${familyInk[family]}"/>`,
      `<line x1="${at(scale(bill.low))}" x2="${at(scale(bill.high))}" y1="${y + 14}" y2="${y + 14}" stroke="${ink}" stroke-width="2"/>`,
      label(scale(Math.max(bill.likely, bill.high)) + 8, y + 4, moneyWithRange(bill)),
    ]
  })
  const title = `${nameOf(workload)}: cost a month by family`
  const description = bars
    .map(
      ({ family, option }) =>
        `${familyWord(family)}, ${option.label}: ${option.monthlyUsd === null ? '' : moneyWithRange(option.monthlyUsd)}`,
    )
    .join('; ')
  return svgOf(width, 64 + bars.length * 44, title, description, [label(16, 28, title, ' font-weight="600"'), ...rows])
}

/** Curves over load or another input; x is logarithmic where it spans more than two decades. */
export function lineChartSvg(chart: LineChart): string {
  const width = 860
  const height = 420
  const [left, right, top, bottom] = [72, 640, 64, 360]
  const points = chart.lines.flatMap((line) => line.points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y)))
  const xs = points.map(([x]) => x)
  const lowX = Math.min(...xs, chart.mark ?? Infinity)
  const highX = Math.max(...xs, chart.mark ?? -Infinity)
  const highY = Math.max(...points.map(([, y]) => y), 1e-9)
  const logarithmic = lowX > 0 && highX / lowX > 100
  const along = (x: number) =>
    highX === lowX ? 0.5 : logarithmic ? Math.log(x / lowX) / Math.log(highX / lowX) : (x - lowX) / (highX - lowX)
  const toX = (x: number) => left + along(x) * (right - left)
  const toY = (y: number) => bottom - (Math.max(0, y) / highY) * (bottom - top)
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((part) => [
    `<line x1="${left}" x2="${right}" y1="${at(toY(highY * part))}" y2="${at(toY(highY * part))}" stroke="${hairline}"/>`,
    `<text x="${left - 8}" y="${at(toY(highY * part) + 4)}" font-family="${font}" font-size="11" fill="${quiet}" text-anchor="end">${words(money(highY * part))}</text>`,
  ])
  const drawn = chart.lines.flatMap((line) => {
    const kept = line.points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y) && (!logarithmic || x > 0))
    const last = kept.at(-1)
    if (last === undefined) return []
    const dash = familyDash[line.family] === '' ? '' : ` stroke-dasharray="${familyDash[line.family]}"`
    return [
      `<polyline points="${kept.map(([x, y]) => `${at(toX(x))},${at(toY(y))}`).join(' ')}" fill="none" stroke="${familyInk[line.family]}" stroke-width="2"${dash}/>`,
      label(right + 8, toY(last[1]) + 4, `${line.label} ${money(last[1])}`),
    ]
  })
  const own =
    chart.mark === undefined || !Number.isFinite(chart.mark)
      ? []
      : [
          `<line x1="${at(toX(chart.mark))}" x2="${at(toX(chart.mark))}" y1="${top}" y2="${bottom}" stroke="${ink}"/>`,
          label(toX(chart.mark) + 4, top - 4, 'your load'),
        ]
  const axis =
    points.length === 0
      ? []
      : [
          `<text x="${left}" y="${bottom + 20}" font-family="${font}" font-size="11" fill="${quiet}">${words(chart.xWords(lowX))}</text>`,
          `<text x="${right}" y="${bottom + 20}" font-family="${font}" font-size="11" fill="${quiet}" text-anchor="end">${words(chart.xWords(highX))}</text>`,
        ]
  return svgOf(width, height, chart.title, chart.finding, [
    label(16, 28, chart.title, ' font-weight="600"'),
    label(16, 46, chart.finding),
    ...grid,
    ...axis,
    label(left, bottom + 40, `${chart.xLabel}; ${chart.yLabel}`),
    ...drawn,
    ...own,
  ])
}

/** One chart per workload that has a bill. */
export function chartFiles(assessment: Assessment): readonly ChartFile[] {
  return assessment.workloads.flatMap((workload, index) => {
    const svg = familyCostChart(workload)
    const title = `${nameOf(workload)}, cost a month by family`
    return svg === undefined ? [] : [{ name: chartName(workload, index), title, svg }]
  })
}
