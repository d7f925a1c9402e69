/** The columns of a table to import: what stands in each, what it is taken for, how that is read, and what will be asked about. */
import { fieldList, fields } from '../../domain/fields.ts'
import type { Amount, FieldId } from '../../domain/workbook.ts'
import { fieldValue } from '../../wording/field-words.ts'
import { counted } from '../../wording/numbers.ts'
import type { ImportQuestion } from '../../workbench/csv/apply-import.ts'
import type { ColumnTarget } from '../../workbench/csv/header-words.ts'
import type { ImportColumn } from '../../workbench/csv/plan-import.ts'
import { readCell, saysUnknown } from '../../workbench/read-cell.ts'
import type { DecimalSign } from '../../workbench/read-number.ts'
import { unitsOffered } from '../../workbench/units.ts'
import { CutText } from '../../ui/CutText.tsx'
import { NativeSelect } from '../../ui/NativeSelect.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import styles from './ImportDialog.module.css'

/** What a person has said about one column, over what was guessed. */
export interface ColumnChoice {
  readonly field?: ColumnTarget | null | undefined
  readonly unit?: string | null | undefined
  readonly decimal?: DecimalSign | undefined
}

export type ImportColumnsProps = {
  /** As they will be read, with the choices already in them. */
  readonly columns: readonly ImportColumn[]
  /** What the table itself settles. */
  readonly settled: DecimalSign | undefined
  readonly chosen: Readonly<Record<number, DecimalSign>>
  readonly questions: readonly ImportQuestion[]
  readonly onChoose: (column: number, choice: ColumnChoice) => void
}

export function ImportColumns({ columns, settled, chosen, questions, onChoose }: ImportColumnsProps) {
  return (
    <table className={styles.columns}>
      <thead>
        <tr>
          <th scope="col">Column in the table</th>
          <th scope="col">First values</th>
          <th scope="col">Taken for</th>
          <th scope="col">Read as</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <ColumnRow
            key={column.index}
            column={column}
            settled={settled}
            chosen={chosen[column.index]}
            asked={questions.filter((question) => question.column === column.index)}
            onChoose={(choice) => onChoose(column.index, choice)}
          />
        ))}
      </tbody>
    </table>
  )
}

type ColumnRowProps = {
  readonly column: ImportColumn
  readonly settled: DecimalSign | undefined
  readonly chosen: DecimalSign | undefined
  readonly asked: readonly ImportQuestion[]
  readonly onChoose: (choice: ColumnChoice) => void
}

const bareNumber = /^[~<]?[\d.,’' ]+[kKM]?$/

function ColumnRow({ column, settled, chosen, asked, onChoose }: ColumnRowProps) {
  const decimal = chosen ?? settled
  const name = column.header === '' ? `Column ${column.index + 1}` : column.header
  const spoken = column.header === '' ? `column ${column.index + 1}` : column.header
  const field = column.field === null || column.field === 'id' ? null : fields[column.field]
  const units = field?.type === 'amount' ? unitsOffered[field.quantity] : []
  const hasBare = column.samples.some((sample) => bareNumber.test(sample))
  const doubt = doubtIn(column, settled, chosen)
  return (
    <tr>
      <th scope="row">
        <CutText>{name}</CutText>
      </th>
      <td className={styles.samples}>{column.samples.join(' · ')}</td>
      <td className={styles.target}>
        <NativeSelect
          label={`Field for ${spoken}`}
          hideLabel
          value={column.field ?? ''}
          onChange={(value) => onChoose({ field: value === '' ? null : (value as FieldId) })}
        >
          <option value="">Notes</option>
          {column.field === 'id' && <option value="id">Id of the row</option>}
          {fieldList.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </NativeSelect>
        {units.length > 0 && hasBare && (
          <NativeSelect
            label={`Unit of bare numbers in ${spoken}`}
            hideLabel
            value={column.unit ?? units[0] ?? ''}
            onChange={(unit) => onChoose({ unit })}
          >
            {[...new Set([...units, ...(column.unit === null ? [] : [column.unit])])].map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </NativeSelect>
        )}
        {column.field === null && (
          <span className={styles.ask}>
            {column.note === undefined ? 'Not recognised, kept in the notes.' : `${column.note} Kept in the notes.`}
          </span>
        )}
        {column.field !== null && column.confidence === 'likely' && (
          <span className={styles.ask}>Likely, please check. {column.note}</span>
        )}
      </td>
      <td className={styles.read}>
        {field !== null && (
          <CutText>{column.samples.map((sample) => understood(column, sample, decimal)).join(' · ')}</CutText>
        )}
        {asked.length > 0 && (
          <span className={styles.kept}>
            {counted(asked.length, 'cell')} kept as typed, to be asked about: <CutText>{`“${asked[0]?.text}”`}</CutText>
          </span>
        )}
        {doubt !== null && (
          <TextButton onClick={() => onChoose({ decimal: doubt.decimal })}>
            Read {doubt.text} as {doubt.other}
          </TextButton>
        )}
      </td>
    </tr>
  )
}

function understood({ field, unit }: ImportColumn, sample: string, decimal: DecimalSign | undefined): string {
  if (field === null || field === 'id') return ''
  const reading = readCell(fields[field], sample, { decimal, unit: unit ?? undefined })
  if (reading.kind === 'problem') return `“${sample}”`
  return fields[field].type === 'amount' && !saysUnknown(sample)
    ? fieldValue(field, reading.value as Amount)
    : reading.understood
}

/** A number of the column that means another where the comma is the decimal sign. */
function doubtIn(
  { field, unit, samples }: ImportColumn,
  settled: DecimalSign | undefined,
  chosen: DecimalSign | undefined,
) {
  if (field === null || field === 'id' || fields[field].type !== 'amount') return null
  for (const text of samples) {
    const here = readCell(fields[field], text, { decimal: settled, unit: unit ?? undefined })
    if (here.kind !== 'ok' || here.ambiguous !== true) continue
    const other = (chosen ?? settled) === ',' ? '.' : ','
    const reading = readCell(fields[field], text, { decimal: other, unit: unit ?? undefined })
    if (reading.kind === 'ok')
      return { text, decimal: other, other: fieldValue(field, reading.value as Amount) } as const
  }
  return null
}
