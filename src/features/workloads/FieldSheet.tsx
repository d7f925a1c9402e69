/** Every field of one workload in a column, for small edits by touch: what is typed is read as in the grid. */
import { CutText } from '../../ui/CutText.tsx'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { RefObject } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { fieldList } from '../../domain/fields.ts'
import { fieldGroups } from '../../domain/field-shape.ts'
import type { Field } from '../../domain/field-shape.ts'
import type { Amount, FieldId, Workload } from '../../domain/workbook.ts'
import { fieldLabel, fieldValue } from '../../wording/field-words.ts'
import { readCell } from '../../workbench/read-cell.ts'
import { useDispatch, useWorkload } from '../../workbench/use-workbench.ts'
import { cellText } from '../../workbench/write-cell.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { NativeSelect } from '../../ui/NativeSelect.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './PhoneList.module.css'

export type FieldSheetProps = {
  readonly workload: WorkloadAssessment
  readonly readOnly: boolean
  /** The field that was asked for, and where its input is put. */
  readonly field: FieldId | null
  readonly asked: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

export function FieldSheet({ workload: assessed, readOnly, field: wanted, asked, onClose }: FieldSheetProps) {
  const workload = useWorkload(assessed.id)
  const [all, setAll] = useState(wanted !== null && fieldList.every(({ id, primary }) => id !== wanted || !primary))
  if (workload === undefined) return null
  return (
    <div className={styles.sheet}>
      <header className={styles.sheetHead}>
        <h2>
          <CutText>{assessed.name}</CutText>
        </h2>
        <IconButton label="Close" icon={<X size={16} />} onClick={onClose} />
      </header>
      <Checkbox label="All fields" checked={all} onChange={setAll} />
      {fieldGroups.map((group) => {
        const shown = fieldList.filter((field) => field.group === group && (all || field.primary))
        return shown.length === 0 ? null : (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            {shown.map((field) => (
              <FieldRow
                key={field.id}
                field={field}
                workload={workload}
                readOnly={readOnly}
                asked={field.id === wanted ? asked : undefined}
              />
            ))}
          </section>
        )
      })}
    </div>
  )
}

type FieldRowProps = {
  readonly field: Field
  readonly workload: Workload
  readonly readOnly: boolean
  /** What stands in it is selected on arrival, so that typing replaces it. */
  readonly asked: RefObject<HTMLElement | null> | undefined
}

function FieldRow({ field, workload, readOnly, asked }: FieldRowProps) {
  const dispatch = useDispatch()
  const kept = cellText(workload, field)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? kept
  const reading = text.trim() === '' ? null : readCell(field, text)
  const set = (value: string): void => {
    if (value !== kept)
      dispatch({ kind: 'set-cells', cells: [{ workload: workload.id, field: field.id, text: value }], how: 'edit' })
    setTyped(null)
  }
  if (field.type === 'choice')
    return (
      <NativeSelect
        label={fieldLabel(field.id)}
        ref={asked as RefObject<HTMLSelectElement | null> | undefined}
        disabled={readOnly}
        value={kept}
        onChange={set}
      >
        <option value="">not answered</option>
        {!field.choices.includes(kept) && kept !== '' && <option value={kept}>{kept}</option>}
        {field.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </NativeSelect>
    )
  return (
    <TextField
      label={fieldLabel(field.id)}
      inputRef={asked as RefObject<HTMLInputElement | null> | undefined}
      onFocus={asked === undefined ? undefined : (event) => event.currentTarget.select()}
      value={text}
      readOnly={readOnly}
      onChange={setTyped}
      onBlur={() => typed !== null && set(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && typed !== null) set(typed)
      }}
      hint={hintOf(field, reading)}
      error={
        reading?.kind === 'problem'
          ? `Found “${reading.found}”, expected ${reading.expected}. ${reading.fix}`
          : undefined
      }
    />
  )
}

function hintOf(field: Field, reading: ReturnType<typeof readCell> | null): string | undefined {
  if (field.type !== 'amount') return undefined
  if (reading === null) return `Blank is unknown; ${field.unitLabel}`
  return reading.kind === 'ok' ? fieldValue(field.id, reading.value as Amount) : undefined
}
