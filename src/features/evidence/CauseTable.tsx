/** From our bill to their figure, one row a cause. */
import type { CostDifference } from '../../domain/difference/cost-difference.ts'
import { causeWords, differenceSentence } from '../../wording/difference-words.ts'
import { billMoney, moneyChange } from '../../wording/numbers.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import styles from './ComparisonDialog.module.css'

export type CauseTableProps = {
  readonly difference: CostDifference
  readonly optionLabel?: (id: string) => string
}

export function CauseTable({ difference, optionLabel }: CauseTableProps) {
  const { currency } = useAssessment().team
  return (
    <div role="status" className={styles.result}>
      <p>{differenceSentence(difference, { currency, optionLabel })}.</p>
      {difference.kind === 'ok' && (
        <table className={styles.causes}>
          <thead>
            <tr>
              <th scope="col">Cause</th>
              <th scope="col">Ours</th>
              <th scope="col">Theirs</th>
              <th scope="col">{currency?.code ?? 'USD'} /month</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Our bill</th>
              <td />
              <td />
              <td>{billMoney(difference.fromUsd, currency)}</td>
            </tr>
            {difference.causes.map(({ cause, usdPerMonth }) => {
              const { name, before, after } = causeWords(cause, optionLabel)
              return (
                <tr key={`${cause.kind}${cause.id}`}>
                  <th scope="row">{name}</th>
                  <td>{before}</td>
                  <td>{after}</td>
                  <td>{moneyChange(usdPerMonth, currency)}</td>
                </tr>
              )
            })}
            {difference.unexplainedUsd !== 0 && (
              <tr>
                <th scope="row">Not explained by what is stated</th>
                <td />
                <td />
                <td>{moneyChange(difference.unexplainedUsd, currency)}</td>
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Their figure</th>
              <td />
              <td />
              <td>{billMoney(difference.toUsd, currency)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </div>
  )
}
