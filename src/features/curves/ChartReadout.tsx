/** What every option costs at one place of the axis, what runs there, and whether the target is met. */
import { lineAt, meetsAt, riskAt } from '../../domain/curve/cost-line.ts'
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { axisPlace } from '../../wording/axis-words.ts'
import { capacityWords, meetsWords } from '../../wording/curve-words.ts'
import { billMoney } from '../../wording/numbers.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import styles from './CostChart.module.css'

function entries(chart: CostChart, at: number) {
  return chart.lines
    .map((line) => {
      const found = lineAt(line, at)
      return {
        line,
        here: found && {
          point: found.point,
          open: found.stretch.open,
          meets: meetsAt(found.stretch, at),
          risk: riskAt(line, found.stretch, at, chart.own.likely),
        },
      }
    })
    .sort((a, b) => (a.here?.point.usd ?? Infinity) - (b.here?.point.usd ?? Infinity))
}

/** The same in one sentence, for those who hear it. */
export function readoutText(chart: CostChart, at: number, currency: DisplayCurrency | undefined): string {
  const said = entries(chart, at).map(({ line, here }) => {
    if (here === undefined || here.point.usd === null) return `${line.label}: no size carries it`
    return `${line.label} ${billMoney(here.point.usd, currency)}, ${capacityWords(line.operatingModel, here.point.instances)}, ${meetsWords(here, currency)}`
  })
  return `${axisPlace(chart.axis, at)}: ${said.join('; ')}`
}

export type ChartReadoutProps = {
  readonly chart: CostChart
  readonly at: number
  readonly currency: DisplayCurrency | undefined
  /** Stands at the left of the line, where there is more room. */
  readonly flip: boolean
  readonly offset: { readonly left: number; readonly right: number; readonly share: number }
}

export function ChartReadout({ chart, at, currency, flip, offset }: ChartReadoutProps) {
  const x = `(${offset.left}px + (100% - ${offset.left + offset.right}px) * ${offset.share})`
  return (
    <div
      className={styles.readout}
      role="presentation"
      style={flip ? { right: `calc(100% - ${x} + 12px)` } : { left: `calc(${x} + 12px)` }}
    >
      <strong>
        {axisPlace(chart.axis, at)
          .replace(/^a /, '')
          .replace(/^./, (first) => first.toUpperCase())}
      </strong>
      <table>
        <tbody>
          {entries(chart, at).map(({ line, here }) => (
            <tr key={line.option}>
              <th scope="row">
                <FamilyGlyph family={line.family} size={8} /> {line.label}
              </th>
              {here === undefined || here.point.usd === null ? (
                <td colSpan={2}>no size carries it</td>
              ) : (
                <>
                  <td className={styles.cost}>{billMoney(here.point.usd, currency)}</td>
                  <td>
                    {capacityWords(line.operatingModel, here.point.instances)}
                    <span className={styles.verdict}>{meetsWords(here, currency)}</span>
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
