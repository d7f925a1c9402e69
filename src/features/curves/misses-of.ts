/** Why a line is dashed, in words; lines that miss alike share them. */
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import type { CostLine, GateStretch } from '../../domain/curve/cost-line.ts'
import { axisValue } from '../../wording/axis-words.ts'
import { shortReason } from '../../wording/reasons.ts'

export interface Miss {
  readonly lines: readonly CostLine[]
  readonly stretch: GateStretch
  /** "Cloud Run: misses below 8,608" */
  readonly title: string
  readonly why: string
}

/** The widest dashed part of every line, grouped by what it says. */
export function missesOf(
  chart: CostChart,
  widthOf: (stretch: GateStretch) => number,
  currency: DisplayCurrency | undefined,
): readonly Miss[] {
  const found = new Map<string, Omit<Miss, 'title'> & { readonly text: string }>()
  for (const line of chart.lines) {
    const stretch = line.gates.filter((each) => each.meets !== true).toSorted((a, b) => widthOf(b) - widthOf(a))[0]
    if (stretch === undefined || stretch.meets === true) continue
    const text = `${stretch.open ? 'unknown' : 'misses'} ${whereOf(chart, stretch)}`
    const why = shortReason(stretch.meets, currency)
    const key = `${text} ${stretch.meets.code} ${String(stretch.meets.figures['gate'] ?? '')}`
    const before = found.get(key)
    found.set(
      key,
      before === undefined ? { lines: [line], stretch, text, why } : { ...before, lines: [...before.lines, line] },
    )
  }
  return [...found.values()].map(({ text, ...miss }) => ({
    ...miss,
    title: `${miss.lines.map((line) => line.label).join(', ')}: ${text}`,
  }))
}

function whereOf(chart: CostChart, { from, to }: GateStretch): string {
  const word = (at: number): string => axisValue(chart.axis, at)
  if (from === chart.from && to === chart.to) return 'everywhere'
  if (to === chart.to) return `above ${word(from)}`
  return from === chart.from ? `below ${word(to)}` : `from ${word(from)} to ${word(to)}`
}
