/** What a candidate would change against the open workbook: every cell and setting that differs, then verdicts and costs, side by side. */
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { differences } from '../export/workbook-differences.ts'
import type { Difference } from '../export/workbook-differences.ts'
import { money } from '../wording/numbers.ts'
import { createWorkbookAssessor } from '../workbench/assessed.ts'
import { openCatalogue } from '../workbench/open-catalogue.ts'
import { useAssessment, useWorkbench } from '../workbench/use-workbench.ts'
import { Button } from '../ui/Button.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { Candidate } from './start-state.ts'
import styles from './CompareDialog.module.css'

export type CompareDialogProps = { readonly candidate: Candidate; readonly onClose: () => void }

export function CompareDialog({ candidate, onClose }: CompareDialogProps) {
  const ours = useAssessment()
  const theirs = useMemo(() => createWorkbookAssessor(openCatalogue()).assess(candidate.opened.workbook), [candidate])
  const workbook = useWorkbench((state) => state.workbook)
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const differing = useMemo(
    () =>
      differences(
        { assessment: ours, workbook },
        { assessment: theirs, workbook: candidate.opened.workbook },
        0,
      ).filter(({ kind }) => kind !== 'cost' && kind !== 'verdict'),
    [ours, theirs, workbook, candidate],
  )
  const names = [...new Set([...ours.workloads, ...theirs.workloads].map((workload) => workload.name))]
  const cell = (assessment: typeof ours, name: string): string => {
    const workload = assessment.workloads.find((each) => each.name === name)
    if (workload === undefined) return 'not in it'
    const { recommendation } = workload
    if (recommendation === null) return 'nothing passes'
    return `${recommendation.label}, ${recommendation.monthlyUsd === null ? 'no bill' : money(recommendation.monthlyUsd)}`
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      toRead
      title={`Yours beside “${candidate.name}”`}
      footer={
        readOnly ? undefined : (
          <Button
            onClick={() => {
              onClose()
              void import('./offer-merge.ts').then(({ offerMergeOf }) => offerMergeOf(candidate))
            }}
          >
            Merge into mine
          </Button>
        )
      }
    >
      <div className={styles.tables}>
        {differing.length === 0 ? (
          <p>Every cell, setting and decision is the same in both.</p>
        ) : (
          <DataTable
            stacks
            caption="What differs"
            rows={differing}
            keyOf={({ workload, what }) => `${workload ?? ''}|${what}`}
            columns={[
              { id: 'workload', label: 'Workload', rowHeader: true, cell: ({ name }) => name },
              { id: 'what', label: 'What', cell: ({ what }) => what },
              { id: 'yours', label: 'Yours', cell: (difference) => sides(difference)[0] },
              { id: 'copy', label: 'The copy', cell: (difference) => sides(difference)[1], strong: true },
            ]}
          />
        )}
        <DataTable
          stacks
          caption="Yours and the copy"
          rows={names}
          keyOf={(name) => name}
          columns={[
            { id: 'workload', label: 'Workload', rowHeader: true, cell: (name) => name },
            { id: 'yours', label: 'Best in yours, per month', cell: (name) => cell(ours, name) },
            {
              id: 'copy',
              label: 'Best in the copy, per month',
              cell: (name) => copyCell(cell(ours, name), cell(theirs, name)),
            },
          ]}
        />
      </div>
    </Dialog>
  )
}

/** A whole row is in one of the two only. */
function sides({ kind, before, after }: Difference): readonly [yours: string, copy: string] {
  if (kind !== 'workload') return [before, after]
  return before === 'there' ? ['there', 'not in it'] : ['not in it', 'there']
}

function copyCell(ours: string, copy: string): ReactNode {
  return copy === ours ? <span className={styles.same}>same</span> : <strong>{copy}</strong>
}
