/** The names of the lines with price and step size, where there is no room for them at their right ends. */
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { stepWords } from '../../wording/curve-words.ts'
import { money } from '../../wording/numbers.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import { axisValue } from '../../wording/axis-words.ts'
import { shortReason } from '../../wording/reasons.ts'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import styles from './CurveSheet.module.css'

export function LineList({
  chart,
  currency,
}: {
  readonly chart: CostChart
  readonly currency: DisplayCurrency | undefined
}) {
  return (
    <ul className={styles.lines}>
      {chart.lines.map((line) => {
        const end = line.points.findLast((point) => point.usd !== null)
        const miss = line.gates.find((stretch) => stretch.meets !== true)
        return (
          <li key={line.option} data-family={line.family}>
            <FamilyGlyph family={line.family} size={9} /> <strong>{line.label}</strong>
            <span className={styles.quiet}>
              {end === undefined || end.usd === null
                ? ''
                : `${money(end.usd, currency)} at ${axisValue(chart.axis, end.at)}, ${stepWords(line, currency)}`}
              {miss !== undefined && miss.meets !== true && `; dashed: ${shortReason(miss.meets, currency)}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
