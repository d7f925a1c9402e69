// A workbook of thousands of rows is kept in blocks: a save writes those that changed, and what is opened is the same.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Workbook } from '../../../../src/domain/workbook.ts'
import { applyCommand } from '../../../../src/workbench/commands/apply-command.ts'
import type { Command } from '../../../../src/workbench/commands/command.ts'
import { emptyWorkbook } from '../../../../src/workbench/empty-workbook.ts'
import { seededIds } from '../../../../src/workbench/new-id.ts'
import { openWorkbook } from '../../../../src/workbench/open-workbook.ts'
import { compactWorkbook, saveWorkbook } from '../../../../src/workbench/save-workbook.ts'
import type { Timers } from '../../../../src/workbench/storage/autosave.ts'
import { startAutosave } from '../../../../src/workbench/storage/autosave.ts'
import type { JournalWrite } from '../../../../src/workbench/storage/journal-store.ts'
import { loadDocument } from '../../../../src/workbench/storage/journal.ts'
import { createKeeper } from '../../../../src/workbench/storage/keeper.ts'
import type { SlotRecord } from '../../../../src/workbench/storage/slot.ts'
import { copyIn } from '../../../../src/workbench/storage/slot.ts'
import { browserLock } from '../../../../src/workbench/storage/writer-lock.ts'
import { memoryStore } from '../../../support/memory-store.ts'
import { createWorkbookStore } from '../../../../src/workbench/workbook-store.ts'

function workbookOf(rows: number): Workbook {
  return {
    ...emptyWorkbook('Large'),
    workloads: Array.from({ length: rows }, (_, at) => ({ id: `w-${at}`, name: `Dienst 検索 🚀 ${at}`, memoryGiB: 2 })),
  }
}

/** What a fresh browser would find, opened from the records alone. */
async function reopened(records: Map<string, unknown>): Promise<Workbook | null> {
  const loaded = await loadDocument(memoryStore({}, records), 'd', 0)
  return loaded.kind === 'ok' ? loaded.opened.workbook : null
}

/** Saves one workbook after the other into one document, as autosave does; `wrote` is what the last save put, in characters. */
async function savedInTurn(records = new Map<string, unknown>()) {
  let batches: (readonly JournalWrite[])[] = []
  const store = createWorkbookStore({ workbook: emptyWorkbook(), newId: seededIds(1) })
  const keeper = createKeeper({
    store,
    journal: memoryStore({ before: (_operation, batch) => batch !== undefined && batches.push(batch) }, records),
    lock: browserLock(undefined),
    timers: { now: () => 0, after: () => ({ cancel: () => undefined }), soon: () => ({ cancel: () => undefined }) },
    newDocumentId: () => 'd',
  })
  await keeper.start('d')
  return {
    store,
    keeper,
    records,
    save: async (change: Command) => {
      batches = []
      store.getState().dispatch(change)
      await keeper.flush()
      const puts = batches.flat().filter((step) => step.kind === 'put')
      return { characters: puts.reduce((sum, { value }) => sum + JSON.stringify(value).length, 0) }
    },
  }
}

const load = (workbook: Workbook): Command => ({ kind: 'load-template', workbook, name: 'Large' })

/** Every block that is stored, and every block that a slot or a version names. */
function blocksIn(records: ReadonlyMap<string, unknown>) {
  const stored = [...records.keys()].filter((key) => key.includes('/block/')).map((key) => key.split('/block/')[1])
  const named = [...records].flatMap(([key, value]) =>
    /\/(?:a|b)$|\/version\//.test(key) ? (copyIn(value)?.blocks ?? []).map(({ name }) => name) : [],
  )
  return { stored: new Set(stored), named: new Set(named) }
}

test.each([0, 1, 99, 100, 101, 2600])('a workbook of %i rows is the same after a restart', async (rows) => {
  const workbook = workbookOf(rows)
  const tab = await savedInTurn()
  await tab.save(load(workbook))
  expect(await reopened(tab.records)).toEqual(workbook)
})

test('a cell that changes, a row that comes and those that go leave the copy that a fresh start would write', async () => {
  const tab = await savedInTurn()
  await tab.save(load(workbookOf(1300)))
  const changes: readonly Command[] = [
    { kind: 'set-cells', cells: [{ workload: 'w-700', field: 'name', text: 'Número 検索' }] },
    { kind: 'add-workloads', workloads: [{ name: 'First' }], at: 0 },
    { kind: 'add-workloads', workloads: [{ name: 'Last' }] },
    { kind: 'delete-workloads', workloads: ['w-3', 'w-1299'] },
    { kind: 'set-title', title: 'Larger' },
    { kind: 'move-workloads', workloads: ['w-900'], to: 2 },
    { kind: 'delete-workloads', workloads: Array.from({ length: 400 }, (_, at) => `w-${at * 3}`) },
    { kind: 'sort-workloads', by: [{ field: 'name', direction: 'descending' }] },
    { kind: 'delete-workloads', workloads: Array.from({ length: 1290 }, (_, at) => `w-${at}`) },
  ]
  for (const change of changes) {
    await tab.save(change)
    const { workbook } = tab.store.getState()
    expect(saveWorkbook((await reopened(tab.records))!)).toBe(saveWorkbook(workbook))
    const { stored, named } = blocksIn(tab.records)
    expect(stored).toEqual(named)
  }
})

test('one edit among ten thousand rows writes blocks of a hundred rows, not the workbook, also the first edit after opening', async () => {
  const tab = await savedInTurn()
  const whole = await tab.save(load(workbookOf(10_000)))
  await tab.save({ kind: 'set-title', title: 'Both copies are written once' })
  const edit = (row: number): Command => ({
    kind: 'set-cells',
    cells: [{ workload: `w-${row}`, field: 'memoryGiB', text: '4' }],
  })
  const later = await savedInTurn(new Map(structuredClone([...tab.records])))
  for (const each of [tab, later])
    for (const row of [5000, 5001, 17, 9999]) {
      const { characters } = await each.save(edit(row))
      expect(characters).toBeLessThan(whole.characters / 15)
    }
  expect(saveWorkbook((await reopened(later.records))!)).toBe(saveWorkbook(later.store.getState().workbook))
})

test('a thousand rows that come one by one are not a thousand blocks', async () => {
  const tab = await savedInTurn()
  await tab.save(load(workbookOf(200)))
  for (let row = 0; row < 1000; row += 1) await tab.save({ kind: 'add-workloads', workloads: [{ name: `New ${row}` }] })
  // 1,200 rows, two copies.
  expect(blocksIn(tab.records).stored.size).toBeLessThan(60)
})

test('a block that is damaged or missing: the other copy is whole, as it has blocks of its own', async () => {
  const tab = await savedInTurn()
  await tab.save(load(workbookOf(300)))
  await tab.save({ kind: 'set-title', title: 'second' })
  const newest = (tab.records.get('doc/d/b') as SlotRecord).blocks!
  expect(newest.length).toBeGreaterThan(2)
  for (const { name } of newest)
    for (const damage of ['gone', 'torn', 'flipped'] as const) {
      const records = new Map(tab.records)
      const key = `doc/d/block/${name}`
      const text = records.get(key) as string
      if (damage === 'gone') records.delete(key)
      else records.set(key, damage === 'torn' ? text.slice(0, -1) : text.replace('Dienst', 'dienst'))
      const loaded = await loadDocument(memoryStore({}, records), 'd', 0)
      expect(loaded).toMatchObject({ kind: 'ok', opened: { workbook: { title: 'Large' } }, quarantined: [{}] })
      if (loaded.kind === 'ok') expect(loaded.opened.workbook.workloads).toEqual(workbookOf(300).workloads)
    }
})

test('earlier versions of a large workbook come back whole, and their blocks stay as long as they do', async () => {
  const tab = await savedInTurn()
  await tab.save(load(workbookOf(400)))
  await tab.save({ kind: 'set-title', title: 'Opened next' })
  const next = await savedInTurn(tab.records)
  for (let row = 0; row < 10; row += 1)
    await next.save({ kind: 'set-cells', cells: [{ workload: `w-${row * 30}`, field: 'name', text: `Edit ${row}` }] })
  const versions = await next.keeper.versions()
  expect(versions.map(({ label }) => label)).toContain('As it was opened')
  for (const { sequence } of versions) {
    const opened = openWorkbook((await next.keeper.versionText(sequence)) ?? '', 'version')
    expect(opened).toMatchObject({ kind: 'ok', problems: [], setAside: [] })
    if (opened.kind === 'ok') expect(opened.workbook.workloads).toEqual(workbookOf(400).workloads)
  }
})

test('what a Berth before blocks kept opens whole, is saved on, and its earlier versions can still be restored', async () => {
  const kept = JSON.parse(
    await readFile(join(import.meta.dirname, '../../../fixtures/storage/layout-1.json'), 'utf8'),
  ) as [string, unknown][]
  const records = new Map(kept)
  const document = 'w-6f7jsys'
  const before = (records.get(`doc/${document}/a`) as SlotRecord).text
  const store = createWorkbookStore({ workbook: emptyWorkbook(), newId: seededIds(9) })
  const keeper = createKeeper({
    store,
    journal: memoryStore({}, records),
    lock: browserLock(undefined),
    timers: { now: () => 0, after: () => ({ cancel: () => undefined }), soon: () => ({ cancel: () => undefined }) },
    newDocumentId: () => 'new',
  })
  expect(await keeper.start()).toMatchObject({ kind: 'restored', quarantined: [] })
  expect(compactWorkbook(store.getState().workbook)).toBe(before)
  expect(store.getState().workbook.workloads.length).toBeGreaterThan(120)
  const titles = (await keeper.versions()).map(({ title }) => title)
  expect(titles).toContain('Platform review')
  for (const title of ['once', 'twice', 'three times']) {
    store.getState().dispatch({ kind: 'set-title', title })
    await keeper.flush()
    expect((await loadDocument(memoryStore({}, records), document, 0)).kind).toBe('ok')
  }
  const versions = await keeper.versions()
  expect(versions.map(({ title }) => title)).toEqual(expect.arrayContaining(titles))
  for (const { sequence, title } of versions.filter((version) => titles.includes(version.title)))
    expect(JSON.parse((await keeper.versionText(sequence)) ?? '{}')).toMatchObject({ title })
  expect(await keeper.quarantined()).toHaveLength(1)
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
    soon: (act) => timers.after(0, act),
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
