import { expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { factPaths } from '../../../src/domain/overlay-prices.ts'
import type { Workbook } from '../../../src/domain/workbook.ts'
import type { Deepener } from '../../../src/workbench/deep/deepener.ts'
import { createAssessed } from '../../../src/workbench/assessed.ts'
import { emptyWorkbook } from '../../../src/workbench/empty-workbook.ts'
import { createWorkbookStore } from '../../../src/workbench/workbook-store.ts'

const workbook: Workbook = {
  ...emptyWorkbook(),
  workloads: [
    { id: 'a', name: 'Search', kind: 'api', requestsPerMonth: 1_000_000, durationMs: 45, memoryGiB: 1, gpu: 'none' },
    { id: 'b', name: 'Billing', kind: 'cron', requestsPerMonth: 30, durationMs: 60_000, memoryGiB: 2, gpu: 'none' },
  ],
}

function opened() {
  const store = createWorkbookStore({ workbook })
  return { store, assessed: createAssessed(store, catalogue) }
}

test('one edit assesses one row; the others keep their very assessment', () => {
  const { store, assessed } = opened()
  const before = assessed.get()
  expect(assessed.get() === before).toBe(true)
  store.getState().dispatch({ kind: 'set-cells', cells: [{ workload: 'a', field: 'durationMs', text: '90' }] })
  const after = assessed.get()
  // Compared by hand: a matcher would read the parts that are computed when first read.
  expect(after.workloads.map((row, at) => row === before.workloads[at])).toEqual([false, true])
})

test('selecting a cell or saving assesses nothing and tells nobody', () => {
  const { store, assessed } = opened()
  const before = assessed.get()
  let told = 0
  assessed.subscribe(() => (told += 1))
  store.getState().select('a', 'durationMs')
  store.getState().setSaveState({ kind: 'saving' })
  expect(assessed.get() === before).toBe(true)
  expect(told).toBe(0)
})

test('an own price lies over the catalogue, one that names nothing is a problem, and undo takes both back', () => {
  const { store, assessed } = opened()
  const [fact = ''] = factPaths(catalogue)
  const price = { value: 0.5, source: 'Private pricing', date: '2026-10-01' }
  store.getState().dispatch({ kind: 'set-prices', prices: { [fact]: price, 'no/such.price': price } })
  expect(assessed.prices().problems).toMatchObject([{ path: 'no/such.price', problem: 'unknown-path' }])
  expect(assessed.prices().catalogue === catalogue).toBe(false)
  expect(assessed.get().workloads).toHaveLength(2)
  store.getState().undoLast()
  expect(assessed.prices()).toMatchObject({ problems: [] })
  expect(assessed.prices().catalogue === catalogue).toBe(true)
})

test('what hangs on all rows is still there when the rows have their deep parts from elsewhere', () => {
  const store = createWorkbookStore({ workbook })
  const never: Deepener = {
    deepened: (workload) => workload,
    request: () => undefined,
    focus: () => undefined,
    want: () => () => undefined,
    subscribe: () => () => undefined,
  }
  const { portfolio } = createAssessed(store, catalogue, never).get()
  expect(portfolio.monthlyUsd.likely).toBeGreaterThan(0)
  expect(portfolio.fewest).not.toBeNull()
})
