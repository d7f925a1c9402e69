/** The fewest platforms that still fit, beside the best of each, workload by workload. */
import type { ReactNode } from 'react'
import type { Assessment, WorkloadAssessment } from '../../domain/assessment.ts'
import type { OptionAssessment } from '../../domain/option-evidence.ts'
import { headOf } from '../../wording/display-currency.ts'
import { money } from '../../wording/numbers.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MoreRows } from '../../ui/MoreRows.tsx'
import { useMoreRows } from '../../ui/use-more-rows.ts'
import styles from './MatrixPanel.module.css'

export type FewestTableProps = {
  readonly assessment: Assessment
  /** Option by workload. */
  readonly assignment: Readonly<Record<string, string>>
  /** What they cost beyond the best of each. */
  readonly extraMonthlyUsd: number
  readonly onClose: () => void
}

export function FewestTable({ assessment, assignment, extraMonthlyUsd, onClose }: FewestTableProps) {
  const more = useMoreRows(assessment.workloads, 100)
  const { currency } = assessment.team
  const cost = (option: OptionAssessment | undefined) =>
    option?.monthlyUsd == null ? '–' : money(option.monthlyUsd.likely, currency)
  const total = assessment.portfolio.monthlyUsd.likely
  const isWhole = assessment.workloads.every(({ id }) => assignment[id] !== undefined)
  return (
    <Dialog open onClose={onClose} title="The fewest platforms against the best of each" size="large">
      <DataTable
        caption="Fewest platforms and best of each"
        rows={more.rows}
        keyOf={({ id }) => id}
        columns={[
          { id: 'workload', label: 'Workload', rowHeader: true, cell: ({ name }) => name },
          { id: 'best', label: 'Best of each', cell: (workload) => bestOf(workload)?.label ?? 'nothing passes' },
          {
            id: 'best-cost',
            label: `${headOf(currency)} /month`,
            numeric: true,
            cell: (workload) => cost(bestOf(workload)),
          },
          { id: 'fewest', label: 'Fewest platforms', cell: (workload) => shared(workload, assignment[workload.id]) },
          {
            id: 'fewest-cost',
            label: `${headOf(currency)} /month`,
            numeric: true,
            cell: (workload) => cost(optionOf(workload, assignment[workload.id])),
          },
        ]}
        footer={
          isWhole
            ? [
                {
                  id: 'workload',
                  content: assessment.portfolio.shared.length > 0 ? 'Together, shared charges once' : 'Together',
                },
                { id: 'best-cost', content: money(total, currency) },
                { id: 'fewest-cost', content: money(total + extraMonthlyUsd, currency) },
              ]
            : undefined
        }
      />
      <MoreRows {...more} />
    </Dialog>
  )
}

function optionOf({ options }: WorkloadAssessment, id: string | undefined): OptionAssessment | undefined {
  return options.find(({ option }) => option === id)
}

function bestOf(workload: WorkloadAssessment): OptionAssessment | undefined {
  return optionOf(workload, workload.recommendation?.option)
}

function shared(workload: WorkloadAssessment, chosen: string | undefined): ReactNode {
  if (chosen === undefined) return '–'
  if (chosen === workload.recommendation?.option) return <span className={styles.quiet}>same</span>
  return <strong>{optionOf(workload, chosen)?.label ?? optionWord(chosen)}</strong>
}
