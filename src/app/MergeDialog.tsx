/** Two states of one workbook become one: what only one side changed is taken, and what both changed is asked. */
import { useMemo, useState } from 'react'
import { mergeWorkbooks } from '../workbench/merge.ts'
import { getWorkbench, useWorkbench } from '../workbench/use-workbench.ts'
import { counted } from '../wording/numbers.ts'
import { Button } from '../ui/Button.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { mergeQuestions } from './merge-questions.ts'
import type { MergeQuestion } from './merge-questions.ts'
import type { Merging } from './start-state.ts'

export type MergeDialogProps = { readonly merging: Merging; readonly onClose: () => void }

type Side = 'ours' | 'theirs'

export function MergeDialog({ merging, onClose }: MergeDialogProps) {
  const { name, base, theirs, why, confirm, onMerged, instead } = merging
  const ours = useWorkbench((state) => state.workbook)
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const questions = useMemo(
    () => mergeQuestions(mergeWorkbooks(base, ours, theirs).conflicts, { base, ours, theirs }),
    [base, ours, theirs],
  )
  const sideOf = ({ id, stays }: MergeQuestion): Side => chosen[id] ?? stays

  const take = (id: string, side: Side): void => setChosen((before) => ({ ...before, [id]: side }))

  function merge(): void {
    const sides = new Map(
      questions.flatMap((question) => question.paths.map((path) => [path, sideOf(question)] as const)),
    )
    const { workbook } = mergeWorkbooks(base, ours, theirs, (path) => sides.get(path))
    getWorkbench().store.getState().dispatch({ kind: 'merge', workbook, name })
    onClose()
    onMerged()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={`Merge with “${name}”`}
      description={why}
      footer={
        <>
          {instead !== undefined && (
            <Button
              variant="quiet"
              onClick={() => {
                onClose()
                instead.run()
              }}
            >
              {instead.label}
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={merge}>
            {confirm}
          </Button>
        </>
      }
    >
      {questions.length === 0 ? (
        <p>No cell or setting was changed on both sides, so both sets of changes go together.</p>
      ) : (
        <>
          <p>
            {counted(questions.length, 'place')} {questions.length === 1 ? 'was' : 'were'} changed on both sides. Choose
            which answer stays; everything else goes together.
          </p>
          <DataTable
            stacks
            caption="Changed on both sides"
            rows={questions}
            keyOf={({ id }) => id}
            columns={[
              { id: 'name', label: 'Workload', rowHeader: true, cell: (question) => question.name },
              { id: 'what', label: 'What', cell: ({ what }) => what },
              { id: 'before', label: 'Before', quiet: true, cell: ({ before }) => before },
              { id: 'ours', label: 'Yours', cell: (question) => question.ours },
              { id: 'theirs', label: 'Theirs', cell: (question) => question.theirs },
              {
                id: 'take',
                label: 'Take',
                cell: (question) => takeControl(question, sideOf(question), take),
              },
            ]}
          />
        </>
      )}
    </Dialog>
  )
}

function takeControl({ id, name, what }: MergeQuestion, side: Side, take: (id: string, side: Side) => void) {
  return (
    <SegmentedControl<Side>
      label={`${name}, ${what}`}
      value={side}
      onChange={(next) => take(id, next)}
      options={[
        { value: 'ours', label: 'Yours' },
        { value: 'theirs', label: 'Theirs' },
      ]}
    />
  )
}
