// What a row of the grid shows, as data: read here without a browser.
import { expect, test } from 'vitest'
import { fields } from '../../../../src/domain/fields.ts'
import type { GridColumn } from '../../../../src/features/workloads/grid-columns.ts'
import { gridLayoutOf } from '../../../../src/features/workloads/grid-layout.ts'
import { createRowShapes } from '../../../../src/features/workloads/grid-row-shape.ts'
import type { RowLook } from '../../../../src/features/workloads/grid-row-shape.ts'
import type { Shape } from '../../../../src/ui/shape.ts'

const place = { width: 100, pinned: false, startsGroup: false }
const columns: readonly GridColumn[] = [
  { key: 'name', type: 'field', field: fields.name, ...place, pinned: true },
  { key: 'durationMs', type: 'field', field: fields.durationMs, ...place },
  { key: 'verdict:vm', type: 'verdict', family: 'vm', width: 100 },
]
const look: RowLook = {
  workload: { id: 'w-1', name: 'Thumbnails', durationMs: { low: 420, likely: 640, high: 1900 } },
  invites: false,
  assessed: undefined,
  decision: undefined,
  currency: undefined,
  mark: '',
  index: 4,
  layout: gridLayoutOf(columns),
  top: 168,
  circledField: null,
  flung: false,
}

function wordsOf(shape: Shape | string): string {
  return typeof shape === 'string' ? shape : (shape.parts ?? []).map(wordsOf).join(' ').trim()
}

/** The cells of the columns, without the row's number. */
function cellsOf(row: Shape): readonly Shape[] {
  return (row.parts ?? [])
    .flatMap((part) =>
      typeof part === 'string' ? [] : part.attributes?.['role'] === 'presentation' ? part.parts : [part],
    )
    .filter((part): part is Shape => typeof part === 'object' && part.attributes?.['data-row-number'] === undefined)
}

test('a row at rest shows the range and the likely value, one that flies past the likely value alone', () => {
  const shapes = createRowShapes()
  expect(cellsOf(shapes(look)).map(wordsOf)).toEqual(['Thumbnails', '420–1,900 640', ''])
  expect(cellsOf(shapes({ ...look, flung: true })).map(wordsOf)).toEqual(['Thumbnails', '640', ''])
  expect(cellsOf(shapes(look)).map(wordsOf)).toEqual(['Thumbnails', '420–1,900 640', ''])
})

test('a range is shown whole beside its number, or a sign stands for it where it has no room', () => {
  const durationIn = (width: number): Shape | undefined => {
    const narrow = columns.map((column) => (column.key === 'durationMs' ? { ...column, width } : column))
    return cellsOf(createRowShapes()({ ...look, layout: gridLayoutOf(narrow) }))[1]
  }
  expect(durationIn(140)?.className).not.toContain('hiddenRange')
  expect(durationIn(64)?.className).toContain('hiddenRange')
  // A screen reader hears it in either.
  expect(wordsOf(durationIn(64) ?? '')).toBe('420–1,900 640')
})

test('a number never loses digits at its end: it is written shorter, or a sign stands for it and is heard whole', () => {
  const shownIn = (width: number): string => {
    const narrow = columns.map((column) => (column.key === 'durationMs' ? { ...column, width } : column))
    const workload = { id: 'w-1', name: 'Thumbnails', durationMs: 1432 }
    return wordsOf(cellsOf(createRowShapes()({ ...look, workload, layout: gridLayoutOf(narrow) }))[1] ?? '')
  }
  expect(shownIn(100)).toBe('1,432')
  expect(shownIn(53)).toBe('1.4k')
  expect(shownIn(45)).toBe('## 1,432')
})

test('a number and its unit are shown whole or not at all', () => {
  const shownIn = (width: number, durationMs: number): string => {
    const narrow = columns.map((column) => (column.key === 'durationMs' ? { ...column, width } : column))
    const workload = { id: 'w-1', name: 'Thumbnails', durationMs }
    return wordsOf(cellsOf(createRowShapes()({ ...look, workload, layout: gridLayoutOf(narrow) }))[1] ?? '')
  }
  // The first width of the longest run.
  expect(shownIn(66, 25 * 60_000)).toBe('25 min')
  expect(shownIn(60, 25 * 60_000)).toBe('## 25 min')
  expect(shownIn(66, 11.6 * 86_400_000)).toBe('11.6 d')
  // 40.25 s is said as 40.3 s, and shorter as 40 s, where there is less room.
  expect(shownIn(70, 40_250)).toBe('40.3 s')
  expect(shownIn(57, 40_250)).toBe('40 s')
  expect(shownIn(45, 40_250)).toBe('## 40.3 s')
})

test('a cell whose inputs are the same keeps its shape, so that nothing of it is written', () => {
  const shapes = createRowShapes()
  const [nameBefore, durationBefore] = cellsOf(shapes(look))
  const [nameNow, durationNow] = cellsOf(
    shapes({ ...look, workload: { id: 'w-1', name: 'Thumbnails', durationMs: 5 } }),
  )
  expect(nameNow).toBe(nameBefore)
  expect(durationNow).not.toBe(durationBefore)
})

test('the cell under the cursor has the id that the grid points at, and one that is edited is left to its editor', () => {
  const shapes = createRowShapes()
  const [, resting] = cellsOf(shapes({ ...look, mark: '1||' }))
  expect(resting?.attributes).toMatchObject({ id: 'cell-4-1', 'aria-selected': 'true' })
  const [, edited] = cellsOf(shapes({ ...look, mark: '1||edit' }))
  expect(edited?.attributes?.['id']).toBe('cell-4-1')
  expect(edited?.parts).toBeUndefined()
})

test('the first row that is no workload yet says what it is for', () => {
  const shapes = createRowShapes()
  const blank = { ...look, workload: null }
  expect(cellsOf(shapes({ ...blank, invites: true })).map(wordsOf)[0]).toMatch(/^Type a name/)
  expect(cellsOf(shapes(blank)).map(wordsOf)).toEqual(['', '', ''])
})
