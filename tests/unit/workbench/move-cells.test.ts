// Cut and paste within the workbook: cells move with all that is known of them, in one step.
import { expect, test } from 'vitest'
import type { Workbook } from '../../../src/domain/workbook.ts'
import { applyCommand } from '../../../src/workbench/commands/apply-command.ts'
import type { MoveCells } from '../../../src/workbench/commands/command.ts'
import { labelCommand } from '../../../src/workbench/commands/label-command.ts'
import { emptyWorkbook } from '../../../src/workbench/empty-workbook.ts'
import { seededIds } from '../../../src/workbench/new-id.ts'

const measured = { basis: 'measured', source: 'Dashboard', comment: 'Ask before changing' } as const
const start: Workbook = {
  ...emptyWorkbook('Start'),
  workloads: [
    { id: 'a', name: 'Search', durationMs: 45, memoryGiB: 2, basis: { durationMs: measured } },
    { id: 'b', name: 'Billing', durationMs: 90, basis: { durationMs: 'assumed' } },
    { id: 'c', name: 'Lobby', asTyped: { memoryGiB: 'lots' } },
  ],
}
const move = (part: Partial<MoveCells>): MoveCells => ({
  kind: 'move-cells',
  workloads: ['a'],
  taken: ['durationMs', 'memoryGiB'],
  order: ['a', 'b', 'c'],
  row: 1,
  fields: ['name', 'durationMs', 'memoryGiB'],
  column: 1,
  ...part,
})
const moved = (part: Partial<MoveCells>) => applyCommand(start, move(part), { newId: seededIds(7) }).workloads

test('a value goes with its basis, source and comment, replaces what was there, and leaves nothing behind', () => {
  const [from, to, rest] = moved({})
  expect(from).toEqual({ id: 'a', name: 'Search', durationMs: null, memoryGiB: null })
  expect(to).toEqual({ id: 'b', name: 'Billing', durationMs: 45, memoryGiB: 2, basis: { durationMs: measured } })
  expect(rest).toBe(start.workloads[2])
})

test('text that could not be read moves as it was typed, and a blank cell moves as a blank', () => {
  const [, to, from] = moved({ workloads: ['c'] })
  expect(to).toMatchObject({ durationMs: null, asTyped: { memoryGiB: 'lots' } })
  expect(to?.basis).toBeUndefined()
  expect(from).toEqual({ id: 'c', name: 'Lobby', memoryGiB: null })
})

test('rows may overlap where they go: what moves was all taken up first', () => {
  const [first, second, third] = moved({ workloads: ['a', 'b'] })
  expect([first?.durationMs, second?.durationMs, third?.durationMs]).toEqual([null, 45, 90])
  expect(third?.basis).toEqual({ durationMs: 'assumed' })
})

test('in another column the text is read as typed there, and the note of the cell goes along', () => {
  // 45 ms put down in a column of GiB: its text is 45.
  const [from, to] = moved({ taken: ['durationMs'], column: 2 })
  expect(from).toEqual({ id: 'a', name: 'Search', durationMs: null, memoryGiB: 2 })
  expect(to).toMatchObject({ durationMs: 90, memoryGiB: 45, basis: { memoryGiB: measured } })
})

test('below the last row a row is added, and beyond the last column nothing is moved at all', () => {
  const rows = moved({ row: 3 })
  expect(rows).toHaveLength(4)
  expect(rows[3]).toMatchObject({ durationMs: 45, memoryGiB: 2, basis: { durationMs: measured } })
  expect(moved({ column: 2 })).toBe(start.workloads)
})

test('its step is named by what moved', () => {
  expect(labelCommand(move({ workloads: ['a', 'b'] }))).toBe('Move of 4 cells')
})
