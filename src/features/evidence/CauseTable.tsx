/** From our bill to their figure, one row a cause. */
import type { CostDifference } from '../../domain/difference/cost-difference.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { causeWords, differenceSentence } from '../../wording/difference-words.ts'
import { billMoney, moneyChange } from '../../wording/numbers.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import styles from './ComparisonDialog.module.css'

export type CauseTableProps = {
  readonly difference: CostDifference
  readonly optionLabel?: (id: string) => string
}

type Row = {
  readonly key: string
  readonly name: string
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly amount: string
}

export function CauseTable({ difference, optionLabel }: CauseTableProps) {
  const { currency } = useAssessment().team
  return (
    <div role="status" className={styles.result}>
      <p>{differenceSentence(difference, { currency, optionLabel })}.</p>
      {difference.kind === 'ok' && (
        <DataTable<Row>
          caption="From our bill to their figure"
          columns={[
            { id: 'cause', label: 'Cause', rowHeader: true, cell: ({ name }) => name },
            { id: 'ours', label: 'Ours', cell: ({ before }) => before },
            { id: 'theirs', label: 'Theirs', cell: ({ after }) => after },
            { id: 'amount', label: `${currency?.code ?? 'USD'} /month`, numeric: true, cell: ({ amount }) => amount },
          ]}
          rows={[
            { key: 'our bill', name: 'Our bill', amount: billMoney(difference.fromUsd, currency) },
            ...difference.causes.map(({ cause, usdPerMonth }) => ({
              key: `${cause.kind}${cause.id}`,
              ...causeWords(cause, optionLabel),
              amount: moneyChange(usdPerMonth, currency),
            })),
            ...(difference.unexplainedUsd === 0
              ? []
              : [
                  {
                    key: 'not explained',
                    name: 'Not explained by what is stated',
                    amount: moneyChange(difference.unexplainedUsd, currency),
                  },
                ]),
          ]}
          keyOf={({ key }) => key}
          footer={[
            { id: 'cause', content: 'Their figure' },
            { id: 'amount', content: billMoney(difference.toUsd, currency) },
          ]}
        />
      )}
    </div>
  )
}
