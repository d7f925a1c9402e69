/** Screen 1: the workloads in a grid, the verdicts in the same rows, and what stands out below. */
import { Columns3, Filter, Plus, Upload } from 'lucide-react'
import { Suspense, useLayoutEffect, useState } from 'react'
import { fieldList } from '../../domain/fields.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { useReadOfSettled, useWorkbench } from '../../workbench/use-workbench.ts'
import { sameWhileEqual } from '../../workbench/same-while-equal.ts'
import { late } from '../../ui/late.ts'
import { LatePart } from '../../ui/LatePart.tsx'
import { whole } from '../../wording/numbers.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import type { PanelProps } from '../marks/place.ts'
import { addWorkload } from './add-workload.ts'
import { BasisLegend } from './BasisLegend.tsx'
import { FieldsMenu } from './FieldsMenu.tsx'
import { FilterPopover } from './FilterPopover.tsx'
import { noFilter } from './filtered-ids.ts'
import { FilterLine } from './FilterLine.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { listenToGrid, askForImport } from './grid-messages.ts'
import type { ImportRequest } from './grid-messages.ts'
import { circledPlace } from '../marks/circled-place.ts'
import { useTellWithUndo } from '../marks/use-tell-with-undo.ts'
import { ProgressNotice } from './ProgressNotice.tsx'
import { resetColumns } from './reset-columns.ts'
import { SelectionNews } from './SelectionNews.tsx'
import { useFollowPlace } from './use-follow-place.ts'
import { TableFact } from './TableFact.tsx'
import { useFilteredIds } from './use-filtered-ids.ts'
import type { MenuAt } from './use-grid-pointer.ts'
import { useRowFilter } from './use-row-filter.ts'
import { useGridColumns, useGridTable } from './use-grid-table.ts'
import { VerdictNews } from './VerdictNews.tsx'
import { view } from './workloads-view.ts'
import { WorkloadGrid } from './WorkloadGrid.tsx'
import styles from './WorkloadsPanel.module.css'

const StandOut = late(async () => (await import('./StandOut.tsx')).StandOut)
const CommentDialog = late(async () => (await import('./CommentDialog.tsx')).CommentDialog)
const ReplaceDialog = late(async () => (await import('./ReplaceDialog.tsx')).ReplaceDialog)
const ImportDialog = late(async () => (await import('./ImportDialog.tsx')).ImportDialog)

const RowMenu = late(async () => (await import('./RowMenu.tsx')).RowMenu)
const PhoneList = late(async () => (await import('./PhoneList.tsx')).PhoneList)

/** Narrower than this a row of cells cannot be read, so each workload has a block of its own. */
/** Paper takes the grid, made smaller until its last column fits. */
const phoneWidth = 'screen and (max-width: 759px)'

export function WorkloadsPanel({ place, go, evidence, today }: PanelProps) {
  const count = useWorkbench((state) => state.workbook.workloads.length)
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const toast = useToast()
  const tellWithUndo = useTellWithUndo()
  const table = useGridTable()
  const columns = useGridColumns(table)
  const [filter, setFilter] = useRowFilter(view)
  const [finding, setFinding] = useState(false)
  const [replacing, setReplacing] = useState(false)
  const [menuAt, setMenuAt] = useState<MenuAt | null>(null)
  const [commentOn, setCommentOn] = useState<{ readonly workload: string; readonly field: FieldId } | null>(null)
  const [importing, setImporting] = useState<{ readonly request: ImportRequest; readonly turn: number } | null>(null)
  const rowIds = useFilteredIds(filter)
  // What stands out and the menus come once the cells are on the screen.
  const withFoot = useAfterPaint()
  const shownFields = columns.filter((column) => column.type === 'field').length

  useLayoutEffect(
    () =>
      listenToGrid({
        tell: (text, action) => toast.show({ text, ...(action === undefined ? {} : { action, stayMs: 20_000 }) }),
        tellStep: tellWithUndo,
        // Another table starts anew, also where one is being asked about.
        askForImport: (request) => setImporting((before) => ({ request, turn: (before?.turn ?? 0) + 1 })),
        find: () => setFinding(true),
        replace: () => setReplacing(true),
        resetColumns: () => resetColumns(table),
      }),
    [toast, tellWithUndo, table],
  )

  useFollowPlace({ place, view, table, columns, rowIds, showAll: () => setFilter(noFilter) })

  const phone = useMediaQuery(phoneWidth)
  const [readCircled] = useState(() => sameWhileEqual(circledPlace))
  const circled = useReadOfSettled(readCircled)
  return (
    <Screen
      title="Workloads"
      fact={<TableFact />}
      notices={<ProgressNotice />}
      panel={evidence}
      panelLabel="Evidence"
      onPanelClose={() => go({ family: null })}
      controls={
        <>
          {!phone && <BasisLegend />}
          <FilterPopover
            filter={filter}
            onChange={setFilter}
            open={finding}
            onOpenChange={setFinding}
            shown={rowIds.length}
            total={count}
            trigger={
              <Button variant="quiet" icon={<Filter size={15} />}>
                {rowIds.length === count ? 'Filter' : `${whole(rowIds.length)} of ${whole(count)}`}
              </Button>
            }
          />
          {!phone && (
            <FieldsMenu
              table={table}
              trigger={
                <Button variant="quiet" icon={<Columns3 size={15} />}>
                  {shownFields} of {fieldList.length} fields
                </Button>
              }
            />
          )}
          {!readOnly && (
            <>
              <Button icon={<Upload size={15} />} onClick={() => void chooseTable()}>
                Import
              </Button>
              <Button icon={<Plus size={15} />} onClick={() => addWorkload(go)}>
                Workload
              </Button>
            </>
          )}
        </>
      }
    >
      <div className={styles.panel}>
        {count === 0 && <FirstSteps phone={phone} />}
        <FilterLine filter={filter} onChange={setFilter} shown={rowIds.length} total={count} />
        {phone ? (
          <Suspense fallback={null}>
            <PhoneList place={place} rowIds={rowIds} circled={circled} today={today} go={go} />
          </Suspense>
        ) : (
          <WorkloadGrid
            view={view}
            table={table}
            columns={columns}
            rowIds={rowIds}
            blankRows={count === 0 ? 8 : 3}
            circled={circled}
            ports={{
              openEvidence: (workload, family) => go({ workload, family: family as 'vm' }),
              openComment: (workload, field) => setCommentOn({ workload, field }),
            }}
            onMenu={setMenuAt}
          />
        )}
        {count > 0 && (
          <LatePart waiting={<div className={styles.footPlace} />}>
            {withFoot ? <StandOut circled={circled} go={go} /> : <div className={styles.footPlace} />}
          </LatePart>
        )}
      </div>
      <VerdictNews />
      <SelectionNews view={view} />
      <LatePart resetKey={menuAt} onError={() => setMenuAt(null)}>
        {withFoot && (
          <RowMenu
            filter={filter}
            onFilter={setFilter}
            view={view}
            table={table}
            today={today}
            at={menuAt}
            onClose={() => setMenuAt(null)}
            onComment={setCommentOn}
          />
        )}
      </LatePart>
      {commentOn !== null && (
        <LatePart onError={() => setCommentOn(null)}>
          <CommentDialog at={commentOn} onClose={() => setCommentOn(null)} />
        </LatePart>
      )}
      {replacing && (
        <LatePart onError={() => setReplacing(false)}>
          <ReplaceDialog view={view} onClose={() => setReplacing(false)} />
        </LatePart>
      )}
      {importing !== null && (
        <LatePart onError={() => setImporting(null)}>
          <ImportDialog key={importing.turn} request={importing.request} onClose={() => setImporting(null)} />
        </LatePart>
      )}
    </Screen>
  )
}

async function chooseTable(): Promise<void> {
  const { readTableFile } = await import('./read-table-file.ts')
  const read = await readTableFile()
  if (read !== null) askForImport(read)
}
