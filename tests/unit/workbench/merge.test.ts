import { expect, test } from 'vitest'
import type { Workbook } from '../../../src/domain/workbook.ts'
import { emptyWorkbook } from '../../../src/workbench/empty-workbook.ts'
import { nearestState } from '../../../src/workbench/merge-base.ts'
import { mergeWorkbooks } from '../../../src/workbench/merge.ts'

const base: Workbook = {
  ...emptyWorkbook('Base'),
  team: { region: 'eu' },
  workloads: [
    { id: 'a', name: 'Search', durationMs: 45, basis: { durationMs: 'estimated' } },
    { id: 'b', name: 'Billing', memoryGiB: 2 },
    { id: 'c', name: 'Lobby' },
  ],
  decisions: [{ workload: 'a', option: 'aws-eks', status: 'proposed' }],
}
type Row = Workbook['workloads'][number]
const withRow = (workbook: Workbook, id: string, change: Partial<Row>): Workbook => ({
  ...workbook,
  workloads: workbook.workloads.map((row) => (row.id === id ? { ...row, ...change } : row)),
})
const names = (workbook: Workbook) => workbook.workloads.map(({ name }) => name)

test('changes to different fields of one row both arrive', () => {
  const { workbook, conflicts } = mergeWorkbooks(
    base,
    withRow(base, 'a', { name: 'Find' }),
    withRow(base, 'a', { durationMs: 50 }),
  )
  expect(workbook.workloads[0]).toMatchObject({ name: 'Find', durationMs: 50 })
  expect(conflicts).toEqual([])
})

test('the same change on both sides is no conflict; different ones are listed and ours stands until theirs is taken', () => {
  const same = mergeWorkbooks(base, withRow(base, 'a', { durationMs: 50 }), withRow(base, 'a', { durationMs: 50 }))
  expect(same.conflicts).toEqual([])
  const { workbook, conflicts } = mergeWorkbooks(
    base,
    withRow(base, 'a', { durationMs: 50 }),
    withRow(base, 'a', { durationMs: { low: 1, high: 2 } }),
  )
  expect(conflicts).toEqual([
    {
      path: 'workloads/a/durationMs',
      workload: 'a',
      field: 'durationMs',
      base: 45,
      ours: 50,
      theirs: { low: 1, high: 2 },
    },
  ])
  expect(workbook.workloads[0]?.durationMs).toBe(50)
})

test('an id may hold a slash: its cell is found, and how the number is known goes with it', () => {
  const slashed = { ...base, workloads: [{ id: 'payments/api', durationMs: 45 }] }
  const ours = withRow(slashed, 'payments/api', { durationMs: 50, basis: { durationMs: 'estimated' } })
  const theirs = withRow(slashed, 'payments/api', { durationMs: 60, basis: { durationMs: 'measured' } })
  const { conflicts } = mergeWorkbooks(slashed, ours, theirs)
  expect(conflicts[0]).toMatchObject({ workload: 'payments/api', field: 'durationMs' })
  const { workbook } = mergeWorkbooks(slashed, ours, theirs, () => 'theirs')
  expect(workbook.workloads).toEqual(theirs.workloads)
  const kept = mergeWorkbooks(slashed, ours, theirs, (path) => (path === conflicts[0]?.path ? 'theirs' : undefined))
  expect(kept.workbook.workloads).toEqual(theirs.workloads)
})

test('new rows of both sides arrive, theirs behind the row they stood behind', () => {
  const ours = { ...base, workloads: [...base.workloads, { id: 'o', name: 'Ours' }] }
  const theirs = { ...base, workloads: base.workloads.toSpliced(1, 0, { id: 't', name: 'Theirs' }) }
  expect(names(mergeWorkbooks(base, ours, theirs).workbook)).toEqual(['Search', 'Theirs', 'Billing', 'Lobby', 'Ours'])
})

test('a row removed on one side and untouched on the other is gone; one that was changed stays and is asked about', () => {
  const without = { ...base, workloads: base.workloads.filter(({ id }) => id !== 'b') }
  expect(names(mergeWorkbooks(base, base, without).workbook)).toEqual(['Search', 'Lobby'])
  expect(names(mergeWorkbooks(base, without, base).workbook)).toEqual(['Search', 'Lobby'])
  const changed = withRow(base, 'b', { memoryGiB: 4 })
  const theyRemoved = mergeWorkbooks(base, changed, without)
  expect(names(theyRemoved.workbook)).toContain('Billing')
  expect(theyRemoved.conflicts).toMatchObject([{ path: 'workloads/b', workload: 'b', theirs: undefined }])
  const weRemoved = mergeWorkbooks(base, without, changed)
  expect(names(weRemoved.workbook)).toEqual(['Search', 'Billing', 'Lobby'])
  expect(weRemoved.conflicts).toHaveLength(1)
})

test('team, prices, decisions and basis merge part by part', () => {
  const ours: Workbook = {
    ...withRow(base, 'a', { basis: { durationMs: 'measured' } }),
    team: { region: 'eu', opsHourUsd: 90 },
    prices: { x: { value: 1, source: 's', date: 'd' } },
  }
  const theirs: Workbook = {
    ...withRow(base, 'a', { basis: { durationMs: 'estimated', memoryGiB: 'assumed' } }),
    team: { region: 'us' },
    prices: { y: { value: 2, source: 's', date: 'd' } },
    decisions: [...base.decisions, { workload: 'b', option: 'aws-lambda', status: 'proposed' }],
  }
  const { workbook, conflicts } = mergeWorkbooks(base, ours, theirs)
  expect(conflicts).toEqual([])
  expect(workbook.team).toEqual({ region: 'us', opsHourUsd: 90 })
  expect(Object.keys(workbook.prices)).toEqual(['x', 'y'])
  expect(workbook.workloads[0]?.basis).toEqual({ durationMs: 'measured', memoryGiB: 'assumed' })
  expect(workbook.decisions).toHaveLength(2)
})

test('merging what is equal changes nothing', () => {
  expect(mergeWorkbooks(base, base, base)).toEqual({ workbook: base, conflicts: [] })
})

test('where both changed a number, how it is known is of the side that stands', () => {
  const mine = withRow(base, 'a', { durationMs: 50, basis: { durationMs: 'measured' } })
  const theirs = withRow(base, 'a', { durationMs: 60 })
  const path = 'workloads/a/durationMs'
  const stands = mergeWorkbooks(base, mine, theirs).workbook.workloads[0]
  expect(stands).toMatchObject({ durationMs: 50, basis: { durationMs: 'measured' } })
  const taken = mergeWorkbooks(base, mine, theirs, (at) => (at === path ? 'theirs' : undefined)).workbook.workloads[0]
  // Theirs left the basis as it was in the base: estimated.
  expect(taken).toMatchObject({ durationMs: 60, basis: { durationMs: 'estimated' } })
})

test('a row that one side removed and the other changed goes or comes as it is chosen', () => {
  const without = { ...base, workloads: base.workloads.filter(({ id }) => id !== 'b') }
  const changed = withRow(base, 'b', { memoryGiB: 4 })
  const chosen = (ours: Workbook, theirs: Workbook, side: 'ours' | 'theirs') =>
    names(mergeWorkbooks(base, ours, theirs, () => side).workbook)
  expect(chosen(changed, without, 'theirs')).toEqual(['Search', 'Lobby'])
  expect(chosen(changed, without, 'ours')).toEqual(['Search', 'Billing', 'Lobby'])
  expect(chosen(without, changed, 'ours')).toEqual(['Search', 'Lobby'])
  expect(chosen(without, changed, 'theirs')).toEqual(['Search', 'Billing', 'Lobby'])
})

test('without a note of it, what a copy started from is the earlier state with the fewest cells that differ', () => {
  const earlier = withRow(base, 'b', { memoryGiB: 3 })
  const now = withRow(earlier, 'a', { durationMs: 99 })
  const copy = withRow(base, 'c', { vcpu: 2 })
  // The copy differs from the base in one cell, from the others in two and three.
  expect(nearestState(copy, [now, earlier, base])).toBe(base)
  expect(nearestState(copy, [emptyWorkbook()])).toBeNull()
})
