/** Screen 1: the workloads in a grid, the verdicts in the same rows, and what stands out below. */
import { Columns3, Filter, Plus, Upload } from 'lucide-react'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { fieldList } from '../../domain/fields.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { counted } from '../../wording/numbers.ts'
import { useAssessment, useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { isDeep } from '../../workbench/deep/deepener.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useToast } from '../../ui/Toast.tsx'
import type { PanelProps } from '../marks/place.ts'
import { BasisLegend } from './BasisLegend.tsx'
import { FieldsMenu } from './FieldsMenu.tsx'
import { FilterPopover } from './FilterPopover.tsx'
import { filteredIds } from './filtered-ids.ts'
import type { RowFilter } from './filtered-ids.ts'
import { FirstSteps } from './FirstSteps.tsx'
import { listenToGrid, askForImport } from './grid-messages.ts'
import type { ImportRequest } from './grid-messages.ts'
import { createGridView } from './grid-view.ts'
import { RowMenu } from './RowMenu.tsx'
import { useGridColumns, useGridTable } from './use-grid-table.ts'
import { WorkloadGrid } from './WorkloadGrid.tsx'
import styles from './WorkloadsPanel.module.css'

const StandOut = lazy(() => import('./StandOut.tsx').then((module) => ({ default: module.StandOut })))
const CommentDialog = lazy(() => import('./CommentDialog.tsx').then((module) => ({ default: module.CommentDialog })))
const ImportDialog = lazy(() => import('./ImportDialog.tsx').then((module) => ({ default: module.ImportDialog })))

/** Lives as long as the page, so that the cursor is where it was when the screen is shown again. */
const view = createGridView()
const noFilter: RowFilter = { text: '', only: 'all' }

export function WorkloadsPanel({ place, go, evidence }: PanelProps) {
  const workloads = useWorkbench((state) => state.workbook.workloads)
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const assessment = useAssessment()
  const dispatch = useDispatch()
  const toast = useToast()
  const table = useGridTable()
  const columns = useGridColumns(table)
  const [filter, setFilter] = useState(noFilter)
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const [commentOn, setCommentOn] = useState<{ readonly workload: string; readonly field: FieldId } | null>(null)
  const [importing, setImporting] = useState<ImportRequest | null>(null)
  const rowIds = useMemo(() => filteredIds(workloads, assessment, filter), [workloads, assessment, filter])
  const shownFields = columns.filter((column) => column.type === 'field').length

  useEffect(() => listenToGrid({ tell: (text) => toast.show({ text }), askForImport: setImporting }), [toast])

  // A link to a cell, such as from a linter finding, shows the column and puts the cursor there.
  useEffect(() => {
    if (place.screen !== 'workloads' || place.workload === null) return
    if (place.field !== null) table.getColumn(place.field)?.toggleVisibility(true)
  }, [place.screen, place.workload, place.field, table])
  useEffect(() => {
    const row = place.workload === null ? -1 : rowIds.indexOf(place.workload)
    const column = place.field === null ? -1 : columns.findIndex((each) => each.key === place.field)
    if (row < 0) return
    const { selection } = view.getState()
    if (selection.active.row === row && (column < 0 || selection.active.column === column)) return
    const active = { row, column: Math.max(0, column) }
    view.setState({ selection: { active, anchor: active, editing: null, tabStart: null } })
    // Only a new place moves the cursor; typing must not be pulled back to it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place.workload, place.field, columns])

  const circled = useMemo(() => riskiestOf(assessment), [assessment])
  return (
    <Screen
      title="Workloads"
      fact={factOf(assessment.workloads.length, workloads)}
      panel={evidence}
      panelLabel="Evidence"
      onPanelClose={() => go({ family: null })}
      controls={
        <>
          <BasisLegend />
          <FilterPopover
            filter={filter}
            onChange={setFilter}
            shown={rowIds.length}
            total={workloads.length}
            trigger={
              <Button variant="quiet" icon={<Filter size={15} />}>
                {rowIds.length === workloads.length ? 'Filter' : `${rowIds.length} of ${workloads.length}`}
              </Button>
            }
          />
          <FieldsMenu
            table={table}
            trigger={
              <Button variant="quiet" icon={<Columns3 size={15} />}>
                {shownFields} of {fieldList.length} fields
              </Button>
            }
          />
          {!readOnly && (
            <>
              <Button icon={<Upload size={15} />} onClick={() => void chooseTable()}>
                Import
              </Button>
              <Button
                icon={<Plus size={15} />}
                onClick={() => dispatch({ kind: 'add-workloads', workloads: [{ name: 'New workload' }] })}
              >
                Workload
              </Button>
            </>
          )}
        </>
      }
    >
      <div className={styles.panel}>
        {workloads.length === 0 && <FirstSteps />}
        <WorkloadGrid
          view={view}
          table={table}
          columns={columns}
          rowIds={rowIds}
          blankRows={workloads.length === 0 ? 8 : 3}
          circled={circled}
          ports={{
            openEvidence: (workload, family) => go({ workload, family: family as 'vm' }),
            openComment: (workload, field) => setCommentOn({ workload, field }),
          }}
          onMenu={setMenuAt}
        />
        {workloads.length > 0 && (
          <Suspense fallback={<div className={styles.footPlace} />}>
            <StandOut assessment={assessment} go={go} />
          </Suspense>
        )}
      </div>
      <RowMenu view={view} table={table} at={menuAt} onClose={() => setMenuAt(null)} onComment={setCommentOn} />
      {commentOn !== null && (
        <Suspense fallback={null}>
          <CommentDialog at={commentOn} onClose={() => setCommentOn(null)} />
        </Suspense>
      )}
      {importing !== null && (
        <Suspense fallback={null}>
          <ImportDialog request={importing} onClose={() => setImporting(null)} />
        </Suspense>
      )}
    </Screen>
  )
}

async function chooseTable(): Promise<void> {
  const { readTableFile } = await import('./read-table-file.ts')
  const read = await readTableFile()
  if (read !== null) askForImport(read)
}

function factOf(rows: number, workloads: readonly { readonly asTyped?: object | undefined }[]): string {
  const invalid = workloads.reduce((sum, workload) => sum + Object.keys(workload.asTyped ?? {}).length, 0)
  return invalid === 0 ? counted(rows, 'row') : `${counted(rows, 'row')} · ${invalid} not understood`
}

function riskiestOf(
  assessment: ReturnType<typeof useAssessment>,
): { readonly workload: string; readonly field: FieldId } | null {
  let best: { readonly workload: string; readonly field: FieldId; readonly value: number } | null = null
  for (const workload of assessment.workloads.filter(isDeep)) {
    const riskiest = workload.riskiestAssumption
    const value = riskiest?.value ?? null
    if (riskiest === null || value === null) continue
    if (best === null || value > best.value) best = { workload: workload.id, field: riskiest.field, value }
  }
  return best
}
