/** Which columns show, in which order, how wide and where pinned: this browser's habit, kept apart from the workbook and never relied on. */
import { primaryVisibility } from './grid-columns.ts'

export interface ColumnView {
  readonly columnVisibility: Readonly<Record<string, boolean>>
  readonly columnSizing: Readonly<Record<string, number>>
  readonly columnPinning: { readonly start: readonly string[] }
  /** Empty for the order of the fields. */
  readonly columnOrder: readonly string[]
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

function isListOfText(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function asColumnView(kept: unknown): ColumnView | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { columnVisibility, columnSizing, columnPinning, columnOrder } = kept as Partial<ColumnView>
  if (!isRecordOf(columnVisibility, 'boolean') || !isRecordOf(columnSizing, 'number')) return null
  const start: unknown = columnPinning?.start
  if (!isListOfText(start)) return null
  return {
    columnVisibility: columnVisibility as Record<string, boolean>,
    columnSizing: columnSizing as Record<string, number>,
    columnPinning: { start: ['name', ...start.filter((id) => id !== 'name')] },
    columnOrder: isListOfText(columnOrder) ? columnOrder : [],
  }
}

/** As a new visitor has them. */
export function firstView(): ColumnView {
  return {
    columnVisibility: { ...primaryVisibility },
    columnSizing: {},
    columnPinning: { start: ['name'] },
    columnOrder: [],
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
