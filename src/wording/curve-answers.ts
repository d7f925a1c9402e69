/** What the numbers around a cost chart are: its finding, its axes, the tint, and the bill below it. */
import type { CostChart } from '../domain/curve/cost-chart.ts'
import { answer } from './answer.ts'
import type { Answer } from './answer.ts'
import { axisLabel, axisName, axisPlace, axisValue } from './axis-words.ts'
import { basisWord } from './verdict-words.ts'
import { lowerFirst } from './lower-first.ts'
import { significant } from './numbers.ts'
import { inUnit } from './units.ts'

const found = 'where the bills of the drawn options cross, found on their true steps and not between drawn points'

export function curveAnswer({ axis }: CostChart): Answer {
  return answer(
    'The cheapest option that passes its gates, and where another one takes over',
    `the drawn range of ${lowerFirst(axisName(axis))}, everything else at its likely value`,
    found,
  )
}

export const curveDetailAnswer = answer(
  'The bills at your own place, the band of the break-even, and what is at risk there',
  'per month; a band where your inputs are ranges',
  'your workbook, the catalogue and your own prices; the bill below has every line',
)

/** Of the axis along the foot: what it is, from where to where, and where the team stands on it. */
export function axisAnswer({ axis, own, ownBasis }: CostChart, ends: readonly [number, number], scale: string): Answer {
  const [from, to] = ends
  return {
    what: `${axisLabel(axis)}: from ${axisValue(axis, from)} to ${axisValue(axis, to)}`,
    rows: [
      ['Scale', scaleWords(scale)],
      ['You say', `${axisPlace(axis, own.likely)}, from your workbook, ${basisWord(ownBasis)}`],
      ['The rest', 'stays at your likely values'],
    ],
  }
}

/** Of the axis at the left; `ends` and `head` as they are written on it. */
export function moneyAxisAnswer(ends: readonly [string, string], head: string, scale: string): Answer {
  return {
    what: `Bill per month in ${head}, from ${ends[0]} to ${ends[1]}`,
    rows: [
      ['Scale', scaleWords(scale)],
      ['Over', 'a month of your load, with all lines that count'],
      ['From', 'your workbook, the prices of the catalogue and your own prices'],
    ],
  }
}

function scaleWords(scale: string): string {
  return scale === 'log' ? 'logarithmic: each step is the same factor' : 'linear: each step is the same amount'
}

export const tintAnswer = answer(
  'How far each bill moves',
  'from the low to the high end of the inputs you gave as ranges',
  'your workbook',
)

export const loadAnswer = answer(
  'Load that the bills are for',
  'your likely values: mean and peak over a month, one request, one replica',
  'your workbook; requests a second follow from volume and peak to mean',
)

export const billPlaceAnswer = answer(
  'Your own place on the axis',
  'requests in a month, likely value',
  'the volume in your workbook',
)

export const drawsAnswer = answer(
  'How often the bills were worked out with drawn values, and the seed of the draws',
  'every input you gave as a range, low and high read as the 5th and 95th of 100 draws',
  'your ranges; the same seed gives the same draws',
)

export const chancesAnswer = answer(
  'How often each option is the cheapest that passes',
  'all draws over the ranges you gave',
  'the bills and gates, worked out anew at each draw',
)

export const swingsAnswer = answer(
  'What the choice saves against its rival',
  'per month at the likely values, then with one range at a time at its ends',
  'the two bills, at your prices and the catalogue’s',
)

export const swingRangeAnswer = answer(
  'The range whose two ends are tried',
  'this input alone, everything else at its likely value',
  'your workbook',
)

export const spreadAnswer = answer(
  'Spread of the bill',
  'per month: 5 of 100 draws lie below the low end, 5 above the high end',
  'the bills, worked out anew at each draw over your ranges',
)

export const riskShareAnswer = answer(
  'How often it passes only at risk',
  'all draws over the ranges you gave',
  'the gates, asked anew at each draw',
)

export const shapeAnswer = answer(
  'How uneven the traffic is',
  'the bins of the profile: its peak and 99th percentile against its mean',
  'the profile named above, times your volume',
)

export const savingAnswer = answer(
  'What following the load saves, and what it misses',
  'replica hours of the profile: an autoscaled fleet against a fixed one that carries the peak',
  'the profile, your duration and concurrency, and how soon a replica serves',
)

export const claimAnswer = answer(
  'The usual claim of what autoscaling saves, against your traffic',
  'the peak to mean at which the claim can hold, before floors and lag',
  'arithmetic on the profile; the claim is the one vendors make',
)

export const profileAnswer = answer(
  'Replicas over time',
  'the bins of the profile; the fixed fleet carries its peak',
  'the profile named above, your duration and concurrency',
)

/** One hour of a drawn week; the rate is undefined where the workload has no volume. */
export function hourAnswer(hour: {
  readonly name: string
  readonly value: number
  readonly timesMean: number
  readonly ratePerSecond: number | undefined
}): Answer {
  const { name, value, timesMean, ratePerSecond } = hour
  return {
    what: `${name}: ${significant(value, 3)}`,
    rows: [
      ['Share', `${significant(timesMean, 3)} times the mean hour of the week`],
      [
        'At your volume',
        ratePerSecond === undefined ? 'unknown: the workload has no volume yet' : inUnit(ratePerSecond, 'requests/s'),
      ],
      ['From', 'the hours drawn here; only their proportions count'],
    ],
  }
}

export const modelAnswer = answer(
  'What the model needs to be served',
  'one replica: its weights and what stands beside them in memory, and one load of them',
  'your model size; memory of the GPUs and loading speed from the catalogue',
)

export const perAmountAnswer = answer(
  'What the column is for',
  'the bill of a month over what is served in it',
  'the bills above and your tokens',
)

export const idleGpuAnswer = answer(
  'Paid time in which nothing is computed',
  'a month of your load, likely value',
  'the capacity paid for and your traffic',
)

export const notPricedAnswer = answer(
  'What the bill leaves out',
  'costs known to exist that no line above holds; amounts among them are as their source says',
  'the catalogue, platform by platform',
)

export const thresholdAnswer = answer(
  'The value at which another option becomes the cheaper',
  'this input alone, everything else at its likely value',
  'found on the two bills',
)
