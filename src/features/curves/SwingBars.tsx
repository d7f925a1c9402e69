/** The tornado of the difference: how far each range alone moves what the choice saves against its rival. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { BillSwings } from '../../domain/sampling/bill-swings.ts'
import { moneyChange } from '../../wording/numbers.ts'
import { swingRangeAnswer, swingsAnswer, thresholdAnswer } from '../../wording/curve-answers.ts'
import { rangeOfBar, swingsSentence, thresholdSentence } from '../../wording/sampling-words.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { asked, inGroup } from '../../ui/asked.ts'
import { keepUnits } from '../../ui/keep-units.ts'
import { NumberHint } from '../marks/NumberHint.tsx'
import styles from './SampleSection.module.css'

export function SwingBars({
  swings,
  workload,
}: {
  readonly swings: BillSwings
  readonly workload: WorkloadAssessment
}) {
  const { currency } = useAssessment().team
  const nameOf = (id: string): string => workload.options.find((option) => option.option === id)?.label ?? id
  const ends = swings.bars.flatMap((bar) => [bar.atLow, bar.atHigh])
  const low = Math.min(0, swings.saves, ...ends)
  const high = Math.max(0, swings.saves, ...ends)
  const at = (usd: number): number => (high === low ? 50 : ((usd - low) / (high - low)) * 100)
  return (
    <>
      <p className={styles.sentence}>
        <span {...asked(swingsAnswer)}>{swingsSentence(swings, nameOf, currency)}</span>
      </p>
      <table className={styles.table} data-answers="">
        <caption className={styles.unseen}>
          What the choice saves a month against its rival, with one range at a time at its ends
        </caption>
        <thead>
          <tr>
            <th scope="col">Range</th>
            <th scope="col">Saves at its low end</th>
            <th scope="col">Saves at its high end</th>
            <th scope="col">
              <span className={styles.unseen}>As a bar</span>
            </th>
            <th scope="col">Threshold</th>
          </tr>
        </thead>
        <tbody>
          {swings.bars.map((bar, index) => (
            <tr key={bar.field}>
              <th scope="row">
                <span {...asked(swingRangeAnswer, inGroup(index))}>{keepUnits(rangeOfBar(bar))}</span>
              </th>
              {(['atLow', 'atHigh'] as const).map((end) => (
                <td key={end}>
                  <NumberHint
                    what={`Saved with ${rangeOfBar(bar)} at its ${end === 'atLow' ? 'low' : 'high'} end: ${moneyChange(bar[end], currency)}`}
                    period="per month against the rival, everything else at its likely value"
                  >
                    {moneyChange(bar[end], currency)}
                  </NumberHint>
                </td>
              ))}
              <td>
                <svg className={styles.track} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect
                    x={Math.min(at(bar.atLow), at(bar.atHigh))}
                    y="1"
                    width={Math.max(0.6, Math.abs(at(bar.atHigh) - at(bar.atLow)))}
                    height="8"
                    fill={bar.crossesZero ? 'var(--ink)' : 'var(--control)'}
                  />
                  <rect x={Math.min(99.4, at(0))} y="0" width="0.6" height="10" fill="var(--ink)" />
                </svg>
              </td>
              <td className={styles.quiet}>
                <span {...asked(thresholdAnswer, 'arrows')}>{thresholdSentence(bar, nameOf)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
