import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Assessment } from '../../../src/domain/assessment.ts'
import { settledAssessment } from '../../../src/workbench/settled-assessment.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Stands in for the assessed workbook: `edit` makes another assessment of as many rows. */
function assessedOf(rows: number) {
  const listeners = new Set<() => void>()
  const make = () => ({ workloads: Array.from({ length: rows }) }) as unknown as Assessment
  let current = make()
  return {
    get: () => current,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit: () => {
      current = make()
      for (const listener of listeners) listener()
    },
  }
}

test('with few rows the newest assessment is shown at once', () => {
  const assessed = assessedOf(8)
  const settled = settledAssessment(assessed)
  const told = vi.fn()
  settled.subscribe(told)
  settled.get()
  assessed.edit()
  expect(told).toHaveBeenCalledTimes(1)
  expect(settled.get()).toBe(assessed.get())
})

test('with many rows it is shown when typing rests, and is the same object until then', () => {
  const assessed = assessedOf(1000)
  const settled = settledAssessment(assessed)
  const told = vi.fn()
  settled.subscribe(told)
  const before = settled.get()
  for (let key = 0; key < 5; key += 1) {
    assessed.edit()
    vi.advanceTimersByTime(100)
  }
  expect(told).not.toHaveBeenCalled()
  expect(settled.get()).toBe(before)
  vi.advanceTimersByTime(400)
  expect(told).toHaveBeenCalledTimes(1)
  expect(settled.get()).toBe(assessed.get())
})

test('with very many rows a pause between two cells is no rest yet', () => {
  const assessed = assessedOf(5000)
  const settled = settledAssessment(assessed)
  const told = vi.fn()
  settled.subscribe(told)
  settled.get()
  assessed.edit()
  vi.advanceTimersByTime(800)
  expect(told).not.toHaveBeenCalled()
  vi.advanceTimersByTime(400)
  expect(told).toHaveBeenCalledTimes(1)
})

test('changes that never rest are shown every two seconds', () => {
  const assessed = assessedOf(1000)
  const settled = settledAssessment(assessed)
  const told = vi.fn()
  settled.subscribe(() => {
    told()
    settled.get()
  })
  settled.get()
  for (let change = 0; change < 60; change += 1) {
    assessed.edit()
    vi.advanceTimersByTime(100)
  }
  expect(told.mock.calls.length).toBeGreaterThanOrEqual(2)
})

test('a screen that opens later never shows what was there before it listened', () => {
  const assessed = assessedOf(5000)
  const settled = settledAssessment(assessed)
  settled.subscribe(() => undefined)()
  assessed.edit()
  settled.subscribe(() => undefined)
  expect(settled.get()).toBe(assessed.get())
})
