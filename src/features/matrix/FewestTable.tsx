/** The fewest platforms that still fit, beside the best of each, workload by workload. */
import type { Assessment, WorkloadAssessment } from '../../domain/assessment.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MoreRows } from '../../ui/MoreRows.tsx'
import { useMoreRows } from '../../ui/use-more-rows.ts'

export type FewestTableProps = {
  readonly assessment: Assessment
  /** Option by workload. */
  readonly assignment: Readonly<Record<string, string>>
  readonly onClose: () => void
}

export function FewestTable({ assessment, assignment, onClose }: FewestTableProps) {
  const more = useMoreRows(assessment.workloads, 100)
  const label = ({ id, options, recommendation }: WorkloadAssessment) => {
    const chosen = assignment[id]
    if (chosen === undefined) return '–'
    if (chosen === recommendation?.option) return 'the same'
    return <strong>{options.find(({ option }) => option === chosen)?.label ?? optionWord(chosen)}</strong>
  }
  return (
    <Dialog open onClose={onClose} title="The fewest platforms against the best of each" size="large">
      <DataTable
        caption="Fewest platforms and best of each"
        rows={more.rows}
        keyOf={({ id }) => id}
        columns={[
          { id: 'workload', label: 'Workload', rowHeader: true, cell: ({ name }) => name },
          {
            id: 'best',
            label: 'Best of each',
            cell: ({ recommendation }) => recommendation?.label ?? 'nothing passes',
          },
          { id: 'fewest', label: 'Fewest platforms', cell: label },
        ]}
      />
      <MoreRows {...more} />
    </Dialog>
  )
}
