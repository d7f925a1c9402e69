/** What a candidate would change against the open workbook: workloads, verdicts and costs, side by side. */
import { useMemo } from 'react'
import { money } from '../wording/numbers.ts'
import { createWorkbookAssessor } from '../workbench/assessed.ts'
import { openCatalogue } from '../workbench/open-catalogue.ts'
import { useAssessment } from '../workbench/use-workbench.ts'
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
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Workload</th>
            <th scope="col">Yours</th>
            <th scope="col">The copy</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const left = cell(ours, name)
            const right = cell(theirs, name)
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{left}</td>
                <td>{left === right ? 'the same' : <strong>{right}</strong>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Dialog>
  )
}
