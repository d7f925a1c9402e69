/** What can be done with the selected cells, rows and columns, for those who do not know the keys. */
import type { FieldId } from '../../domain/workbook.ts'
import { ContextMenu } from '../../ui/Menu.tsx'
import type { MenuGroupOfActions } from '../../ui/Menu.tsx'
import { familyWord } from '../../wording/platform-words.ts'
import { useWorkbench } from '../../workbench/use-workbench.ts'
import { clearSelected, rowAction } from './cell-commands.ts'
import { pasteByMenu, takeByMenu } from './clipboard-menu.ts'
import { columnsWith } from './chosen-columns.ts'
import { columnActions, sortActions } from './column-actions.ts'
import { filterValues, withValue } from './filter-columns.ts'
import type { FilterColumn } from './filter-columns.ts'
import type { RowFilter } from './filtered-ids.ts'
import { performIntent } from './grid-actions.ts'
import type { GridPorts } from './grid-actions.ts'
import type { GridView } from './grid-view.ts'
import { useDecisionMarks } from './use-decision-marks.ts'
import { useFollowStep } from './use-follow-step.ts'
import type { GridTable } from './use-grid-table.ts'
import type { MenuAt } from './use-grid-pointer.ts'

const noPorts: GridPorts = {
  openEvidence: () => undefined,
  openComment: () => undefined,
  openMenu: () => undefined,
  leave: () => undefined,
  pageRows: () => 1,
  pageAcross: (column: number) => column,
  moveColumns: () => false,
}

export type RowMenuProps = {
  readonly view: GridView
  readonly table: GridTable
  /** ISO day. */
  readonly today: string
  readonly at: MenuAt | null
  readonly filter: RowFilter
  readonly onFilter: (filter: RowFilter) => void
  readonly onClose: () => void
  readonly onComment: (at: { readonly workload: string; readonly field: FieldId }) => void
}

export function RowMenu({ view, table, today, at, filter, onFilter, onClose, onComment }: RowMenuProps) {
  const state = view.getState()
  // Here, as they are needed no earlier than the menus are.
  useFollowStep(view)
  useDecisionMarks(view, today)
  const readOnly = useWorkbench(({ readOnly: why }) => why !== null)
  const columns = columnsWith(state, state.selection.active.column)
  const [first] = columns
  const ofColumns = {
    label: columns.length > 1 ? `${columns.length} columns` : `Column ${first?.field.label ?? ''}`,
    actions: columnActions(view, table, columns),
  }
  const workloads = useWorkbench(({ workbook }) => workbook.workloads)
  const narrowing = (column: FilterColumn | undefined, label: string): readonly MenuGroupOfActions[] =>
    column === undefined || filterValues(column, workloads).length === 0
      ? []
      : [
          {
            label,
            actions: filterValues(column, workloads).map(({ value, label: word }) => ({
              id: `${column} ${value}`,
              label: word,
              checked: filter.columns[column]?.includes(value) === true,
              onSelect: () => onFilter({ ...filter, columns: withValue(filter.columns, column, value) }),
            })),
          },
        ]
  const verdict = state.columns[state.selection.active.column]
  if (at?.about === 'columns' && verdict?.type === 'verdict')
    return (
      <ContextMenu
        label="Column"
        at={at}
        onClose={onClose}
        groups={[
          { label: familyWord(verdict.family), actions: sortActions(view, verdict.key, 'cost') },
          ...narrowing(verdict.key, 'Show only'),
          ...narrowing('decision', 'Show only where the decision is'),
        ]}
      />
    )
  if (at?.about === 'columns')
    return (
      <ContextMenu
        label="Column"
        at={at}
        onClose={onClose}
        groups={[
          { ...ofColumns, label: columns.length > 1 ? ofColumns.label : first?.field.meaning },
          ...(columns.length > 1 ? [] : narrowing(first?.key, 'Show only')),
        ]}
      />
    )
  const intent = (what: 'select-row' | 'select-column' | 'fill-down') => () =>
    void performIntent(view, { do: what }, noPorts)
  const act = (action: Parameters<typeof rowAction>[1]) => () => rowAction(view, action)
  return (
    <ContextMenu
      label="Cell and row"
      at={at}
      onClose={onClose}
      groups={[
        {
          actions: [
            { id: 'cut', label: 'Cut', keys: 'Mod+X', disabled: readOnly, onSelect: () => void takeByMenu('cut') },
            { id: 'copy', label: 'Copy', keys: 'Mod+C', onSelect: () => void takeByMenu('copy') },
            { id: 'paste', label: 'Paste', keys: 'Mod+V', disabled: readOnly, onSelect: () => void pasteByMenu() },
          ],
        },
        {
          label: 'Cells',
          actions: [
            {
              id: 'comment',
              label: 'Basis, source and comment',
              keys: 'Shift+F2',
              onSelect: () =>
                performIntent(
                  view,
                  { do: 'comment' },
                  {
                    ...noPorts,
                    openComment: (workload, field) => onComment({ workload, field }),
                  },
                ),
            },
            {
              id: 'fill',
              label: 'Fill down',
              keys: 'Mod+D',
              onSelect: intent('fill-down'),
            },
            { id: 'select-row', label: 'Select row', keys: 'Shift+Space', onSelect: intent('select-row') },
            { id: 'select-column', label: 'Select column', keys: 'Ctrl+Space', onSelect: intent('select-column') },
            { id: 'clear', label: 'Clear', keys: 'Delete', onSelect: () => clearSelected(view) },
          ],
        },
        {
          label: 'Rows',
          actions: [
            { id: 'insert', label: 'Insert above', keys: 'Mod++', onSelect: act('insert') },
            { id: 'duplicate', label: 'Duplicate', keys: 'Mod+Shift+D', onSelect: act('duplicate') },
            { id: 'up', label: 'Move up', keys: 'Alt+Shift+ArrowUp', onSelect: act('up') },
            { id: 'down', label: 'Move down', keys: 'Alt+Shift+ArrowDown', onSelect: act('down') },
            { id: 'delete', label: 'Delete', keys: 'Mod+-', onSelect: act('delete') },
          ],
        },
        ...(columns.length > 0 ? [ofColumns] : []),
      ]}
    />
  )
}
