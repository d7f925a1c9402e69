/** Which columns show and in which order: pinned fields first, then those that move sideways, verdicts last; the name is always the first. */
import { fieldList } from '../../domain/fields.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { firstWidth, verdictKeys, widthLimits } from './grid-columns.ts'
import type { ColumnKey } from './grid-columns.ts'
import type { ColumnView } from './column-view.ts'

export interface ShownColumns {
  readonly pinned: readonly FieldId[]
  readonly moving: readonly FieldId[]
  readonly verdicts: readonly ColumnKey[]
}

export function isShown({ columnVisibility }: ColumnView, id: FieldId): boolean {
  return columnVisibility[id] !== false
}

/** Every field that is not pinned; hidden ones keep their place among the others. */
function inOrder({ columnOrder, columnPinning }: ColumnView): readonly FieldId[] {
  const known = new Map(columnOrder.map((id, at) => [id, at]))
  const placeOf = (id: FieldId): number => known.get(id) ?? columnOrder.length
  return fieldList
    .map(({ id }) => id)
    .filter((id) => !columnPinning.start.includes(id))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
}

export function shownColumns(view: ColumnView): ShownColumns {
  const fields = new Set<string>(fieldList.map(({ id }) => id))
  const isField = (id: string): id is FieldId => fields.has(id)
  return {
    pinned: view.columnPinning.start.filter(isField).filter((id) => isShown(view, id)),
    moving: inOrder(view).filter((id) => isShown(view, id)),
    verdicts: verdictKeys,
  }
}

export function widthOf({ columnSizing }: ColumnView, id: ColumnKey): number {
  const { narrowest, widest } = widthLimits(id)
  return Math.max(narrowest, Math.min(widest, columnSizing[id] ?? firstWidth(id)))
}

export function withShown(view: ColumnView, ids: readonly FieldId[], shown: boolean): Partial<ColumnView> {
  return { columnVisibility: { ...view.columnVisibility, ...Object.fromEntries(ids.map((id) => [id, shown])) } }
}

/** A column that is unpinned goes back to its place among the fields. */
export function withPinned(view: ColumnView, ids: readonly FieldId[], pinned: boolean): Partial<ColumnView> {
  const others = view.columnPinning.start.filter((id) => !ids.some((each) => each === id))
  return { columnPinning: { start: pinned ? [...others, ...ids] : others } }
}

/**
 * Puts columns, in the order they show in, before another of their part of the grid, or at its end: what is pinned stays
 * pinned and the name first. The same view comes back where that changes nothing.
 */
export function withColumnsBefore(view: ColumnView, ids: readonly FieldId[], before: FieldId | null): ColumnView {
  const { pinned, moving } = shownColumns(view)
  const [zone] = [pinned, moving].filter((each) => ids.every((id) => each.includes(id)))
  if (zone === undefined || ids.length === 0 || ids.includes('name') || before === 'name') return view
  if (before !== null && !zone.includes(before)) return view
  const moved = zone.filter((id) => ids.includes(id))
  const stay = zone.filter((id) => !ids.includes(id))
  // A column that is put before itself stays before the next that does not go along.
  const next = before === null ? undefined : zone.slice(zone.indexOf(before)).find((id) => !ids.includes(id))
  const at = next === undefined ? stay.length : stay.indexOf(next)
  const order = [...stay.slice(0, at), ...moved, ...stay.slice(at)]
  if (order.every((id, place) => id === zone[place])) return view
  const all = zone === pinned ? view.columnPinning.start : inOrder(view)
  const placed = withShownInOrder(all, order)
  return zone === pinned ? { ...view, columnPinning: { start: placed } } : { ...view, columnOrder: placed }
}

/** Those that show take each other's places; a hidden one stays behind the one it followed. */
function withShownInOrder(all: readonly string[], order: readonly string[]): string[] {
  const shown = new Set(order)
  const followers = new Map<string, string[]>()
  let leader = ''
  for (const id of all) {
    if (shown.has(id)) leader = id
    else followers.set(leader, [...(followers.get(leader) ?? []), id])
  }
  return ['', ...order].flatMap((id) => [...(id === '' ? [] : [id]), ...(followers.get(id) ?? [])])
}
