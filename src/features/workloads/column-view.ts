/** Which columns show, how wide and where pinned: this browser's habit, kept apart from the workbook and never relied on. */
import { families } from '../../domain/vocabulary.ts'
import { initialPinning, primaryVisibility } from './grid-columns.ts'

export interface ColumnView {
  readonly columnVisibility: Record<string, boolean>
  readonly columnSizing: Record<string, number>
  readonly columnPinning: { start: string[]; end: string[] }
}

const key = 'berth.columns'

function isRecordOf<T extends 'boolean' | 'number'>(value: unknown, type: T): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => typeof each === type)
  )
}

function asColumnView(kept: unknown): ColumnView | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { columnVisibility, columnSizing, columnPinning } = kept as Partial<ColumnView>
  if (!isRecordOf(columnVisibility, 'boolean') || !isRecordOf(columnSizing, 'number')) return null
  const start: unknown = columnPinning?.start
  if (!Array.isArray(start) || !start.every((id) => typeof id === 'string')) return null
  return {
    columnVisibility: columnVisibility as Record<string, boolean>,
    columnSizing: columnSizing as Record<string, number>,
    columnPinning: {
      start: ['name', ...(start as string[]).filter((id) => id !== 'name')],
      end: families.map((family) => `verdict:${family}`),
    },
  }
}

function firstView(): ColumnView {
  return {
    columnVisibility: { ...primaryVisibility },
    columnSizing: {},
    columnPinning: { start: [...initialPinning.start], end: [...initialPinning.end] },
  }
}

let current: ColumnView | null = null

export function keptColumnView(): ColumnView {
  if (current !== null) return current
  try {
    return asColumnView(JSON.parse(window.localStorage.getItem(key) ?? 'null')) ?? firstView()
  } catch {
    return firstView()
  }
}

/** Blocked storage only means that the columns are asked for again next time. */
export function keepColumnView(view: ColumnView): void {
  current = view
  try {
    window.localStorage.setItem(key, JSON.stringify(view))
  } catch {
    return
  }
}
