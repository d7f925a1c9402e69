/** Two recommended sets beside each other: every workload of either, what it adds, and what moved it. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { SetDifference } from '../../domain/difference/set-difference.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { rowWhy, setSentence, sharedInSets } from '../../wording/difference-words.ts'
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
      <DataTable
        caption="The two recommended sets"
        columns={[
          { id: 'workload', label: 'Workload', rowHeader: true, cell: ({ name }) => name },
          { id: 'ours', label: 'Ours', cell: ({ from }) => side(from) },
          { id: 'theirs', label: 'Theirs', cell: ({ to }) => side(to) },
          { id: 'why', label: 'Moved by', cell: (row) => rowWhy(row, currency) },
          {
            id: 'amount',
            label: `${currency?.code ?? 'USD'} /month`,
            numeric: true,
            cell: ({ usdPerMonth }) => moneyChange(usdPerMonth, currency),
          },
        ]}
        rows={difference.rows}
        keyOf={({ from, to }) => from?.id ?? `theirs ${to?.id}`}
        footer={[
          { id: 'workload', content: 'Recommended sets' },
          { id: 'ours', content: billMoney(difference.fromUsd, currency) },
          { id: 'theirs', content: billMoney(difference.toUsd, currency) },
          { id: 'why', content: sharedInSets(difference, currency) },
          { id: 'amount', content: moneyChange(difference.toUsd - difference.fromUsd, currency) },
        ]}
      />
    </div>
  )
}
