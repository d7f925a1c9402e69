/** The mapping step of an import: which sheet, which row names the columns, and what becomes of each column. */
import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { counted, whole } from '../../wording/numbers.ts'
import { arrangeTable } from '../../workbench/csv/arrange-table.ts'
import type { ArrangedTable } from '../../workbench/csv/arrange-table.ts'
import { applyImport } from '../../workbench/csv/apply-import.ts'
import type { ImportResult } from '../../workbench/csv/apply-import.ts'
import { findHeader } from '../../workbench/csv/find-header.ts'
import { importInSlices } from '../../workbench/csv/import-in-slices.ts'
import { planImport } from '../../workbench/csv/plan-import.ts'
import type { ImportPlan } from '../../workbench/csv/plan-import.ts'
import { isUntouchedExample } from '../../workbench/templates/untouched-example.ts'
import { useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { workWithProgress } from './grid-messages.ts'
import type { ImportRequest } from './grid-messages.ts'
import { ImportColumns } from './ImportColumns.tsx'
import type { ColumnChoice } from './ImportColumns.tsx'
import { RowsAside } from './RowsAside.tsx'
import styles from './ImportDialog.module.css'

export type ImportDialogProps = {
  readonly request: ImportRequest
  readonly onClose: () => void
}

export function ImportDialog({ request, onClose }: ImportDialogProps) {
  const sheets = request.sheets ?? []
  // A cover or a read-me may stand before the sheet with the list.
  const [sheet, setSheet] = useState(() =>
    Math.max(
      0,
      sheets.findIndex((each) => findHeader(arrangeTable(each.rows).rows) !== null),
    ),
  )
  const given = sheets[sheet]?.rows ?? request.rows
  const table = useMemo(() => arrangeTable(given), [given])
  const chooseSheet =
    sheets.length > 1 ? (
      <Select
        label="Sheet"
        options={sheets.map(({ name, rows: inSheet }, at) => ({
          value: String(at),
          label: name,
          detail: counted(inSheet.length, 'row'),
        }))}
        value={String(sheet)}
        onChange={(value) => setSheet(Number(value))}
      />
    ) : null
  return <ImportStep key={sheet} name={request.name} table={table} chooseSheet={chooseSheet} onClose={onClose} />
}

const rowsPreviewed = 500
const headerRowsOffered = 5
const longestHeader = 48

function shortened(headers: string): string {
  return headers.length <= longestHeader ? headers : `${headers.slice(0, longestHeader).trimEnd()} …`
}

function outcomeOf({ accepted, keptAsTyped }: ImportResult): string {
  const accepts = `${whole(accepted)} of ${whole(accepted + keptAsTyped)} cells accepted`
  return keptAsTyped > 0 ? `${accepts}, ${whole(keptAsTyped)} kept as typed` : accepts
}

/** How the table was laid out, where it was not simply one row for each workload. */
function layoutOf({ isTurned, tables }: ArrangedTable): string {
  const turned = isTurned ? ', read column by column' : ''
  return tables > 1 ? `${turned}, of ${counted(tables, 'table')} on this sheet` : turned
}

/** A field that is chosen for a second column leaves the first, whose cells go to the notes: nothing is written over. */
function withChoice(
  choices: Readonly<Record<number, ColumnChoice>>,
  plan: ImportPlan,
  index: number,
  choice: ColumnChoice,
): Readonly<Record<number, ColumnChoice>> {
  const losers =
    choice.field === undefined || choice.field === null
      ? []
      : plan.columns.filter((column) => column.field === choice.field && column.index !== index)
  const given = losers.map((column) => [column.index, { ...choices[column.index], field: null }] as const)
  return { ...choices, ...Object.fromEntries(given), [index]: { ...choices[index], ...choice } }
}

type ImportStepProps = {
  readonly name: string
  readonly table: ArrangedTable
  readonly chooseSheet: ReactNode
  readonly onClose: () => void
}

type Place = 'append' | 'replace' | 'new'

/** False until it is known: the examples are fetched to be compared with. */
function useIsExample(): boolean {
  const workbook = useWorkbench((state) => state.workbook)
  const [isExample, setIsExample] = useState(false)
  useEffect(() => {
    let asked = true
    void isUntouchedExample(workbook).then(
      (answer) => asked && setIsExample(answer),
      () => undefined,
    )
    return () => {
      asked = false
    }
  }, [workbook])
  return isExample
}

function ImportStep({ name, table, chooseSheet, onClose }: ImportStepProps) {
  const { rows, titles } = table
  const dispatch = useDispatch()
  const toast = useToast()
  /** undefined: as found. */
  const [headerRow, setHeaderRow] = useState<number | null | undefined>(undefined)
  const suggested = useMemo(() => planImport(rows, { headerRow, titles }), [rows, headerRow, titles])
  const [withAsides, setWithAsides] = useState(false)
  const [choices, setChoices] = useState<Readonly<Record<number, ColumnChoice>>>({})
  const [chosenPlace, setChosenPlace] = useState<Place | null>(null)
  const isExample = useIsExample()
  const into = chosenPlace ?? (isExample ? 'new' : 'append')
  const plan = useMemo(
    () => ({
      ...suggested,
      columns: suggested.columns.map((column) => {
        const { field, unit } = choices[column.index] ?? {}
        return {
          ...column,
          ...(field === undefined ? {} : { field, confidence: 'sure' as const }),
          ...(unit === undefined ? {} : { unit }),
        }
      }),
    }),
    [suggested, choices],
  )
  const decimals = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(choices).flatMap(([index, { decimal }]) => (decimal === undefined ? [] : [[index, decimal]])),
      ),
    [choices],
  )
  const isLong = rows.length > rowsPreviewed
  // Of a long table the start is read at once, the rest when it is kept.
  const result = useMemo(
    () => applyImport(isLong ? rows.slice(0, rowsPreviewed) : rows, plan, { decimals, withAsides }),
    [rows, plan, isLong, decimals, withAsides],
  )

  async function keep(): Promise<void> {
    onClose()
    const read = isLong
      ? await workWithProgress(`Reading ${counted(plan.rowCount, 'row')}`, (options) =>
          importInSlices(rows, plan, { decimals, withAsides }, options),
        )
      : result
    if (read === null) return
    dispatch({ kind: 'import-rows', workloads: read.workloads, into, name })
    toast.show({ text: outcomeOf(read) })
  }

  const headerOptions = rows.slice(0, Math.max(headerRowsOffered, (plan.headerRow ?? 0) + 1)).map((row, at) => ({
    value: String(at),
    label: `Row ${at + 1}: ${shortened(row.join(', '))}`,
  }))
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={`Import ${name}`}
      description={`${counted(plan.rowCount, 'row')}${layoutOf(table)}. Columns that map to no field go to the notes; nothing is dropped.`}
      footer={
        <>
          <span className={styles.result} role="status">
            {outcomeOf(result)}
            {isLong && ` in the first ${counted(rowsPreviewed, 'row')}`}
          </span>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={result.workloads.length === 0} onClick={() => void keep()}>
            Import{' '}
            {counted(
              isLong ? plan.rowCount + (withAsides ? plan.asides.length : 0) : result.workloads.length,
              'workload',
            )}
          </Button>
        </>
      }
    >
      <div className={styles.settings}>
        {chooseSheet}
        <Select
          label="Names of the columns"
          options={[...headerOptions, { value: 'none', label: 'None: the first row is data' }]}
          value={plan.headerRow === null ? 'none' : String(plan.headerRow)}
          onChange={(value) => {
            setHeaderRow(value === 'none' ? null : Number(value))
            setChoices({})
          }}
        />
        <SegmentedControl
          label="Where to"
          showLabel="beside"
          options={[
            ...(isExample ? [{ value: 'new', label: 'Instead of the example' }] : []),
            { value: 'append', label: 'Add below' },
            ...(isExample ? [] : [{ value: 'replace', label: 'Replace all' }]),
          ]}
          value={into}
          onChange={(value) => setChosenPlace(value as Place)}
        />
      </div>
      <RowsAside asides={plan.asides} taken={withAsides} onTake={setWithAsides} />
      <ImportColumns
        columns={plan.columns}
        settled={plan.decimal}
        chosen={decimals}
        questions={result.questions}
        onChoose={(index, choice) => setChoices(withChoice(choices, plan, index, choice))}
      />
    </Dialog>
  )
}
