/** The mapping step of an import: each column of the table with the field it is taken for, and what comes of it. */
import { useMemo, useState } from 'react'
import { fieldList } from '../../domain/fields.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { counted, whole } from '../../wording/numbers.ts'
import { applyImport } from '../../workbench/csv/apply-import.ts'
import type { ImportResult } from '../../workbench/csv/apply-import.ts'
import { importInSlices } from '../../workbench/csv/import-in-slices.ts'
import { planImport } from '../../workbench/csv/plan-import.ts'
import { useDispatch } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { workWithProgress } from './grid-messages.ts'
import type { ImportRequest } from './grid-messages.ts'
import styles from './ImportDialog.module.css'

export type ImportDialogProps = {
  readonly request: ImportRequest | null
  readonly onClose: () => void
}

export function ImportDialog({ request, onClose }: ImportDialogProps) {
  return request === null ? null : <ImportStep key={request.name} request={request} onClose={onClose} />
}

type Decimal = '.' | ','

const rowsPreviewed = 500

function outcomeOf({ accepted, keptAsTyped }: ImportResult): string {
  const accepts = `${whole(accepted)} of ${whole(accepted + keptAsTyped)} cells accepted`
  return keptAsTyped > 0 ? `${accepts}, ${whole(keptAsTyped)} kept as typed` : accepts
}

function ImportStep({ request, onClose }: { readonly request: ImportRequest; readonly onClose: () => void }) {
  const dispatch = useDispatch()
  const toast = useToast()
  const { rows } = request
  const suggested = useMemo(() => planImport(rows), [rows])
  const [fieldOf, setFieldOf] = useState<Readonly<Record<number, FieldId | 'id' | null>>>({})
  const [decimal, setDecimal] = useState<Decimal>(suggested.decimal ?? '.')
  const [into, setInto] = useState<'append' | 'replace'>('append')
  const plan = useMemo(
    () => ({
      ...suggested,
      decimal,
      columns: suggested.columns.map((column) => {
        const chosen = fieldOf[column.index]
        return chosen === undefined ? column : { ...column, field: chosen, confidence: 'sure' as const }
      }),
    }),
    [suggested, decimal, fieldOf],
  )
  const isLong = rows.length > rowsPreviewed
  // Of a long table the start is read at once, the rest when it is kept.
  const result = useMemo(() => applyImport(isLong ? rows.slice(0, rowsPreviewed) : rows, plan), [rows, plan, isLong])
  const outcome = outcomeOf(result)

  async function keep(): Promise<void> {
    onClose()
    const read = isLong
      ? await workWithProgress(`Reading ${counted(plan.rowCount, 'row')}`, (options) =>
          importInSlices(rows, plan, {}, options),
        )
      : result
    if (read === null) return
    dispatch({ kind: 'import-rows', workloads: read.workloads, into, name: request.name })
    toast.show({ text: outcomeOf(read) })
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={`Import ${request.name}`}
      description={`${counted(plan.rowCount, 'row')}. Columns that map to no field go to the notes; nothing is dropped.`}
      footer={
        <>
          <span className={styles.result} role="status">
            {outcome}
            {isLong && ` in the first ${counted(rowsPreviewed, 'row')}`}
          </span>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={() => void keep()}>
            Import {counted(isLong ? plan.rowCount : result.workloads.length, 'workload')}
          </Button>
        </>
      }
    >
      <div className={styles.settings}>
        <SegmentedControl
          label="Where to"
          showLabel
          options={[
            { value: 'append', label: 'Add below' },
            { value: 'replace', label: 'Replace all' },
          ]}
          value={into}
          onChange={(value) => setInto(value as 'append' | 'replace')}
        />
        <SegmentedControl
          label="1.234 means"
          showLabel
          options={[
            { value: '.', label: 'one point two' },
            { value: ',', label: 'one thousand two hundred' },
          ]}
          value={decimal}
          onChange={(value) => setDecimal(value as Decimal)}
        />
      </div>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">Column in the table</th>
            <th scope="col">First values</th>
            <th scope="col">Taken for</th>
          </tr>
        </thead>
        <tbody>
          {plan.columns.map((column) => (
            <tr key={column.index}>
              <th scope="row">{column.header === '' ? `Column ${column.index + 1}` : column.header}</th>
              <td className={styles.samples}>{column.samples.slice(0, 3).join(' · ')}</td>
              <td>
                <select
                  aria-label={`Field for ${column.header === '' ? `column ${column.index + 1}` : column.header}`}
                  value={column.field ?? ''}
                  onChange={(event) =>
                    setFieldOf({
                      ...fieldOf,
                      [column.index]: event.target.value === '' ? null : (event.target.value as FieldId),
                    })
                  }
                >
                  <option value="">Notes</option>
                  {fieldList.map((field) => (
                    <option key={field.id} value={field.id}>
                      {field.label}
                    </option>
                  ))}
                </select>
                {column.field !== null && column.confidence === 'likely' && (
                  <span className={styles.ask}> likely, please check</span>
                )}
                {column.field === null && <span className={styles.ask}> not recognised</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
