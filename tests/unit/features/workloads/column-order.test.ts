// Columns keep their part of the grid: what is pinned stays pinned, the name first, and hidden columns where they were.
import { describe, expect, it } from 'vitest'
import type { ColumnView } from '../../../../src/features/workloads/column-view.ts'
import {
  shownColumns,
  withColumnsBefore,
  withPinned,
  withShown,
} from '../../../../src/features/workloads/column-order.ts'
import { primaryVisibility } from '../../../../src/features/workloads/grid-columns.ts'

const start: ColumnView = {
  columnVisibility: primaryVisibility,
  columnSizing: {},
  columnPinning: { start: ['name'] },
  columnOrder: [],
}
const first = ['kind', 'trafficShape', 'requestsPerMonth']

function moving(view: ColumnView): readonly string[] {
  return shownColumns(view).moving
}

describe('the order of columns', () => {
  it('begins as the list of fields has it', () => {
    expect(shownColumns(start).pinned).toEqual(['name'])
    expect(moving(start).slice(0, 3)).toEqual(first)
  })

  it('puts several columns before another, in the order they showed in, wherever they stood', () => {
    const view = withColumnsBefore(start, ['gpu', 'requestsPerMonth'], 'kind')
    expect(moving(view).slice(0, 4)).toEqual(['requestsPerMonth', 'gpu', 'kind', 'trafficShape'])
  })

  it('puts columns at the end, and comes back the same where nothing moves', () => {
    expect(moving(withColumnsBefore(start, ['kind'], null)).at(-1)).toBe('kind')
    expect(withColumnsBefore(start, ['kind'], 'kind')).toBe(start)
    expect(withColumnsBefore(start, ['kind'], 'trafficShape'), 'before its own neighbour').toBe(start)
  })

  it('moves neither the name nor anything over the edge of what is pinned', () => {
    const pinned = { ...start, ...withPinned(start, ['kind', 'gpu'], true) }
    expect(withColumnsBefore(pinned, ['name'], null)).toBe(pinned)
    expect(withColumnsBefore(pinned, ['gpu'], 'name')).toBe(pinned)
    expect(withColumnsBefore(pinned, ['gpu'], 'trafficShape')).toBe(pinned)
    expect(shownColumns(withColumnsBefore(pinned, ['gpu'], 'kind')).pinned).toEqual(['name', 'gpu', 'kind'])
  })

  it('keeps a hidden column behind the one it followed', () => {
    const hidden = { ...start, ...withShown(start, ['trafficShape'], false) }
    const moved = withColumnsBefore(hidden, ['requestsPerMonth'], 'kind')
    const shown = { ...moved, ...withShown(moved, ['trafficShape'], true) }
    expect(moving(shown).slice(0, 3)).toEqual(['requestsPerMonth', 'kind', 'trafficShape'])
  })

  it('unpins a column to its place among the fields', () => {
    const pinned = { ...start, ...withPinned(start, ['trafficShape'], true) }
    const back = { ...pinned, ...withPinned(pinned, ['trafficShape'], false) }
    expect(moving(back).slice(0, 3)).toEqual(first)
  })
})
