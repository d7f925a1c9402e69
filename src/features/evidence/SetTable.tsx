/** Two recommended sets beside each other: every workload of either, what it adds, and what moved it. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { SetDifference } from '../../domain/difference/set-difference.ts'
import { rowWhy, setSentence } from '../../wording/difference-words.ts'
import { billMoney, moneyChange } from '../../wording/numbers.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import styles from './ComparisonDialog.module.css'

export function SetTable({ difference }: { readonly difference: SetDifference }) {
  const { currency } = useAssessment().team
  const side = (workload: WorkloadAssessment | null): string => {
    if (workload === null) return 'not in it'
    const { recommendation } = workload
    if (recommendation === null) return 'nothing passes'
    const { label, monthlyUsd } = recommendation
    return monthlyUsd === null ? `${label}, no bill` : `${label}, ${billMoney(monthlyUsd, currency)}`
  }
  return (
    <div role="status" className={styles.result}>
      <p>{setSentence(difference, currency)}.</p>
      <table className={styles.causes}>
        <thead>
          <tr>
            <th scope="col">Workload</th>
            <th scope="col">Ours</th>
            <th scope="col">Theirs</th>
            <th scope="col">Moved by</th>
            <th scope="col">{currency?.code ?? 'USD'} /month</th>
          </tr>
        </thead>
        <tbody>
          {difference.rows.map((row) => (
            <tr key={row.from?.id ?? `theirs ${row.to?.id}`}>
              <th scope="row">{row.name}</th>
              <td>{side(row.from)}</td>
              <td>{side(row.to)}</td>
              <td>{rowWhy(row, currency)}</td>
              <td>{moneyChange(row.usdPerMonth, currency)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Recommended sets</th>
            <td>{billMoney(difference.fromUsd, currency)}</td>
            <td>{billMoney(difference.toUsd, currency)}</td>
            <td />
            <td>{moneyChange(difference.toUsd - difference.fromUsd, currency)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
