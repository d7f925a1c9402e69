// A workbook of thousands of rows is written out in parts: the page answers in between, and the copy is the same.
import { expect, test } from 'vitest'
import type { Workbook } from '../../../../src/domain/workbook.ts'
import { applyCommand } from '../../../../src/workbench/commands/apply-command.ts'
import type { Command } from '../../../../src/workbench/commands/command.ts'
import { emptyWorkbook } from '../../../../src/workbench/empty-workbook.ts'
import { seededIds } from '../../../../src/workbench/new-id.ts'
import { openWorkbook } from '../../../../src/workbench/open-workbook.ts'
import { compactParts, compactWorkbook, saveWorkbook } from '../../../../src/workbench/save-workbook.ts'
import type { Timers } from '../../../../src/workbench/storage/autosave.ts'
import { startAutosave } from '../../../../src/workbench/storage/autosave.ts'
import { readSlot, slotRecordOf } from '../../../../src/workbench/storage/slot.ts'
import { createWorkbookStore } from '../../../../src/workbench/workbook-store.ts'

function workbookOf(rows: number): Workbook {
  return {
    ...emptyWorkbook('Large'),
    workloads: Array.from({ length: rows }, (_, at) => ({ id: `w-${at}`, name: `Dienst 検索 🚀 ${at}`, memoryGiB: 2 })),
  }
}

test.each([0, 1, 499, 500, 501, 2600])('the parts of %i rows together are the text, and it opens again', (rows) => {
  const workbook = workbookOf(rows)
  const text = Array.from(compactParts(workbook), (part) => part.text).join('')
  expect(text).toBe(compactWorkbook(workbook))
  const opened = openWorkbook(text, 'parts')
  expect(opened.kind).toBe('ok')
  if (opened.kind === 'ok') expect(opened.workbook.workloads).toEqual(workbook.workloads)
})

test('a copy made in parts is the copy made at once, with a pause between the parts', async () => {
  const workbook = workbookOf(2600)
  let pauses = 0
  const record = await slotRecordOf(7, compactParts(workbook), async () => void (pauses += 1))
  const text = compactWorkbook(workbook)
  // Reading checks the sum over sequence and whole text, which was added up part by part.
  expect(readSlot(record)).toEqual({ kind: 'ok', slot: { sequence: 7, text } })
  expect(record).toEqual(await slotRecordOf(7, [{ text }], async () => {}))
  // 2,600 rows in parts of 500 are six parts.
  expect(pauses).toBeGreaterThanOrEqual(5)
})

test('a cell that changes, a row that comes and one that goes leave the copy that a fresh start would write', async () => {
  const context = { newId: seededIds(1) }
  let workbook = workbookOf(1300)
  await slotRecordOf(1, compactParts(workbook), async () => {})
  const changes: readonly Command[] = [
    { kind: 'set-cells', cells: [{ workload: 'w-700', field: 'name', text: 'Número 検索' }] },
    { kind: 'add-workloads', workloads: [{ name: 'First' }], at: 0 },
    { kind: 'delete-workloads', workloads: ['w-3', 'w-1299'] },
    { kind: 'set-title', title: 'Larger' },
  ]
  for (const [at, change] of changes.entries()) {
    workbook = applyCommand(workbook, change, context)
    const record = await slotRecordOf(2 + at, compactParts(workbook), async () => {})
    const text = JSON.stringify(JSON.parse(saveWorkbook(workbook)))
    expect(readSlot(record)).toEqual({ kind: 'ok', slot: { sequence: 2 + at, text } })
  }
})

test('a page that may vanish is saved in haste, and one that stays is not', async () => {
  const store = createWorkbookStore({ workbook: emptyWorkbook('Haste') })
  let due: (() => void) | null = null
  const timers: Timers = {
    now: () => 0,
    after: (_milliseconds, act) => {
      due = act
      return { cancel: () => (due = null) }
    },
  }
  const hastes: boolean[] = []
  const autosave = startAutosave(store, async (_workbook, inHaste) => void hastes.push(inHaste()), timers)
  store.getState().dispatch({ kind: 'set-title', title: 'Once' })
  ;(due as (() => void) | null)?.()
  await autosave.flush()
  store.getState().dispatch({ kind: 'set-title', title: 'Twice' })
  await autosave.flush()
  expect(hastes).toEqual([false, true])
})

test('two hundred thousand rows can be added at once', () => {
  const rows = Array.from({ length: 200_000 }, (_, at) => ({ name: `Service ${at}` }))
  const after = applyCommand(emptyWorkbook('Many'), { kind: 'add-workloads', workloads: rows }, { newId: seededIds(1) })
  expect(after.workloads).toHaveLength(200_000)
  expect(new Set(after.workloads.map(({ id }) => id)).size).toBe(200_000)
})
