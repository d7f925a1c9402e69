/** What new prices did to what was decided: the same inputs as when a milestone was frozen, on the prices of today. */
import type { Assessment } from '../../domain/assessment.ts'
import type { ComparedScenario } from '../../domain/meeting/compare-outcomes.ts'
import { inReadingOrder } from '../../domain/in-reading-order.ts'
import { comparisonInWords } from '../../wording/meeting-words.ts'
import { money, moneyChange } from '../../wording/numbers.ts'
import { KeptWhole } from '../../ui/KeptWhole.tsx'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import styles from './Scenarios.module.css'

export function PriceChanges({
  columns,
  assessment,
}: {
  readonly columns: readonly ComparedScenario[]
  readonly assessment: Assessment
}) {
  const { currency } = assessment.team
  return (
    <section className={styles.prices}>
      <SectionHeading
        title="What new prices did"
        fact={`prices read ${assessment.pricesReadOn}, catalogue ${assessment.catalogueVersion}`}
        level={2}
      />
      <ul className={styles.list}>
        {columns.map(({ scenario, prices }) => {
          if (prices === null) return null
          const moved = prices.rows.filter(
            ({ flipped, changeUsd }) => flipped || (changeUsd !== null && Math.abs(changeUsd) >= 0.005),
          )
          return (
            <li key={scenario.id}>
              <strong>{inReadingOrder(scenario.name)}</strong>, catalogue {scenario.catalogueVersion ?? 'not noted'}:{' '}
              <KeptWhole>{comparisonInWords(prices, currency)}</KeptWhole>.
              {moved.length > 0 && (
                <ul>
                  {moved.map(({ workload, name, before, after, flipped, changeUsd }) => (
                    <li key={workload}>
                      {name}: {before?.label ?? 'nothing'}
                      {flipped && ` is now behind ${after?.label ?? 'nothing, since no option passes'}`}
                      {changeUsd !== null &&
                        `, ${money(before?.usdPerMonth ?? 0, currency)} then, ${money(after?.usdPerMonth ?? 0, currency)} now (${moneyChange(changeUsd, currency)})`}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
