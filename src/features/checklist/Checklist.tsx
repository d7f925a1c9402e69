/** Eight quiet steps from an empty grid to a plan; the workbook ticks them, and each unticked one leads to its place. */
import { memo, useState } from 'react'
import type { Assessment } from '../../domain/assessment.ts'
import { checklistOf } from '../../domain/meeting/checklist.ts'
import type { ChecklistStep } from '../../domain/meeting/checklist.ts'
import { checklistWord } from '../../wording/meeting-words.ts'
import { deepOnesOf } from '../../workbench/deep/deepener.ts'
import { getWorkbench, useSaidOfSettled } from '../../workbench/use-workbench.ts'
import { Popover } from '../../ui/Popover.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import type { PanelProps } from '../marks/place.ts'
import styles from './Checklist.module.css'

export type ChecklistProps = { readonly go: PanelProps['go'] }

/** Where each step is done. */
const placeOf: Readonly<Record<ChecklistStep['id'], 'workloads' | 'review' | 'matrix'>> = {
  list: 'workloads',
  shape: 'workloads',
  'cold-start': 'workloads',
  'host-access': 'workloads',
  choose: 'review',
  'latency-reason': 'matrix',
  'cost-reason': 'matrix',
  riskiest: 'review',
}

/** "3 of 8 steps" in a bar; opens the list. */
export const Checklist = memo(function Checklist({ go }: ChecklistProps) {
  const steps = useSaidOfSettled(stepsOf)
  const [open, setOpen] = useState(false)
  const done = steps.filter((step) => step.done).length
  return (
    <Popover
      label="Steps to a plan"
      placement="top-start"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className={styles.trigger}>
          <span className={styles.dots} aria-hidden="true">
            {steps.map((step) => (
              <span key={step.id} data-done={step.done ? '' : undefined} />
            ))}
          </span>
          {done === steps.length ? 'All steps done' : `${done} of ${steps.length} steps`}
        </button>
      }
    >
      <ChecklistList
        steps={steps}
        onGo={(step) => {
          setOpen(false)
          go({
            screen: placeOf[step.id],
            ...(step.next?.workload == null ? {} : { workload: step.next.workload }),
            field: placeOf[step.id] === 'workloads' ? (step.next?.field ?? null) : null,
          })
        }}
      />
    </Popover>
  )
})

function stepsOf(assessment: Assessment): readonly ChecklistStep[] {
  return checklistOf(getWorkbench().store.getState().workbook, assessment, deepOnesOf(assessment.workloads))
}

type ChecklistListProps = {
  readonly steps: readonly ChecklistStep[]
  readonly onGo: (step: ChecklistStep) => void
}

function ChecklistList({ steps, onGo }: ChecklistListProps) {
  return (
    <ol className={styles.list}>
      {steps.map((step) => (
        <li key={step.id} data-done={step.done ? '' : undefined}>
          <svg viewBox="0 0 14 14" width="14" height="14" role="img" aria-label={step.done ? 'Done' : 'Open'}>
            <circle cx="7" cy="7" r="6" />
            {step.done && <path d="m4.2 7.2 2 2 3.7-4.2" />}
          </svg>
          {step.done ? (
            checklistWord(step.id)
          ) : (
            <TextButton onClick={() => onGo(step)}>{checklistWord(step.id)}</TextButton>
          )}
          {!step.done && step.of > 1 && (
            <span className={styles.count}>
              {step.have} of {step.of}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
