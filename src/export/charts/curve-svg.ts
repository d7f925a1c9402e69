/** A cost chart as a picture of its own, from the same lines as the screen: staircases, bands, break-evens, own load. */
import { isBeneath } from './is-beneath.ts'
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { lineAt, meetsAt } from '../../domain/curve/cost-line.ts'
import type { CostLine, CostPoint } from '../../domain/curve/cost-line.ts'
import { axisLabel, axisValue, ownPlaceInSentence, ownPlaceWord } from '../../wording/axis-words.ts'
import { bandWords, curveDetail, curveFinding, labelIn } from '../../wording/curve-words.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import { money } from '../../wording/numbers.ts'
import { shortReason } from '../../wording/reasons.ts'
import type { ChartScale } from './chart-scale.ts'
import { moneyScale, placeScale, shareOn } from './chart-scale.ts'
import { spreadLabels } from './spread-labels.ts'
import {
  at,
  box,
  familyInk,
  glyph,
  hairline,
  ink,
  label,
  lines,
  quiet,
  rule,
  svgOf,
  tint,
  wrapped,
} from './svg-elements.ts'

const width = 960
const [left, right] = [80, 680]
const textWidth = 130
const plotHeight = 300
const namedCrossings = 4
const lineWidth = 2
/** Wide enough that its colour shows on both sides of the line over it. */
const beneathWidth = 6

interface Plot {
  readonly top: number
  readonly bottom: number
  readonly across: ChartScale
  readonly up: ChartScale
  readonly x: (place: number) => number
  readonly y: (usd: number) => number
  readonly currency: DisplayCurrency | undefined
}

/** Plain SVG, US dollars unless another currency is shown; a line breaks where no size carries the load. */
export function curveSvg(chart: CostChart, title: string, currency?: DisplayCurrency): string {
  const finding = curveFinding(chart)
  const top = 64 + wrapped(finding, textWidth).length * 17
  const plot = plotOf(chart, top, currency)
  const notes = wrapped(notesUnder(chart), textWidth)
  const description = [
    finding,
    ...curveDetail(chart, null, currency),
    ...chart.lines.map((line) => ownBill(chart, line, currency)),
  ]
  return svgOf(
    width,
    plot.bottom + 62 + notes.length * 17,
    title,
    description.join(' '),
    [
      label(16, 28, title, { size: 14, bold: true, longest: 110 }),
      ...lines(16, 48, finding, textWidth),
      ...gridOf(chart, plot),
      ...chart.breakEvens.map((each) => crossingBand(each.at, plot)),
      ...chart.lines.map((line) => bandOf(line, plot)),
      ...chart.lines.flatMap((line, index) =>
        strokesOf(
          line,
          plot,
          isBeneath(line, chart.lines.slice(index + 1), plot.y, lineWidth) ? beneathWidth : lineWidth,
        ),
      ),
      ...chart.breakEvens.flatMap((_, index) => crossingMark(chart, index, plot)),
      ...ownMark(chart, plot),
      ...namesOf(chart, plot),
      ...notes.map((line, index) =>
        label(16, plot.bottom + 62 + index * 17, line, { fill: quiet, size: 11, longest: textWidth }),
      ),
    ].filter((element) => element !== ''),
  )
}

function plotOf(chart: CostChart, top: number, currency: DisplayCurrency | undefined): Plot {
  const across = placeScale(chart)
  const up = moneyScale(chart, currency)
  const bottom = top + plotHeight
  const held = (value: number, { from, to }: ChartScale) => Math.min(to, Math.max(from, value))
  return {
    top,
    bottom,
    across,
    up,
    x: (place) => left + shareOn(across, held(place, across)) * (right - left),
    y: (usd) => bottom - shareOn(up, held(usd, up)) * (bottom - top),
    currency,
  }
}

function gridOf(chart: CostChart, { across, up, x, y, bottom, currency }: Plot): readonly string[] {
  return [
    ...up.ticks.flatMap((usd) => [
      rule(left, y(usd), right, y(usd), hairline),
      label(left - 8, y(usd) + 4, money(usd, currency), { size: 11, fill: quiet, anchor: 'end' }),
    ]),
    ...across.ticks.map((place) =>
      label(x(place), bottom + 18, axisValue(chart.axis, place), { size: 11, fill: quiet, anchor: 'middle' }),
    ),
    label(left, bottom + 38, `${axisLabel(chart.axis)}; ${currency?.code ?? 'USD'} per month`, { fill: quiet }),
  ]
}

function crossingBand(
  { low, high }: { readonly low: number; readonly high: number },
  { x, top, bottom }: Plot,
): string {
  return low === high ? '' : box(x(low), top, Math.max(1, x(high) - x(low)), bottom - top, tint)
}

function pointsText(points: readonly (readonly [number, number])[]): string {
  return points.map(([across, up]) => `${at(across)},${at(up)}`).join(' ')
}

// Ends that differ by a smaller share differ by rounding alone, which is another one in every browser.
const leastWidth = 1e-9
/** What the ranges of the inputs do to the bill. */
function bandOf(line: CostLine, { x, y }: Plot): string {
  const banded = line.points.filter(({ band }) => band !== null && band.high - band.low > band.high * leastWidth)
  if (banded.length < 2) return ''
  const above = banded.map((point) => [x(point.at), y(point.band?.high ?? 0)] as const)
  const below = banded.map((point) => [x(point.at), y(point.band?.low ?? 0)] as const)
  return `<polygon points="${pointsText([...above, ...below.toReversed()])}" fill="${familyInk[line.family]}" fill-opacity="0.12"/>`
}

/** The line in pieces: solid where the option meets its gates, dashed where it does not or nobody knows. */
function strokesOf(line: CostLine, { x, y }: Plot, thick: number): readonly string[] {
  return line.gates.flatMap(({ from, to, meets }) => {
    const dash = meets === true ? '' : ' stroke-dasharray="5 4"'
    return runsBetween(line, from, to)
      .filter((run) => run.length > 1)
      .map(
        (run) =>
          `<polyline points="${pointsText(run.map((point) => [x(point.at), y(point.usd ?? 0)]))}" fill="none" stroke="${familyInk[line.family]}" stroke-width="${thick}" stroke-linejoin="round"${dash}/>`,
      )
  })
}

/** Points from one place to another with the ends themselves, in runs without a gap. */
function runsBetween(line: CostLine, from: number, to: number): readonly (readonly CostPoint[])[] {
  const ends = [from, to].map((place) => lineAt(line, place)?.point)
  const inside = line.points.filter((point) => point.at > from && point.at < to)
  const runs: CostPoint[][] = [[]]
  for (const point of [ends[0], ...inside, ends[1]]) {
    if (point === undefined || point.usd === null) runs.push([])
    else runs.at(-1)?.push(point)
  }
  return runs
}

function crossingMark(chart: CostChart, index: number, { x, y, bottom }: Plot): readonly string[] {
  const each = chart.breakEvens[index]
  const line = chart.lines.find(({ option }) => option === each?.between[0])
  const usd = each === undefined || line === undefined ? null : (lineAt(line, each.at.likely)?.point.usd ?? null)
  if (each === undefined || usd === null) return []
  const place = x(each.at.likely)
  const ring = `<circle cx="${at(place)}" cy="${at(y(usd))}" r="4.5" fill="#FFFFFF" stroke="${ink}" stroke-width="1.5"/>`
  if (index >= namedCrossings) return [ring]
  const anchor = place > (left + right) / 2 ? 'end' : 'start'
  const side = place + (anchor === 'end' ? -6 : 6)
  const base = bottom - 24 - index * 32
  return [
    rule(place, y(usd), place, bottom, ink, ' stroke-dasharray="1 3"'),
    ring,
    label(side, base, axisValue(chart.axis, each.at.likely), { bold: true, size: 11, anchor }),
    label(side, base + 14, `${labelIn(chart, each.between[0])} = ${labelIn(chart, each.between[1])}`, {
      size: 11,
      fill: quiet,
      anchor,
    }),
  ]
}

/** The team's own load, and every bill on it. */
function ownMark(chart: CostChart, { x, y, top, bottom }: Plot): readonly string[] {
  const place = x(chart.own.likely)
  const text = `${ownPlaceWord(chart.axis)} ${axisValue(chart.axis, chart.own.likely)}`
  return [
    rule(place, top - 8, place, bottom, ink, ' stroke-width="1.5"'),
    label(place, top - 14, text, { bold: true, size: 11, anchor: 'middle' }),
    ...chart.lines.flatMap((line) => {
      const usd = lineAt(line, chart.own.likely)?.point.usd ?? null
      return usd === null
        ? []
        : [
            `<circle cx="${at(place)}" cy="${at(y(usd))}" r="4" fill="#FFFFFF" stroke="${familyInk[line.family]}" stroke-width="2"/>`,
          ]
    }),
  ]
}

/** Every line says at its right end what it is and what it costs at the team's own load. */
function namesOf(chart: CostChart, { x, y, top, bottom, currency }: Plot): readonly string[] {
  const ends = chart.lines.flatMap((line) => {
    const last = line.points.findLast((point) => point.usd !== null)
    return last?.usd == null ? [] : [{ line, place: last.at, usd: last.usd }]
  })
  const spread = spreadLabels(
    ends.map(({ usd }) => y(usd)),
    36,
    top + 4,
    bottom - 12,
  )
  return ends.flatMap(({ line, place, usd }, index) => {
    const to = spread[index] ?? y(usd)
    return [
      rule(x(place), y(usd), right + 14, to, familyInk[line.family], ' stroke-opacity="0.5"'),
      glyph(line.family, right + 18, to - 5),
      label(right + 34, to + 4, line.label, { bold: true, longest: 30 }),
      label(right + 34, to + 19, ownBill(chart, line, currency, false), { size: 11, fill: quiet, longest: 40 }),
    ]
  })
}

/** "EC2 costs $3,614 at your load.", or the same without the name. */
function ownBill(chart: CostChart, line: CostLine, currency: DisplayCurrency | undefined, named = true): string {
  const here = lineAt(line, chart.own.likely)
  const usd = here?.point.usd ?? null
  const own = ownPlaceInSentence(chart.axis)
  const meets = here === undefined || meetsAt(here.stretch, chart.own.likely)
  const misses = meets === true ? '' : here?.stretch.open === true ? ', open' : ', misses a gate'
  const bill = usd === null ? `nothing carries ${own}` : `${money(usd, currency)} at ${own}${misses}`
  if (!named) return bill
  const why = meets === true ? '' : ` (${shortReason(meets, currency)})`
  return usd === null ? `${line.label}: ${bill}.` : `${line.label} costs ${bill}${why}.`
}

function notesUnder(chart: CostChart): string {
  const dashed = chart.lines.some((line) => line.gates.some(({ meets }) => meets !== true))
  const banded = chart.lines.some((line) => line.points.some((point) => point.band !== null))
  return [
    'Steps are whole machines.',
    ...(dashed ? ['Dashed: the option misses a gate there, or an answer is open.'] : []),
    ...(banded && chart.bands.length > 0 ? [`Tint: ${bandWords(chart)}.`] : []),
    ...(chart.breakEvens.length > 0 ? ['Rings: two bills agree.'] : []),
  ].join(' ')
}
