/** Workloads down, scenarios across: a choice that changes is named, one that stays only says what it costs more or less. */
import { shortName } from '../../wording/short-name.ts'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { inReadingOrder } from '../../domain/in-reading-order.ts'
import type { ComparedRow, ComparedScenario, Outcome, Outcomes } from '../../domain/meeting/compare-outcomes.ts'
import { comparisonInWords } from '../../wording/meeting-words.ts'
import { money, moneyChange } from '../../wording/numbers.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { KeptWhole } from '../../ui/KeptWhole.tsx'
import { MoreRows } from '../../ui/MoreRows.tsx'
import { useMoreRows } from '../../ui/use-more-rows.ts'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import { ScenarioHead } from './ScenarioHead.tsx'
import { NumberHint } from '../marks/NumberHint.tsx'
import styles from './Scenarios.module.css'

export type ScenarioTableProps = {
  readonly today: Outcomes
  /** The same with what was accepted in place of what is recommended. */
  readonly held: Outcomes
  /** What an account has once moves the sum of today's bills by, USD per month. */
  readonly onceUsd: number
  readonly columns: readonly ComparedScenario[]
  readonly currency?: DisplayCurrency | undefined
}

const firstRows = 60
const manyColumns = 4

export function ScenarioTable({ today, held, onceUsd, columns, currency }: ScenarioTableProps) {
  const entries = useMemo(() => [...today], [today])
  const more = useMoreRows(entries, firstRows)
  const rowsOf = useMemo(
    () => columns.map(({ comparison }) => new Map(comparison.rows.map((row) => [row.workload, row]))),
    [columns],
  )
  const total = [...today.values()].reduce((sum, { outcome }) => sum + (outcome?.usdPerMonth ?? 0), onceUsd)
  const unpriced = [...today.values()].filter(({ outcome }) => outcome?.usdPerMonth == null).length
  const hasOnce = [onceUsd, ...columns.map((column) => column.onceUsd ?? 0)].some((usd) => Math.abs(usd) >= 0.005)
  const scroll = useRef<HTMLDivElement>(null)
  const shown = useRef(columns.length)
  // A scenario that was just added is what somebody wants to see.
  useLayoutEffect(() => {
    if (columns.length > shown.current) scroll.current?.scrollTo({ left: scroll.current.scrollWidth })
    shown.current = columns.length
  }, [columns.length])
  return (
    <div className={styles.scroll} data-sideways="" ref={scroll}>
      <table className={joinClasses(styles.table, columns.length > manyColumns && styles.many)}>
        <thead>
          <tr>
            <th scope="col">Workload</th>
            <th scope="col">Today</th>
            {columns.map((column) => (
              <th scope="col" key={column.scenario.id}>
                <ScenarioHead column={column} />
              </th>
            ))}
          </tr>
        </thead>
        {/* What it comes to stands first: a long list would hide it at its end. */}
        <tbody className={styles.sum}>
          <tr>
            <th scope="row">Together /month</th>
            <td>
              <NumberHint
                what={`All workloads today: ${money(total, currency)}`}
                period="per month, every workload on its recommended option, at the likely values"
              >
                {money(total, currency)}
              </NumberHint>
              <span className={styles.second}>recommended set{unpriced > 0 && `, ${unpriced} without a price`}</span>
            </td>
            {columns.map(({ scenario, comparison }) => (
              <td key={scenario.id}>
                <NumberHint
                  what={`All workloads, ${inReadingOrder(scenario.name)}: ${money(comparison.afterUsd, currency)}`}
                  period={
                    scenario.frozen === true
                      ? 'per month, as it was when the milestone was frozen'
                      : 'per month, every workload on the option recommended then, at the likely values'
                  }
                >
                  <strong>{money(comparison.afterUsd, currency)}</strong>
                </NumberHint>
                {comparison.unpriced > 0 && ` for ${comparison.rows.length - comparison.unpriced}`}
                <span className={styles.second}>
                  <KeptWhole>{comparisonInWords(comparison, currency)}</KeptWhole>
                </span>
              </td>
            ))}
          </tr>
          {hasOnce && (
            <tr>
              <th scope="row">of it once for the account</th>
              <td>{moneyChange(onceUsd, currency)}</td>
              {columns.map(({ scenario, onceUsd: once }) => (
                <td key={scenario.id}>
                  {once === null ? <span className={styles.quiet}>not noted then</span> : moneyChange(once, currency)}
                </td>
              ))}
            </tr>
          )}
        </tbody>
        <tbody>
          {more.rows.map(([id, { name, outcome }]) => (
            <tr key={id}>
              <th scope="row">{shortName(name)}</th>
              <td>
                {outcome === null ? (
                  <span className={styles.quiet}>nothing passes</span>
                ) : (
                  <>
                    <span className={styles.option}>
                      {outcome.family !== null && <FamilyGlyph family={outcome.family} />} {outcome.label}
                    </span>
                    <span className={styles.second}>
                      {outcome.usdPerMonth === null ? (
                        'no bill yet'
                      ) : (
                        <NumberHint
                          what={`${name} today, on ${outcome.label}: ${money(outcome.usdPerMonth, currency)}`}
                          period="per month, at the likely values"
                        >
                          {money(outcome.usdPerMonth, currency)}
                        </NumberHint>
                      )}
                    </span>
                    <Decided outcome={held.get(id)?.outcome} recommended={outcome.option} currency={currency} />
                  </>
                )}
              </td>
              {columns.map(({ scenario }, at) => (
                <td key={scenario.id}>
                  <Change row={rowsOf[at]?.get(id)} scenario={inReadingOrder(scenario.name)} currency={currency} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows {...more} />
    </div>
  )
}

/** Scenarios compare recommendations; a decision against one is named beside it. */
function Decided({
  outcome,
  recommended,
  currency,
}: {
  readonly outcome: Outcome | null | undefined
  readonly recommended: string
  readonly currency: DisplayCurrency | undefined
}) {
  if (outcome == null || outcome.option === recommended) return null
  const usd = outcome.usdPerMonth === null ? '' : `, ${money(outcome.usdPerMonth, currency)}`
  return <span className={styles.second}>{`decided: ${outcome.label}${usd}`}</span>
}

function Change({
  row,
  scenario,
  currency,
}: {
  readonly row: ComparedRow | undefined
  readonly scenario: string
  readonly currency: DisplayCurrency | undefined
}) {
  if (row === undefined || (row.after === null && row.before === null)) return <span className={styles.quiet}>–</span>
  const { after, flipped, changeUsd } = row
  if (after === null) return <strong>nothing passes</strong>
  const change =
    changeUsd === null
      ? 'no bill'
      : Math.abs(changeUsd) < 0.005
        ? null
        : `${money(after.usdPerMonth ?? 0, currency)}, ${moneyChange(changeUsd, currency)}`
  return (
    <>
      {flipped ? (
        <span className={styles.option}>
          {after.family !== null && <FamilyGlyph family={after.family} />} <strong>{after.label}</strong>
        </span>
      ) : (
        <span className={styles.quiet}>{change === null ? 'same' : 'the same option'}</span>
      )}
      {(flipped || change !== null) && (
        <span className={styles.second}>
          <NumberHint
            what={`${row.name}, ${scenario}: ${change ?? 'at the same cost'}`}
            period="per month at the likely values, and the difference from today"
          >
            {change ?? 'at the same cost'}
          </NumberHint>
        </span>
      )}
    </>
  )
}
