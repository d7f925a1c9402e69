/** What a candidate would change against the open workbook: workloads, verdicts and costs, side by side. */
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { money } from '../wording/numbers.ts'
import { createWorkbookAssessor } from '../workbench/assessed.ts'
import { openCatalogue } from '../workbench/open-catalogue.ts'
import { useAssessment } from '../workbench/use-workbench.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { Candidate } from './start-state.ts'
import styles from './CompareDialog.module.css'

export type CompareDialogProps = { readonly candidate: Candidate; readonly onClose: () => void }

export function CompareDialog({ candidate, onClose }: CompareDialogProps) {
  const ours = useAssessment()
  const theirs = useMemo(() => createWorkbookAssessor(openCatalogue()).assess(candidate.opened.workbook), [candidate])
  const names = [...new Set([...ours.workloads, ...theirs.workloads].map((workload) => workload.name))]
  const cell = (assessment: typeof ours, name: string): string => {
    const workload = assessment.workloads.find((each) => each.name === name)
    if (workload === undefined) return 'not in it'
    const { recommendation } = workload
    if (recommendation === null) return 'nothing passes'
    return `${recommendation.label}, ${recommendation.monthlyUsd === null ? 'no bill' : money(recommendation.monthlyUsd)}`
  }
  return (
    <Dialog open onClose={onClose} size="large" title={`Yours beside “${candidate.name}”`}>
      <DataTable
        caption="Yours and the copy"
        rows={names}
        keyOf={(name) => name}
        columns={[
          { id: 'workload', label: 'Workload', rowHeader: true, cell: (name) => name },
          { id: 'yours', label: 'Yours', cell: (name) => cell(ours, name) },
          {
            id: 'copy',
            label: 'The copy',
            cell: (name) => copyCell(cell(ours, name), cell(theirs, name)),
          },
        ]}
      />
    </Dialog>
  )
}

function copyCell(ours: string, copy: string): ReactNode {
  return copy === ours ? <span className={styles.same}>same</span> : <strong>{copy}</strong>
}
