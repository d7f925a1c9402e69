/** Measured results come back: read as pasted, summed up before they are kept, and what they change is said at once. */
import { shortName } from '../../wording/short-name.ts'
import { useMemo, useState } from 'react'
import { fields } from '../../domain/fields.ts'
import { keptAs } from '../../domain/uncertainty/measured-range.ts'
import type { RankedUnknown } from '../../domain/meeting/unknowns-ranked.ts'
import { fieldInSentence, fieldLabel, fieldValue, unitOfField } from '../../wording/field-words.ts'
import { counted } from '../../wording/numbers.ts'
import { inUnit } from '../../wording/units.ts'
import { standingWord } from '../../wording/verdict-words.ts'
import { readSamples } from '../../workbench/read-samples.ts'
import { getWorkbench, useDispatch, useWorkload, useWorkloadAssessment } from '../../workbench/use-workbench.ts'
import { applyCommand } from '../../workbench/commands/apply-command.ts'
import type { Command } from '../../workbench/commands/command.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { useTellWithUndo } from '../marks/use-tell-with-undo.ts'
import dialog from './PasteResultsDialog.module.css'

const keptWords = {
  mean: 'Kept is the mean, as bills follow it, with the range in which it lies by 90 %.',
  most: 'Kept is the most that was seen, as a limit must hold for it.',
  spread: 'Kept are the median and the range from p5 to p95.',
} as const

export type PasteResultsDialogProps = {
  readonly unknown: RankedUnknown
  readonly today: string
  readonly onClose: () => void
}

export function PasteResultsDialog({ unknown, today, onClose }: PasteResultsDialogProps) {
  const dispatch = useDispatch()
  const tellWithUndo = useTellWithUndo()
  const workload = useWorkload(unknown.workload)
  const before = useWorkloadAssessment(unknown.workload)
  const [text, setText] = useState('')
  const [source, setSource] = useState('')
  const field = fields[unknown.field]
  const read = useMemo(() => (field.type === 'amount' ? readSamples(field, text) : null), [field, text])
  const unit = unitOfField(unknown.field)

  const command: Command | null = useMemo(
    () =>
      read === null || read.samples.length === 0
        ? null
        : {
            kind: 'record-measurement',
            workload: unknown.workload,
            field: unknown.field,
            samples: read.samples,
            date: today,
            source: source.trim() === '' ? undefined : source.trim(),
          },
    [read, unknown.workload, unknown.field, today, source],
  )
  const after = useMemo(() => {
    if (command === null) return null
    const { store, assessed } = getWorkbench()
    const changed = applyCommand(store.getState().workbook, command, { newId: () => '' })
    const entry = changed.workloads.find(({ id }) => id === unknown.workload)
    return entry === undefined ? null : (assessed.assessWith({ workloads: [entry] }).workloads[0] ?? null)
  }, [command, unknown.workload])

  function keep(): void {
    if (command === null) return
    dispatch(command)
    tellWithUndo(`${fieldLabel(unknown.field)} of ${shortName(unknown.name)} is measured`)
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`Results for ${fieldInSentence(unknown.field)} of ${shortName(unknown.name)}`}
      description={`One number per line, or a column of a CSV. A bare number is read in ${unit === '' ? 'plain units' : unit}.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={command === null} onClick={keep}>
            Keep as measured
          </Button>
        </>
      }
    >
      <div className={dialog.form}>
        <TextArea label="Samples" rows={7} value={text} onChange={setText} placeholder={'612\n640 ms\n0.71 s'} />
        <TextField
          label="Source"
          value={source}
          onChange={setSource}
          placeholder="Load test, 200 recorded prompts"
          maxLength={200}
        />
        <div role="status" className={dialog.result}>
          {read?.summary !== null && read?.summary !== undefined && (
            <p>
              <strong>
                p50 {inUnit(read.summary.p50, unit)} · p95 {inUnit(read.summary.p95, unit)} · n {read.summary.n}
              </strong>
              {read.column !== null && ` from column “${read.column}”`}
              {`. ${keptWords[keptAs(unknown.field)]}`}
            </p>
          )}
          {read !== null && read.problems.length > 0 && (
            <ul>
              {read.problems.map((problem) => (
                <li key={problem.line}>
                  Line {problem.line}: found “{problem.found}”. {problem.fix}
                </li>
              ))}
            </ul>
          )}
          {after !== null && before !== undefined && (
            <dl className={dialog.change}>
              <dt>Before</dt>
              <dd>
                {fieldValue(unknown.field, workload?.[unknown.field])};{' '}
                {before.recommendation?.label ?? 'nothing passes'}, {standingWord(before.standing.word).toLowerCase()}
                {before.unknownsWorth.length > 0 && `; ${counted(before.unknownsWorth.length, 'number')} open`}
              </dd>
              <dt>After</dt>
              <dd>
                {fieldValue(unknown.field, after.inputs.entry[unknown.field])};{' '}
                {after.recommendation?.label ?? 'nothing passes'}, {standingWord(after.standing.word).toLowerCase()}
                {after.recommendation?.option === before.recommendation?.option
                  ? ': the choice stays'
                  : ': the choice changes'}
              </dd>
            </dl>
          )}
        </div>
      </div>
    </Dialog>
  )
}
