// Long tables are assessed in slices, and the end is what assessing at once gives.
import { expect, test } from 'vitest'
import type { Assessment } from '../../../src/domain/assessment.ts'
import type { Workbook } from '../../../src/domain/workbook.ts'
import { assessInSteps, mostRowsAssessed } from '../../../src/workbench/assess-in-steps.ts'
import { emptyWorkbook } from '../../../src/workbench/empty-workbook.ts'

function table(rows: number): Workbook {
  return { ...emptyWorkbook('Long'), workloads: Array.from({ length: rows }, (_, at) => ({ id: `w-${at}` })) }
}

function harness() {
  const waiting: (() => void)[] = []
  const whens: string[] = []
  const told: number[] = []
  const largest = { slice: 0 }
  const seen = new Set<object>()
  let asked = 0
  const assess = (workbook: Workbook) => {
    asked += workbook.workloads.length
    const fresh = workbook.workloads.filter((row) => !seen.has(row))
    for (const row of fresh) seen.add(row)
    largest.slice = Math.max(largest.slice, fresh.length)
    return { workloads: workbook.workloads } as unknown as Assessment
  }
  const steps = assessInSteps({
    assess,
    changed: () => told.push(seen.size),
    later: (act, when) => {
      waiting.push(act)
      whens.push(when)
    },
    // A row takes 0.04 ms on this clock, so that 600 are there within the 24 ms for a first answer.
    now: () => asked * 0.04,
  })
  const settle = () => {
    for (let act = waiting.shift(); act !== undefined; act = waiting.shift()) act()
  }
  return { steps, settle, told, largest, waiting, whens }
}

test('a short table is assessed at once', () => {
  const { steps, waiting } = harness()
  expect(steps(table(500)).workloads).toHaveLength(500)
  expect(waiting).toHaveLength(0)
})

test('of a long table the first rows are there at once, the others follow in slices, and in the end all are there', () => {
  const { steps, settle, largest, told } = harness()
  const long = table(5000)
  expect(steps(long).workloads).toHaveLength(600)
  settle()
  expect(steps(long).workloads).toEqual(long.workloads)
  expect(largest.slice).toBeLessThanOrEqual(600)
  expect(told.length, 'listeners are not told for every slice').toBeLessThan(10)
})

test('an edit while slices run keeps what is known, and nothing of the old table is assessed any more', () => {
  const { steps, settle } = harness()
  const long = table(5000)
  steps(long)
  const edited = { ...long, workloads: long.workloads.with(3, { id: 'w-3', name: 'Edited' }) }
  expect(steps(edited).workloads.some((row) => (row as unknown as { name?: string }).name === 'Edited')).toBe(true)
  settle()
  expect(steps(edited).workloads).toEqual(edited.workloads)
})

test('an edit of a known table assesses that row alone', () => {
  const { steps, settle, largest } = harness()
  const long = table(5000)
  steps(long)
  settle()
  largest.slice = 0
  const edited = { ...long, workloads: long.workloads.with(4200, { id: 'w-4200', name: 'Edited' }) }
  expect(steps(edited).workloads).toEqual(edited.workloads)
  expect(largest.slice).toBe(1)
})

test('rows that are pasted into a table that stands are drawn before any of them is assessed', () => {
  const { steps, settle, largest, whens } = harness()
  const long = table(2000)
  steps(long)
  settle()
  whens.length = 0
  largest.slice = 0
  const pasted = {
    ...long,
    workloads: long.workloads.map((row, at) => (at < 1000 ? { id: row.id, name: 'Pasted' } : row)),
  }
  steps(pasted)
  expect(largest.slice).toBe(0)
  expect(whens).toEqual(['drawn'])
  settle()
  // 1,000 rows in slices of 25: only the first waits for the drawing.
  expect(whens).toEqual(['drawn', ...Array.from({ length: 39 }, () => 'soon')])
  expect(steps(pasted).workloads).toEqual(pasted.workloads)
})

test('other weights begin anew', () => {
  const { steps, settle } = harness()
  const long = table(2000)
  steps(long)
  settle()
  const moved = { ...long, priorities: { ...long.priorities, preset: 'cost' as const } }
  expect(steps(moved).workloads).toHaveLength(600)
  settle()
  expect(steps(moved).workloads).toHaveLength(2000)
})

test('a page holds no more rows than it can, and keeps the first ones', () => {
  const { steps, settle } = harness()
  const huge = table(mostRowsAssessed + 50)
  steps(huge)
  settle()
  expect(steps(huge).workloads).toHaveLength(mostRowsAssessed)
})
