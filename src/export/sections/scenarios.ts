/** The other futures the team compared, each beside today: what they cost together, and whose choice changes. */
import type { ComparedRow, ComparedScenario } from '../../domain/meeting/compare-outcomes.ts'
import { comparisonInWords } from '../../wording/meeting-words.ts'
import { money } from '../../wording/numbers.ts'
import { otherRegionsInWords } from '../../wording/region-prices.ts'
import { paragraph, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { assessedWholeAtMost } from '../note-rows.ts'
import type { Section } from './section.ts'

export const scenarios: Section = {
  title: 'Scenarios',
  build: ({ scenarios: compared = [], rows, assessment }) => {
    // Beyond that the command does not assess a table several times, and every note must say the same.
    if (compared.length === 0 || rows.length > assessedWholeAtMost) return []
    const regions = otherRegionsInWords(
      assessment.team.region,
      compared.map(({ scenario }) => scenario),
      assessment.pricePlaces,
    )
    return [
      paragraph(
        `Each is this workbook with one thing changed, on the prices of this note. Today the recommended options cost ${money(assessment.portfolio.monthlyUsd.likely)} a month together.${regions === null ? '' : ` ${regions}`}`,
      ),
      table(
        ['Scenario', ['Together, USD a month', 'right'], 'Against today', 'Choices that change'],
        compared.map((each): readonly Inline[] => [
          nameOf(each),
          money(each.comparison.afterUsd),
          comparisonInWords(each.comparison),
          changed(each.comparison.rows),
        ]),
      ),
    ]
  },
}

function nameOf({ scenario }: ComparedScenario): string {
  if (scenario.frozen !== true) return scenario.name
  return `${scenario.name}, frozen${scenario.catalogueVersion === undefined ? '' : ` on catalogue ${scenario.catalogueVersion}`}`
}

function changed(rows: readonly ComparedRow[]): string {
  const flips = rows.filter(({ flipped }) => flipped)
  if (flips.length === 0) return 'none'
  return flips
    .map(({ name, before, after }) => `${name}: ${before?.label ?? 'nothing'} → ${after?.label ?? 'nothing passes'}`)
    .join('; ')
}
