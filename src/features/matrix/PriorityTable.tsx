/** Who would win under each priority, beside the team's own weights; the matrix itself stays as it is. */
import type { ReactNode } from 'react'
import type { Assessment, WorkloadAssessment } from '../../domain/assessment.ts'
import { presetIds } from '../../domain/vocabulary.ts'
import type { PresetId } from '../../domain/vocabulary.ts'
import { presetWord } from '../../wording/decision-words.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { isDeep } from '../../workbench/deep/deepener.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MoreRows } from '../../ui/MoreRows.tsx'
import { useMoreRows } from '../../ui/use-more-rows.ts'
import styles from './MatrixPanel.module.css'

export type PriorityTableProps = { readonly assessment: Assessment; readonly onClose: () => void }

export function PriorityTable({ assessment, onClose }: PriorityTableProps) {
  const more = useMoreRows(assessment.workloads, 100)
  return (
    <Dialog open onClose={onClose} size="large" title="Who wins under each priority">
      <DataTable
        caption="Winners by priority"
        rows={more.rows}
        keyOf={({ id }) => id}
        columns={[
          { id: 'workload', label: 'Workload', rowHeader: true, cell: ({ name }) => name },
          { id: 'own', label: 'Your weights', cell: ({ recommendation }) => recommendation?.label ?? 'nothing passes' },
          ...presetIds.map((preset) => ({
            id: preset,
            label: presetWord(preset),
            cell: (workload: WorkloadAssessment) => winnerUnder(workload, preset),
          })),
        ]}
      />
      <MoreRows {...more} />
    </Dialog>
  )
}

function winnerUnder(workload: WorkloadAssessment, preset: PresetId): ReactNode {
  if (!isDeep(workload)) return 'computing'
  const winner = workload.presetWinners[preset]
  if (winner === null) return 'nothing passes'
  if (winner === workload.recommendation?.option) return <span className={styles.quiet}>same</span>
  return <strong>{workload.options.find(({ option }) => option === winner)?.label ?? optionWord(winner)}</strong>
}
