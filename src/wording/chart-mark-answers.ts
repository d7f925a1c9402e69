/** What the numbers written into a cost chart are: the end of a line, a break-even and its band, the own place, a missed gate. */
import type { BreakEven } from '../domain/certainty.ts'
import type { CostChart } from '../domain/curve/cost-chart.ts'
import type { CostLine } from '../domain/curve/cost-line.ts'
import type { Answer, AnswerRow } from './answer.ts'
import { axisPlace, axisValue, ownPlaceWord } from './axis-words.ts'
import { bandWords, labelIn, stepWords } from './curve-words.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { counted, money } from './numbers.ts'
import { basisWord } from './verdict-words.ts'

const overBill: AnswerRow = ['Over', 'per month, everything but the axis at your likely values']
const fromBill: AnswerRow = ['From', 'your workbook, the prices of the catalogue and your own prices']
const fromCrossing: AnswerRow = ['From', 'the true steps of both bills, not between drawn points']

/** A bill where it is written: at the right end of its line, or on the team's own place. */
export function lineBillAnswer(
  chart: CostChart,
  line: CostLine,
  { at, usd }: { readonly at: number; readonly usd: number },
  currency: DisplayCurrency | undefined,
): Answer {
  return {
    what: `${line.label} at ${axisPlace(chart.axis, at)}: ${money(usd, currency)}`,
    rows: [overBill, ['Steps', stepWords(line, currency)], fromBill],
  }
}

export function breakEvenAnswer(chart: CostChart, { between, at }: BreakEven): Answer {
  const [below, above] = between.map((option) => labelIn(chart, option))
  const place = (value: number): string => axisValue(chart.axis, value)
  return {
    what: `Break-even of ${below} and ${above}: ${axisPlace(chart.axis, at.likely)}`,
    rows: [
      ['Below', `${below} is the cheaper of the two`],
      ['Above', `${above} is`],
      at.low === at.high
        ? ['Range', 'none: no other input is a range']
        : ['Range', `${place(at.low)} to ${place(at.high)}, over ${bandWords(chart)}`],
      fromCrossing,
    ],
  }
}

export function breakEvenBandAnswer(chart: CostChart, { between, at }: BreakEven): Answer {
  const [below, above] = between.map((option) => labelIn(chart, option))
  return {
    what: `Where the break-even of ${below} and ${above} may lie: ${axisValue(chart.axis, at.low)} to ${axisPlace(chart.axis, at.high)}`,
    rows: [['Over', bandWords(chart)], fromCrossing],
  }
}

/** Of the tint around the cheapest line, named along it. */
export function bandAnswer(chart: CostChart): Answer {
  return {
    what: 'How far this bill moves',
    rows: [['Over', bandWords(chart)], overBill, ['From', 'the ranges of your workbook']],
  }
}

export function ownPlaceAnswer({ axis, own, ownBasis, measured }: CostChart): Answer {
  const rows: AnswerRow[] = [
    ['Range', own.low === own.high ? 'none: one value' : `${axisValue(axis, own.low)} to ${axisValue(axis, own.high)}`],
    ['From', `your workbook, ${basisWord(ownBasis)}`],
  ]
  if (measured !== null)
    rows.push([
      'Measured',
      `${axisValue(axis, measured.p50)} at the median, ${axisValue(axis, measured.p95)} at the 95th percentile; ${counted(measured.n, 'measurement')}, ${measured.date}`,
    ])
  return { what: `${ownPlaceWord(axis)}: ${axisPlace(axis, own.likely)}, likely value`, rows }
}

/** Of a dashed part of a line, as it is titled there. */
export function missAnswer(title: string, why: string): Answer {
  return {
    what: title,
    rows: [
      ['Why', why],
      ['Over', 'the dashed part of the line; the bill is drawn, but it does not count there'],
      ['From', 'your needs against what the catalogue says the platform does'],
    ],
  }
}
