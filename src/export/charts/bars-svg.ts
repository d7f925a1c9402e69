/** What the best option of each family costs a month, one bar each with its range, on one scale. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { OptionAssessment } from '../../domain/option-evidence.ts'
import { families } from '../../domain/vocabulary.ts'
import type { Family } from '../../domain/vocabulary.ts'
import { moneyWithRange } from '../../wording/numbers.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { verdictWord } from '../../wording/verdict-words.ts'
import { nameOf } from '../note-context.ts'
import { box, familyInk, glyph, ink, label, quiet, rule, svgOf } from './svg-elements.ts'

export interface FamilyBar {
  readonly family: Family
  readonly option: OptionAssessment
}

/** The best option of each family that has a bill. */
export function barsOf(workload: WorkloadAssessment): readonly FamilyBar[] {
  return families.flatMap((family) => {
    const option = workload.options.find((entry) => entry.option === workload.families[family].bestOption)
    return option?.monthlyUsd == null ? [] : [{ family, option }]
  })
}

const width = 820
const [left, right] = [250, 620]
const rowHeight = 46
const top = 76

/** Undefined where no family has a bill. */
export function barsSvg(workload: WorkloadAssessment): string | undefined {
  const bars = barsOf(workload)
  if (bars.length === 0) return undefined
  const largest = Math.max(...bars.map(({ option }) => option.monthlyUsd?.high ?? 0), 1e-9)
  const scale = (usd: number) => left + (Math.max(0, usd) / largest) * (right - left)
  const rows = bars.flatMap(({ family, option }, index) => {
    const y = top + index * rowHeight
    const bill = option.monthlyUsd ?? { low: 0, likely: 0, high: 0 }
    const isRange = bill.high > bill.low
    return [
      glyph(family, 16, y - 4),
      label(32, y + 5, option.label, { bold: true, longest: 30 }),
      label(32, y + 21, `${familyWord(family)}, ${verdictWord(option.verdict).toLowerCase()}`, {
        fill: quiet,
        size: 11,
      }),
      box(left, y - 7, Math.max(1, scale(bill.likely) - left), 16, familyInk[family]),
      ...(isRange
        ? [
            rule(scale(bill.low), y + 15, scale(bill.high), y + 15, ink, ' stroke-width="2"'),
            ...[bill.low, bill.high].map((end) => rule(scale(end), y + 11, scale(end), y + 19, ink)),
          ]
        : []),
      label(scale(Math.max(bill.likely, bill.high)) + 10, y + 5, moneyWithRange(bill)),
    ]
  })
  const description = bars
    .map(({ family, option }) => `${familyWord(family)}, ${option.label}: ${moneyWithRange(option.monthlyUsd!)}`)
    .join('; ')
  return svgOf(width, top + bars.length * rowHeight, barsTitle(workload), `${description}.`, [
    label(16, 28, barsTitle(workload), { size: 14, bold: true, longest: 90 }),
    label(16, 48, 'USD per month of the best option of each family; the thin line is the range of the inputs.', {
      fill: quiet,
      longest: 120,
    }),
    ...rows,
  ])
}

export function barsTitle(workload: WorkloadAssessment): string {
  return `${nameOf(workload)}: cost a month by family`
}
