/** The chart as a table: the same places, bills, ranges, capacity and answers of the gates. */
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { curveRows } from '../../export/curve-table.ts'
import { axisLabel, axisValue, ownPlaceInSentence } from '../../wording/axis-words.ts'
import { capacityWords, meetsWords } from '../../wording/curve-words.ts'
import { billMoney, moneyRange } from '../../wording/numbers.ts'
import { headOf } from '../../wording/display-currency.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import styles from './CurveTable.module.css'

export function CurveTable({
  chart,
  currency,
}: {
  readonly chart: CostChart
  readonly currency: DisplayCurrency | undefined
}) {
  const misses = [
    ...new Set(
      chart.lines.flatMap((line) =>
        line.gates
          .filter((each) => each.meets !== true)
          .map(
            (each) =>
              `${line.label}: ${meetsWords(each)}, from ${axisValue(chart.axis, each.from)} to ${axisValue(chart.axis, each.to)}`,
          ),
      ),
    ),
  ]
  return (
    <div className={styles.scroll} data-sideways="" tabIndex={0} role="region" aria-label="Bills as a table">
      <table className={styles.table}>
        <caption className={styles.caption}>
          {axisLabel(chart.axis)} against {headOf(currency)} per month, range and what runs
        </caption>
        <thead>
          <tr>
            <th scope="col">{axisLabel(chart.axis)}</th>
            {chart.lines.map((line) => (
              <th scope="col" key={line.option}>
                <FamilyGlyph family={line.family} size={8} /> {line.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {curveRows(chart).map((row) => (
            <tr key={row.at} data-own={row.own ? '' : undefined}>
              <th scope="row">
                {axisValue(chart.axis, row.at)}
                {row.own && <span className={styles.note}>{ownPlaceInSentence(chart.axis)}</span>}
                {row.breakEven && <span className={styles.note}>break-even</span>}
              </th>
              {row.cells.map((cell, index) => {
                const line = chart.lines[index]!
                if (cell === undefined || cell.point.usd === null)
                  return (
                    <td key={line.option} className={styles.quiet}>
                      no size carries it
                    </td>
                  )
                const range = cell.point.band === null ? '' : moneyRange(cell.point.band, currency)
                return (
                  <td key={line.option} data-misses={cell.stretch.meets === true ? undefined : ''}>
                    {range !== '' && <span className={styles.quiet}>{range} </span>}
                    {billMoney(cell.point.usd, currency)}
                    <span className={styles.note}>
                      {capacityWords(line.operatingModel, cell.point.instances)}
                      {cell.stretch.meets !== true && (cell.stretch.open ? ', unknown' : ', misses')}
                    </span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {misses.map((text) => (
        <p key={text} className={styles.miss}>
          {text}
        </p>
      ))}
    </div>
  )
}
