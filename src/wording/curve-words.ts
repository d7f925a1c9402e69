/** What a cost chart says before anybody reads its lines: who is cheapest at the team's own load, and how far that holds. */
import type { CostChart } from '../domain/curve/cost-chart.ts'
import type { CostLine } from '../domain/curve/cost-line.ts'
import { lineAt, riskAt } from '../domain/curve/cost-line.ts'
import { tooCloseInCost } from '../domain/curve/too-close-in-cost.ts'
import type { CheapestStretch } from '../domain/curve/cheapest-stretches.ts'
import type { OperatingModel } from '../domain/vocabulary.ts'
import { aboutPlace, axisPlace, axisValue, ownPlaceInSentence } from './axis-words.ts'
import { fieldInSentence, listed, unitOfField } from './field-words.ts'
import { billMoney, money, significant } from './numbers.ts'
import { inUnit } from './units.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { riskInShort, sentenceOf } from './reasons.ts'

const parts: Readonly<Record<number, string>> = {
  2: 'half',
  3: 'a third of',
  4: 'a quarter of',
  5: 'a fifth of',
  6: 'a sixth of',
  7: 'a seventh of',
  8: 'an eighth of',
  9: 'a ninth of',
  10: 'a tenth of',
}
const multiples: Readonly<Record<number, string>> = {
  2: 'twice',
  3: 'three times',
  4: 'four times',
  5: 'five times',
  6: 'six times',
  7: 'seven times',
  8: 'eight times',
  9: 'nine times',
  10: 'ten times',
}

/** "six times your load", "a third of your load", "1.3 times your load". */
export function timesOwn(chart: CostChart, value: number): string {
  const own = ownPlaceInSentence(chart.axis)
  const ratio = value / chart.own.likely
  const whole = Math.round(ratio)
  const part = Math.round(1 / ratio)
  if (whole >= 2) return `${multiples[whole] ?? `${significant(ratio, 2)} times`} ${own}`
  if (part >= 2) return `${parts[part] ?? `1/${significant(1 / ratio, 2)} of`} ${own}`
  return `${significant(ratio, 2)} times ${own}`
}

export function labelIn(chart: CostChart, option: string | null): string {
  return chart.lines.find((line) => line.option === option)?.label ?? option ?? 'nothing'
}

function stretchOfOwn(chart: CostChart): { readonly index: number; readonly stretch: CheapestStretch } | undefined {
  const own = chart.own.likely
  const at = chart.cheapest.findIndex((stretch) => own >= stretch.from && own < stretch.to)
  const index = at < 0 ? chart.cheapest.length - 1 : at
  const stretch = chart.cheapest[index]
  return stretch === undefined ? undefined : { index, stretch }
}

/** The sentence the screen opens with; it says so where a line drawn below the cheapest misses a gate. */
export function curveFinding(chart: CostChart): string {
  if (costsNothing(chart)) return 'All that is drawn costs nothing here: every line is free or switched off.'
  const finding = findingAtOwn(chart)
  return undercutByBlocked(chart) ? `Of those that pass, ${finding}` : finding
}

function costsNothing(chart: CostChart): boolean {
  return chart.lines.every((line) => line.points.every(({ usd }) => usd === null || usd === 0))
}

/** Whether the chart shows a line below the cheapest one that does not count, because it misses a gate there. */
function undercutByBlocked(chart: CostChart): boolean {
  return chart.cheapest.some(({ from, to, option }) => {
    const cheapest = chart.lines.find((line) => line.option === option)
    const within = cheapest?.points.filter(({ at }) => at >= from && at <= to) ?? []
    return within.some(({ at, usd }) =>
      chart.lines.some((line) => {
        const here = lineAt(line, at)
        return usd !== null && here !== undefined && here.stretch.meets !== true && (here.point.usd ?? usd) < usd
      }),
    )
  })
}

function findingAtOwn(chart: CostChart): string {
  const found = stretchOfOwn(chart)
  if (found === undefined || found.stretch.option === null)
    return `No option drawn here meets its gates at ${axisPlace(chart.axis, chart.own.likely)}.`
  const { stretch, index } = found
  const { axis } = chart
  const name = labelIn(chart, stretch.option)
  const is = chart.provisional ? 'would be cheapest' : 'is cheapest'
  const before = chart.cheapest[index - 1]
  const upper = stretch.endsBy !== 'axis'
  if (upper && (before === undefined || before.option === null || before.endsBy === 'gate')) {
    const next = chart.cheapest[index + 1]?.option ?? null
    const beyond =
      stretch.endsBy === 'crossing'
        ? ''
        : next === null
          ? '; above it nothing drawn meets its gates'
          : '; above it a gate decides'
    return `${name} ${is} up to ${aboutPlace(axis, stretch.to)}, ${timesOwn(chart, stretch.to)}${beyond}.`
  }
  if (upper)
    return `${name} ${is} between about ${axisValue(axis, stretch.from)} and ${axisPlace(axis, stretch.to)}, where you are.`
  if (before !== undefined && before.option !== null)
    return `${name} ${is} above ${aboutPlace(axis, stretch.from)}, ${timesOwn(chart, stretch.from)}.`
  return `${name} ${is} everywhere between ${axisValue(axis, stretch.from)} and ${axisPlace(axis, stretch.to)}.`
}

/** Where the break-even may lie, what follows above, and what the cheapest saves now; pieces in reading order. */
export function curveDetail(
  chart: CostChart,
  recommended: string | null,
  currency?: DisplayCurrency | undefined,
): readonly string[] {
  if (costsNothing(chart)) return []
  return [
    provisionalNote(chart),
    bandNote(chart),
    beyondNote(chart),
    savingNote(chart, currency),
    riskNote(chart, currency),
    recommendedNote(chart, recommended),
  ].filter((sentence) => sentence !== '')
}

function recommendedNote(chart: CostChart, recommended: string | null): string {
  const cheapest = stretchOfOwn(chart)?.stretch.option ?? null
  if (recommended === null || cheapest === null || recommended === cheapest) return ''
  const [usd, least] = [recommended, cheapest].map((option) => ownUsd(chart, option))
  const as =
    typeof usd === 'number' && typeof least === 'number' && tooCloseInCost(least, usd) ? 'about as much' : 'more'
  return `The matrix recommends ${labelIn(chart, recommended)}, which costs ${as} and fits better.`
}

function ownUsd(chart: CostChart, option: string): number | null {
  const line = chart.lines.find((each) => each.option === option)
  return line === undefined ? null : (lineAt(line, chart.own.likely)?.point.usd ?? null)
}

/** The cheapest passes, and yet may miss a target at one's own place. */
function riskNote(chart: CostChart, currency: DisplayCurrency | undefined): string {
  const option = stretchOfOwn(chart)?.stretch.option ?? null
  const line = chart.lines.find((each) => each.option === option)
  const here = line && lineAt(line, chart.own.likely)
  const risk = line && here && riskAt(line, here.stretch, chart.own.likely, chart.own.likely)
  return line === undefined || risk === undefined ? '' : `There ${line.label} is ${riskInShort(risk, currency)}.`
}

function provisionalNote(chart: CostChart): string {
  return chart.provisional ? 'No option passes until every gate has its answer, so this is provisional.' : ''
}

function bandNote(chart: CostChart): string {
  const found = stretchOfOwn(chart)
  const next = chart.breakEvens.find(
    (each) => each.at.likely === found?.stretch.to || each.at.likely === found?.stretch.from,
  )
  if (next === undefined || next.at.low === next.at.high || chart.bands.length === 0) return ''
  return `With ${bandWords(chart)} the break-even lies between ${axisValue(chart.axis, next.at.low)} and ${axisValue(chart.axis, next.at.high)}.`
}

function beyondNote(chart: CostChart): string {
  const found = stretchOfOwn(chart)
  if (found === undefined) return ''
  const after = chart.cheapest.slice(found.index + 1)
  const end = after.findIndex((stretch) => stretch.option === null)
  const later = end < 0 ? after : after.slice(0, end)
  const first = later[0]
  if (first === undefined) return ''
  const names = [...new Set(later.map((stretch) => labelIn(chart, stretch.option)))]
  const at = (value: number): string => axisValue(chart.axis, value)
  if (later.length === 1) return `Above it ${names[0]} is cheapest.`
  if (later.length === 2)
    return `From ${at(first.from)} to ${at(first.to)} ${names[0]} is cheapest, above it ${names[1] ?? names[0]}.`
  return `Above ${at(first.from)} ${names.slice(0, 3).join(' and ')} take turns as steps of capacity are bought.`
}

function savingNote(chart: CostChart, currency: DisplayCurrency | undefined): string {
  const found = stretchOfOwn(chart)
  if (found === undefined) return ''
  const costs = chart.lines.flatMap((line) => {
    const here = lineAt(line, chart.own.likely)
    if (here === undefined || here.point.usd === null) return []
    const counts = here.stretch.meets === true || (chart.provisional && here.stretch.open)
    return counts ? [{ line, usd: here.point.usd }] : []
  })
  costs.sort((a, b) => a.usd - b.usd)
  const [winner, second] = costs
  if (winner === undefined) return ''
  const place = axisValue(chart.axis, chart.own.likely)
  if (second === undefined)
    return `At ${place} ${winner.line.label} costs ${money(winner.usd, currency)} a month; nothing else drawn passes.`
  if (tooCloseInCost(winner.usd, second.usd))
    return `At ${place} ${winner.line.label} and ${second.line.label} are too close to call on cost: ${billMoney(winner.usd, currency)} and ${billMoney(second.usd, currency)} a month.`
  return `At ${place} ${winner.line.label} saves ${money(second.usd - winner.usd, currency)} a month against ${second.line.label}.`
}

const unitOfCapacity: Readonly<Record<OperatingModel, string>> = {
  instance: 'instance',
  cluster: 'replica',
  'container-on-demand': 'instance',
  function: 'instance',
  'job-queue': 'machine',
}

/** "step $14.42 an instance", "no steps". */
export function stepWords(line: CostLine, currency?: DisplayCurrency | undefined): string {
  if (line.stepUsd === null) return 'no steps'
  const unit = unitOfCapacity[line.operatingModel]
  return `step ${money(line.stepUsd, currency)} ${/^[aeio]/.test(unit) ? 'an' : 'a'} ${unit}`
}

/** "3 instances", "on demand". */
export function capacityWords(model: OperatingModel, instances: number | null): string {
  if (instances === null) return 'on demand'
  return `${inUnit(instances, '')} ${unitOfCapacity[model]}${instances === 1 ? '' : 's'}`
}

export function meetsWords(
  stretch: {
    readonly meets: true | Parameters<typeof sentenceOf>[0]
    readonly open: boolean
    readonly risk?: Parameters<typeof sentenceOf>[0] | undefined
  },
  currency?: DisplayCurrency | undefined,
): string {
  if (stretch.meets === true)
    return stretch.risk === undefined ? 'meets its target' : `At risk: ${sentenceOf(stretch.risk, currency)}`
  return `${stretch.open ? 'Unknown' : 'Misses'}: ${sentenceOf(stretch.meets, currency)}`
}

/** What makes the tint around a line: "duration 35 ms to 199 ms". */
export function bandWords(chart: CostChart): string {
  const [first, ...others] = chart.bands
  if (first === undefined) return ''
  const unit = unitOfField(first.field)
  const more = others.length === 0 ? '' : ` and ${listed(others.map(({ field }) => fieldInSentence(field)))} in range`
  return `${fieldInSentence(first.field)} ${inUnit(first.low, unit)} to ${inUnit(first.high, unit)}${more}`
}

/** An amount under a header that names the currency already: "1,681". */
export function moneyDigits(usd: number, currency?: DisplayCurrency | undefined): string {
  return money(usd, currency).replace(/^(−?)[^\d−]+/, '$1')
}
