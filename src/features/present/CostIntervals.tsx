/** What each family would cost: the range as a bar, the likely value as the family's mark, over one axis of money. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { intervalAxis } from '../../domain/meeting/interval-axis.ts'
import { families } from '../../domain/vocabulary.ts'
import type { Family } from '../../domain/vocabulary.ts'
import { answer } from '../../wording/answer.ts'
import { sentenceAnswer } from '../../wording/reason-figures.ts'
import { money, moneyRange, moneyWithRange } from '../../wording/numbers.ts'
import { converted } from '../../wording/display-currency.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { shortReason } from '../../wording/reasons.ts'
import { verdictWord } from '../../wording/verdict-words.ts'
import { asked } from '../../ui/asked.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import styles from './CostIntervals.module.css'
import { lowerFirst } from '../../wording/lower-first.ts'
import { keepUnits } from '../../ui/keep-units.ts'
import { NumberHint } from '../marks/NumberHint.tsx'
import { sourcesOf } from '../marks/VerdictHint.tsx'
import { inUnit } from '../../wording/units.ts'

export type CostIntervalsProps = {
  readonly workload: WorkloadAssessment
  readonly currency?: DisplayCurrency | undefined
}

export function CostIntervals({ workload, currency }: CostIntervalsProps) {
  const rows = orderedFamilies(workload).map((family) => {
    const cell = workload.families[family]
    const option = workload.options.find((each) => each.option === cell.bestOption)
    const open = cell.verdict !== 'blocked' && cell.verdict !== 'unknown'
    return { family, cell, option, bill: open ? (option?.monthlyUsd ?? null) : null }
  })
  const requests = workload.inputs.likely.requestsPerMonth
  const axis = intervalAxis(
    rows.flatMap(({ bill }) => bill ?? []),
    converted(1, currency),
  )
  return (
    <figure className={styles.chart} aria-label="Cost per month of the best option of each family">
      {axis !== null && (
        <>
          <div className={styles.rows}>
            {axis.ticks.map((tick) => (
              <span key={tick} className={styles.line} style={{ left: `${axis.place(tick) * 100}%` }} />
            ))}
            {rows.map(({ family, option, bill }) =>
              bill === null ? null : (
                <div key={family} className={styles.row}>
                  <span
                    className={styles.bar}
                    style={{
                      left: `${axis.place(bill.low) * 100}%`,
                      width: `${(axis.place(bill.high) - axis.place(bill.low)) * 100}%`,
                      background: `var(--${family}-mark)`,
                    }}
                  />
                  <span className={styles.mark} style={{ left: `${axis.place(bill.likely) * 100}%` }}>
                    <FamilyGlyph family={family} size={18} />
                  </span>
                  <span
                    className={styles.label}
                    style={{ left: `${axis.place(bill.high) * 100}%`, color: `var(--${family}-ink)` }}
                  >
                    <NumberHint
                      what={`${familyWord(family)}, ${option?.label ?? ''}: ${money(bill.likely, currency)}`}
                      period={`per month${requests === undefined ? '' : ` at ${inUnit(requests, 'requests/month')}`}, likely value`}
                      range={moneyRange(bill, currency) || undefined}
                      sources={option === undefined ? [] : sourcesOf(option)}
                    >
                      <VisuallyHidden>{`${familyWord(family)}, ${option?.label ?? ''}: ${moneyWithRange(bill, currency)} a month`}</VisuallyHidden>
                      <span aria-hidden="true">{money(bill.likely, currency)}</span>
                    </NumberHint>
                  </span>
                </div>
              ),
            )}
          </div>
          <div className={styles.axis} aria-hidden="true" {...asked(axisAnswer, 'own')}>
            {axis.ticks.map((tick, index) => (
              <span key={tick} style={{ left: `${axis.place(tick) * 100}%` }}>
                {money(tick, currency)}
                {index === axis.ticks.length - 1 ? ' /month' : ''}
              </span>
            ))}
          </div>
        </>
      )}
      {rows.map(({ family, cell, bill }) =>
        bill !== null ? null : (
          <div key={family} className={styles.none}>
            <FamilyGlyph family={family} size={16} />
            <span
              className={styles.words}
              {...asked(
                sentenceAnswer(
                  `${familyWord(family)}: what the numbers are`,
                  [cell.reason],
                  currency,
                  shortReason(cell.reason, currency),
                ),
              )}
            >
              {familyWord(family)}: {verdictWord(cell.verdict).toLowerCase()},{' '}
              {keepUnits(lowerFirst(shortReason(cell.reason, currency)))}
            </span>
          </div>
        ),
      )}
    </figure>
  )
}

/** Each mark above the axis tells its own amount to those who do not see the axis. */
const axisAnswer = answer(
  'Bill per month of the best option of each family',
  'a month of your load: the mark at the likely value, the bar from the low to the high end of your ranges',
  'your workbook, the prices of the catalogue and your own prices',
)

/** The winner first, then the cheaper one. */
function orderedFamilies({ families: cells, recommendation }: WorkloadAssessment): readonly Family[] {
  const rank = (family: Family) =>
    family === recommendation?.family ? -1 : (cells[family].monthlyUsd ?? Number.POSITIVE_INFINITY)
  return [...families].sort((a, b) => rank(a) - rank(b) || 0)
}
