/** The other number is a published figure: what it was stated for, and what it leaves out, are typed beside it. */
import { useMemo, useState } from 'react'
import type { BillLine } from '../../domain/option-evidence.ts'
import type { BillGroup } from '../../domain/vocabulary.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { billGroupWord } from '../../wording/decision-words.ts'
import { fieldLabel, fieldValue } from '../../wording/field-words.ts'
import { compareWithFigure, figureOf, statedFields } from '../../workbench/other-figure.ts'
import { useWorkbench } from '../../workbench/use-workbench.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { CauseTable } from './CauseTable.tsx'
import type { ComparedProps } from './compared-props.ts'
import styles from './ComparisonDialog.module.css'

/** Lines that count, or that the team itself switched off; hours of people without a rate are in nobody's figure. */
function isInQuestion(unbilled: readonly BillGroup[] = []): (line: BillLine) => boolean {
  return (line) => line.counted || unbilled.includes(line.group)
}

export function FigureSide({ workload, option }: ComparedProps) {
  const own = useWorkbench((state) => state.workbook)
  const [usd, setUsd] = useState('')
  const [monthHours, setMonthHours] = useState('')
  const [inputs, setInputs] = useState<Readonly<Partial<Record<FieldId, string>>>>({})
  const { currency } = own.team
  const groups = useMemo(
    () => [...new Set(option.bill.filter(isInQuestion(own.team.unbilled)).map((line) => line.group))],
    [option, own.team.unbilled],
  )
  const [leftOut, setLeftOut] = useState<readonly BillGroup[]>(own.team.unbilled ?? [])
  const figure = figureOf(usd, currency)
  const wrong = usd.trim() !== '' && figure === undefined
  const difference = useMemo(
    () =>
      figure === undefined
        ? undefined
        : compareWithFigure(
            { own, workload: workload.id, option: option.option },
            { usd, monthHours, inputs, leftOut },
          ),
    [own, workload.id, option.option, figure, usd, monthHours, inputs, leftOut],
  )
  return (
    <>
      <div className={styles.fields}>
        <TextField
          label={`Figure, ${currency?.code ?? 'USD'} a month`}
          value={usd}
          onChange={setUsd}
          numeric
          error={
            wrong
              ? `Found “${usd}”, expected an amount a month such as ${currency === undefined ? '17.77' : `17.77, or $17.77 where it is in USD`}`
              : undefined
          }
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
      {difference === undefined ? (
        <p role="status">Type the figure and what it was stated for; an empty field is taken as ours.</p>
      ) : (
        <CauseTable difference={difference} />
      )}
    </>
  )
}
