/** The grid's own state, apart from the workbook: cursor, selection and editing. */
import { useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'
import type { FieldId, Workload } from '../../domain/workbook.ts'
import type { Shape } from '../../ui/shape.ts'
import { noFilter } from './filtered-ids.ts'
import type { RowFilter } from './filtered-ids.ts'
import type { GridColumn } from './grid-columns.ts'
import { blocksOf, isSingleCell, startSelection } from './grid-selection.ts'
import type { Extent, GridSelection } from './grid-selection.ts'
import type { SortedRows } from './sorted-by.ts'

export interface CutCells {
  readonly workloads: readonly string[]
  readonly fields: readonly FieldId[]
  /** As it lies on the clipboard, by which a paste knows its own cut. */
  readonly text: string
}

export interface GridViewState {
  readonly selection: GridSelection
  readonly columns: readonly GridColumn[]
  /** Ids of the rows shown, in order; rows past the end are blank rows that make a workload when typed into. */
  readonly rowIds: readonly string[]
  readonly blankRows: number
  /** Cells that were cut: they stay where they are until they are put down elsewhere. */
  readonly cut: CutCells | null
  /** Rows of a paste that is on its way, as they will be: shown a frame before the workbook has them. */
  readonly ahead: ReadonlyMap<string, Workload> | null
  /** Counts how often something outside asked that the grid take the keys. */
  readonly focusAsked: number
  /** Which rows show, of the document that was opened as this one. */
  readonly filter: RowFilter
  readonly filterOf: number
  /** Signs beside the row numbers, of the workloads that were decided. */
  readonly decided: ReadonlyMap<string, Shape>
  /** How the workloads were sorted last. */
  readonly sorted: SortedRows | null
}

export type GridView = ReturnType<typeof createGridView>

export function createGridView() {
  return createStore<GridViewState>()(() => ({
    selection: startSelection,
    columns: [],
    rowIds: [],
    blankRows: 0,
    cut: null,
    ahead: null,
    focusAsked: 0,
    filter: noFilter,
    filterOf: 0,
    decided: new Map(),
    sorted: null,
  }))
}

export function extentOf(state: GridViewState): Extent {
  return { rows: state.rowIds.length + state.blankRows, columns: state.columns.length }
}

/** What one row must know of the selection; equal strings mean that it need not draw again. */
export type RowMark = string

/** `active column|left-right of each block|edit`; empty where neither cursor nor selection touches the row. */
export function rowMarkOf(selection: GridSelection, row: number): RowMark {
  const isActiveRow = row === selection.active.row
  let span = ''
  for (const block of blocksOf(selection)) {
    if (row < block.top || row > block.bottom) continue
    // A single cell is the cursor; as one of several blocks it is selected as they are.
    if (selection.others.length > 0 || !isSingleCell(block))
      span += `${span === '' ? '' : ','}${block.left}-${block.right}`
  }
  if (span === '' && !isActiveRow) return ''
  const edit = isActiveRow && selection.editing !== null ? 'edit' : ''
  return `${isActiveRow ? selection.active.column : ''}|${span}|${edit}`
}

export interface RowMarkRead {
  readonly active: number | null
  readonly spans: readonly (readonly [from: number, to: number])[]
  readonly editing: boolean
}

const noMark: RowMarkRead = { active: null, spans: [], editing: false }

export function readRowMark(mark: RowMark): RowMarkRead {
  if (mark === '') return noMark
  const [active = '', span = '', edit = ''] = mark.split('|')
  return {
    active: active === '' ? null : Number(active),
    spans: span === '' ? [] : span.split(',').map(spanOf),
    editing: edit === 'edit',
  }
}

function spanOf(text: string): readonly [from: number, to: number] {
  const [from = '0', to = '-1'] = text.split('-')
  return [Number(from), Number(to)]
}

export function isMarked({ spans }: RowMarkRead, column: number): boolean {
  return spans.some(([from, to]) => column >= from && column <= to)
}

export function useGridView<T>(view: GridView, select: (state: GridViewState) => T): T {
  const read = (): T => select(view.getState())
  return useSyncExternalStore(view.subscribe, read, read)
}
