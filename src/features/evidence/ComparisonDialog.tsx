/** Two people, two numbers: our bill beside another's, and the difference named cause by cause until it is used up. */
import { useMemo, useState } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { BillLine, OptionAssessment } from '../../domain/option-evidence.ts'
import type { CostDifference } from '../../domain/difference/cost-difference.ts'
import type { BillGroup } from '../../domain/vocabulary.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { billGroupWord } from '../../wording/decision-words.ts'
import { causeWords, differenceSentence } from '../../wording/difference-words.ts'
import { fieldLabel, fieldValue } from '../../wording/field-words.ts'
import { billMoney, moneyChange } from '../../wording/numbers.ts'
import { openFile } from '../../workbench/files.ts'
import {
  compareWithFigure,
  compareWithWorkbook,
  figureOf,
  otherWorkbook,
  sameWorkload,
  statedFields,
} from '../../workbench/other-figure.ts'
import type { OtherWorkbook } from '../../workbench/other-figure.ts'
import { getWorkbench, useWorkbench } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './ComparisonDialog.module.css'

export type ComparisonDialogProps = {
  readonly workload: WorkloadAssessment
  readonly option: OptionAssessment
  readonly onClose: () => void
}

export function ComparisonDialog({ workload, option, onClose }: ComparisonDialogProps) {
  const [source, setSource] = useState<'figure' | 'file'>('figure')
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title="Compare with another number"
      description={`${workload.name} on ${option.label}. Nothing is changed in the workbook.`}
      footer={<Button onClick={onClose}>Done</Button>}
    >
      <div className={styles.form}>
        <SegmentedControl
          label="The other number"
          options={[
            { value: 'figure', label: 'A published figure' },
            { value: 'file', label: 'Another workbook' },
          ]}
          value={source}
          onChange={setSource}
        />
        {source === 'figure' ? (
          <FigureSide workload={workload} option={option} />
        ) : (
          <FileSide workload={workload} option={option} />
        )}
      </div>
    </Dialog>
  )
}

type SideProps = Pick<ComparisonDialogProps, 'workload' | 'option'>

/** Lines that count, or that the team itself switched off; hours of people without a rate are in nobody's figure. */
function isInQuestion(unbilled: readonly BillGroup[] = []): (line: BillLine) => boolean {
  return (line) => line.counted || unbilled.includes(line.group)
}

function FigureSide({ workload, option }: SideProps) {
  const own = useWorkbench((state) => state.workbook)
  const [usd, setUsd] = useState('')
  const [monthHours, setMonthHours] = useState('')
  const [inputs, setInputs] = useState<Readonly<Partial<Record<FieldId, string>>>>({})
  const groups = useMemo(
    () => [...new Set(option.bill.filter(isInQuestion(own.team.unbilled)).map((line) => line.group))],
    [option, own.team.unbilled],
  )
  const [leftOut, setLeftOut] = useState<readonly BillGroup[]>(own.team.unbilled ?? [])
  const wrong = usd.trim() !== '' && figureOf(usd) === undefined
  const difference = useMemo(
    () =>
      figureOf(usd) === undefined
        ? undefined
        : compareWithFigure(
            { own, workload: workload.id, option: option.option },
            { usd, monthHours, inputs, leftOut },
          ),
    [own, workload.id, option.option, usd, monthHours, inputs, leftOut],
  )
  return (
    <>
      <div className={styles.fields}>
        <TextField
          label="Figure, USD a month"
          value={usd}
          onChange={setUsd}
          numeric
          error={wrong ? `Found “${usd}”, expected an amount in USD a month such as 17.77` : undefined}
        />
        {statedFields.map((field) => (
          <TextField
            key={field}
            label={fieldLabel(field)}
            value={inputs[field] ?? ''}
            placeholder={fieldValue(field, workload.inputs.entry[field] ?? null)}
            onChange={(text) => setInputs({ ...inputs, [field]: text })}
          />
        ))}
        <TextField
          label="Hours in the month"
          value={monthHours}
          onChange={setMonthHours}
          placeholder={String(own.team.monthHours ?? 730)}
          numeric
        />
      </div>
      <fieldset className={styles.groups}>
        <legend>Counted in the figure</legend>
        {groups.map((group) => (
          <Checkbox
            key={group}
            label={billGroupWord(group)}
            checked={!leftOut.includes(group)}
            onChange={(counted) => setLeftOut(counted ? leftOut.filter((each) => each !== group) : [...leftOut, group])}
          />
        ))}
      </fieldset>
      <Result
        difference={difference}
        hint="Type the figure and what it was stated for; an empty field is taken as ours."
      />
    </>
  )
}

function FileSide({ workload, option }: SideProps) {
  const own = useWorkbench((state) => state.workbook)
  const [other, setOther] = useState<OtherWorkbook | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const choose = async (): Promise<void> => {
    const picked = await openFile()
    if (picked === null) return
    const { workbook } = getWorkbench().store.getState()
    const opened = otherWorkbook(picked, workbook)
    setOther(opened)
    const entry = workload.inputs.entry
    setChosen(opened.kind === 'ok' ? (sameWorkload(opened.workbook, entry) ?? null) : null)
  }
  const difference = useMemo(
    () =>
      other?.kind !== 'ok' || chosen === null
        ? undefined
        : compareWithWorkbook({ own, workload: workload.id, option: option.option }, other.workbook, chosen),
    [own, workload.id, option.option, other, chosen],
  )
  return (
    <>
      <div className={styles.fields}>
        <Button onClick={() => void choose()}>{other === null ? 'Choose a file' : 'Choose another file'}</Button>
        {other?.kind === 'ok' && (
          <Select
            label={`Workload in ${other.name}`}
            options={other.workbook.workloads.map((each) => ({ value: each.id, label: each.name ?? each.id }))}
            value={chosen}
            placeholder="Choose the workload"
            onChange={setChosen}
          />
        )}
      </div>
      {other?.kind === 'problem' && <p role="alert">{other.text}</p>}
      <Result difference={difference} hint="A workbook or a table with the same workload in it." />
    </>
  )
}

function Result({ difference, hint }: { readonly difference: CostDifference | undefined; readonly hint: string }) {
  return (
    <div role="status" className={styles.result}>
      {difference === undefined ? <p>{hint}</p> : <p>{differenceSentence(difference)}.</p>}
      {difference?.kind === 'ok' && <CauseTable difference={difference} />}
    </div>
  )
}

function CauseTable({ difference }: { readonly difference: Extract<CostDifference, { readonly kind: 'ok' }> }) {
  return (
    <table className={styles.causes}>
      <thead>
        <tr>
          <th scope="col">Cause</th>
          <th scope="col">Ours</th>
          <th scope="col">Theirs</th>
          <th scope="col">USD /month</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Our bill</th>
          <td />
          <td />
          <td>{billMoney(difference.fromUsd)}</td>
        </tr>
        {difference.causes.map(({ cause, usdPerMonth }) => {
          const { name, before, after } = causeWords(cause)
          return (
            <tr key={`${cause.kind}${cause.id}`}>
              <th scope="row">{name}</th>
              <td>{before}</td>
              <td>{after}</td>
              <td>{moneyChange(usdPerMonth)}</td>
            </tr>
          )
        })}
        {difference.unexplainedUsd !== 0 && (
          <tr>
            <th scope="row">Not explained by what is stated</th>
            <td />
            <td />
            <td>{moneyChange(difference.unexplainedUsd)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Their figure</th>
          <td />
          <td />
          <td>{billMoney(difference.toUsd)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
