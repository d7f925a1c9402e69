import { describe, expect, test } from 'vitest'
import type { Workbook } from '../../../../src/domain/workbook.ts'
import { emptyWorkbook } from '../../../../src/workbench/empty-workbook.ts'
import { seededIds } from '../../../../src/workbench/new-id.ts'
import { compactWorkbook } from '../../../../src/workbench/save-workbook.ts'
import type { Timers } from '../../../../src/workbench/storage/autosave.ts'
import { spacingMs, retryMs } from '../../../../src/workbench/storage/autosave.ts'
import { keys } from '../../../../src/workbench/storage/journal-keys.ts'
import type { Keeper } from '../../../../src/workbench/storage/keeper.ts'
import { createKeeper } from '../../../../src/workbench/storage/keeper.ts'
import type { MemoryFaults } from '../../../support/memory-store.ts'
import { memoryStore } from '../../../support/memory-store.ts'
import type { SlotRecord } from '../../../../src/workbench/storage/slot.ts'
import { slotRecordOf } from '../../../../src/workbench/storage/slot.ts'
import { versionSpacingMs } from '../../../../src/workbench/storage/versions.ts'
import type { HeldLock, WriterLock } from '../../../../src/workbench/storage/writer-lock.ts'
import type { WorkbookStore } from '../../../../src/workbench/workbook-store.ts'
import { createWorkbookStore } from '../../../../src/workbench/workbook-store.ts'

/** Time that passes only when told to. */
function handTimers() {
  let now = 1_000_000
  let waiting: { at: number; act: () => void }[] = []
  const timers: Timers = {
    now: () => now,
    after: (milliseconds, act) => {
      const timer = { at: now + milliseconds, act }
      waiting.push(timer)
      return { cancel: () => (waiting = waiting.filter((other) => other !== timer)) }
    },
    soon: (act) => timers.after(0, act),
  }
  const pass = async (milliseconds: number) => {
    now += milliseconds
    const due = waiting.filter(({ at }) => at <= now)
    waiting = waiting.filter(({ at }) => at > now)
    for (const { act } of due) act()
    await settle()
  }
  return { timers, pass }
}

/** Lets all promises that can go on go on; nothing here waits for the clock. */
async function settle() {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve()
}

/** Locks of one browser, shared by its tabs. */
function sharedLocks(): WriterLock {
  const holders = new Map<string, { lose: () => void }>()
  const queues = new Map<string, ((held: HeldLock) => void)[]>()
  const grant = (document: string): HeldLock => {
    let lose: () => void = () => undefined
    const lost = new Promise<void>((done) => (lose = done))
    const holder = { lose }
    holders.set(document, holder)
    const release = () => {
      if (holders.get(document) !== holder) return
      holders.delete(document)
      queues.get(document)?.shift()?.(grant(document))
    }
    return { lost, release }
  }
  return {
    acquire: async (document, steal = false) => {
      const holder = holders.get(document)
      if (holder !== undefined && !steal) return null
      holder?.lose()
      return grant(document)
    },
    whenFree: (document, signal) =>
      new Promise((resolve, reject) => {
        const queue = queues.get(document) ?? []
        queues.set(document, [...queue, resolve])
        signal.addEventListener('abort', () => {
          queues.set(
            document,
            (queues.get(document) ?? []).filter((other) => other !== resolve),
          )
          reject(new Error('aborted'))
        })
      }),
  }
}

interface Tab {
  readonly store: WorkbookStore
  readonly keeper: Keeper
  readonly pass: (milliseconds: number) => Promise<void>
  readonly asked: { persist: number }
}

function openTab(
  records: Map<string, unknown>,
  options: { faults?: MemoryFaults; lock?: WriterLock; seed?: number } = {},
): Tab {
  const { timers, pass } = handTimers()
  const store = createWorkbookStore({ workbook: emptyWorkbook(), newId: seededIds(options.seed ?? 1) })
  const asked = { persist: 0 }
  const keeper = createKeeper({
    store,
    journal: memoryStore(options.faults, records),
    lock: options.lock ?? sharedLocks(),
    timers,
    newDocumentId: seededIds(options.seed ?? 1),
    persist: async () => {
      asked.persist += 1
      return false
    },
  })
  return { store, keeper, pass, asked }
}

function retitle(tab: Tab, title: string) {
  tab.store.getState().dispatch({ kind: 'set-title', title })
}

const title = (tab: Tab) => tab.store.getState().workbook.title
const saveKind = (tab: Tab) => tab.store.getState().saveState.kind

/** A browser in which "first" and then "second" were saved. */
async function savedTwice() {
  const records = new Map<string, unknown>()
  const tab = openTab(records)
  await tab.keeper.start()
  await tab.keeper.settled()
  retitle(tab, 'first')
  await tab.pass(spacingMs)
  retitle(tab, 'second')
  await tab.pass(spacingMs)
  return { records, tab, id: tab.keeper.documentId() ?? '' }
}

const slotsOf = (records: Map<string, unknown>, id: string) =>
  (['a', 'b'] as const).map((name) => records.get(keys.slot(id, name)) as SlotRecord)

describe('saving', () => {
  test('an edit is dirty, then saving, then saved, and comes back after a restart', async () => {
    const records = new Map<string, unknown>()
    const tab = openTab(records)
    expect(await tab.keeper.start()).toEqual({ kind: 'fresh' })
    expect(saveKind(tab)).toBe('clean')
    retitle(tab, 'Search')
    expect(saveKind(tab)).toBe('dirty')
    expect(tab.keeper.isUnsaved()).toBe(true)
    await tab.pass(0)
    expect(saveKind(tab)).toBe('saved')
    expect(tab.keeper.isUnsaved()).toBe(false)
    const next = openTab(records)
    expect(await next.keeper.start()).toMatchObject({ kind: 'restored' })
    expect(next.store.getState().workbook).toEqual(tab.store.getState().workbook)
    expect(saveKind(next)).toBe('clean')
  })

  test('two slots take turns, so the copy before the last is always whole', async () => {
    const { records, id } = await savedTwice()
    expect(slotsOf(records, id).map(({ sequence, text }) => [sequence, JSON.parse(text).title])).toEqual([
      [1, 'first'],
      [2, 'second'],
    ])
  })

  test('nothing is written before loading is complete, nor without an edit', async () => {
    const { records } = await savedTwice()
    const before = structuredClone([...records].filter(([key]) => key.startsWith('doc/')))
    const tab = openTab(records)
    const starting = tab.keeper.start()
    retitle(tab, 'typed too early')
    await starting
    await tab.pass(10_000)
    expect(title(tab)).toBe('second')
    expect([...records].filter(([key]) => key.startsWith('doc/'))).toEqual(before)
  })

  test('edits during a write are written too', async () => {
    const records = new Map<string, unknown>()
    const tabs: Tab[] = []
    let isFirst = true
    const faults: MemoryFaults = {
      after: (batch) => {
        if (!isFirst || !batch.some(({ key }) => key.startsWith('doc/'))) return
        isFirst = false
        for (const tab of tabs) retitle(tab, 'typed while saving')
      },
    }
    const tab = openTab(records, { faults })
    tabs.push(tab)
    await tab.keeper.start()
    retitle(tab, 'one')
    await tab.pass(spacingMs)
    expect(saveKind(tab)).toBe('dirty')
    await tab.pass(spacingMs)
    expect(saveKind(tab)).toBe('saved')
    const next = openTab(records)
    await next.keeper.start()
    expect(title(next)).toBe('typed while saving')
  })

  test('what is typed while a new document is first written is written too', async () => {
    const records = new Map<string, unknown>()
    const tabs: Tab[] = []
    let isFirst = true
    const faults: MemoryFaults = {
      after: (batch) => {
        if (!isFirst || !batch.some(({ key }) => key.startsWith('doc/'))) return
        isFirst = false
        for (const tab of tabs) retitle(tab, 'typed at once')
      },
    }
    const tab = openTab(records, { faults })
    tabs.push(tab)
    await tab.keeper.start()
    await tab.keeper.keepAsNew({ workbook: emptyWorkbook('From a file') })
    expect(tab.keeper.isUnsaved()).toBe(true)
    await tab.pass(spacingMs)
    expect(saveKind(tab)).toBe('saved')
    const next = openTab(records)
    await next.keeper.start()
    expect(title(next)).toBe('typed at once')
  })

  test('hiding the page saves at once', async () => {
    const records = new Map<string, unknown>()
    const tab = openTab(records)
    await tab.keeper.start()
    retitle(tab, 'Search')
    await tab.keeper.flush()
    expect(saveKind(tab)).toBe('saved')
  })

  test('undone back to what is saved there is nothing to save', async () => {
    const { tab } = await savedTwice()
    retitle(tab, 'third')
    tab.store.getState().undoLast()
    expect(saveKind(tab)).toBe('saved')
    expect(tab.keeper.isUnsaved()).toBe(false)
  })

  test('the browser is asked to keep the data once, after the first real edit', async () => {
    const { tab } = await savedTwice()
    expect(tab.asked.persist).toBe(1)
  })
})

describe('storage that fails', () => {
  test.each(Array.from({ length: 20 }, (_, n) => n + 1))(
    'full at write %d: the edit stays, the state says full, and it recovers',
    async (n) => {
      const records = new Map<string, unknown>()
      let writes = 0
      let isFull = true
      const faults: MemoryFaults = {
        before: (operation) => {
          if (operation !== 'write') return
          writes += 1
          if (writes >= n && isFull) throw new DOMException('full', 'QuotaExceededError')
        },
      }
      const tab = openTab(records, { faults })
      const started = await tab.keeper.start()
      if (started.kind === 'blocked') {
        expect(n).toBe(1)
        expect(tab.store.getState().saveState).toEqual({ kind: 'off', reason: 'blocked' })
        return
      }
      let saved = ''
      for (let edit = 0; edit < 22; edit += 1) {
        retitle(tab, `edit ${edit}`)
        await tab.pass(spacingMs)
        if (saveKind(tab) === 'failing') break
        saved = title(tab)
      }
      expect(tab.store.getState().saveState).toMatchObject({ kind: 'failing', reason: 'full' })
      expect(tab.keeper.isUnsaved()).toBe(true)
      const meanwhile = openTab(new Map(structuredClone([...records])))
      await meanwhile.keeper.start()
      expect(title(meanwhile)).toBe(saved === '' ? 'Untitled' : saved)
      const typed = title(tab)
      isFull = false
      await tab.pass(retryMs)
      expect(saveKind(tab)).toBe('saved')
      const next = openTab(records)
      await next.keeper.start()
      expect(title(next)).toBe(typed)
    },
  )

  test.each([
    ['QuotaExceededError', 'full'],
    ['NS_ERROR_DOM_QUOTA_REACHED', 'full'],
    ['SecurityError', 'blocked'],
    ['AbortError', 'lost'],
    ['InvalidStateError', 'lost'],
    ['VersionError', 'newer'],
    ['DataError', 'error'],
  ])('%s is told as %s', async (name, reason) => {
    let isBroken = false
    const faults: MemoryFaults = {
      before: () => {
        if (isBroken) throw new DOMException('no', name)
      },
    }
    const tab = openTab(new Map(), { faults })
    await tab.keeper.start()
    isBroken = true
    retitle(tab, 'x')
    await tab.pass(spacingMs)
    expect(tab.store.getState().saveState).toMatchObject({ kind: 'failing', reason })
  })

  test('blocked storage: the workbook works, the state says that nothing is kept, and closing asks', async () => {
    const faults: MemoryFaults = {
      before: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    }
    const tab = openTab(new Map(), { faults })
    expect(await tab.keeper.start()).toEqual({ kind: 'blocked', detail: 'denied' })
    expect(tab.store.getState().saveState).toEqual({ kind: 'off', reason: 'blocked' })
    expect(tab.keeper.isUnsaved()).toBe(false)
    retitle(tab, 'still works')
    expect(title(tab)).toBe('still works')
    expect(tab.keeper.isUnsaved()).toBe(true)
    await tab.keeper.settled()
  })

  test('killed before or after the write took place: the old or the new copy, never neither', async () => {
    for (const when of ['before', 'after'] as const) {
      const { records, id } = await savedTwice()
      const faults: MemoryFaults = {
        [when]: (...given: readonly unknown[]) => {
          const batch = given.at(-1)
          if (Array.isArray(batch) && batch.some(({ key }: { key: string }) => key.startsWith(`doc/${id}/`)))
            throw new Error('killed')
        },
      }
      const dying = openTab(records, { faults })
      await dying.keeper.start()
      await dying.keeper.settled()
      retitle(dying, 'third')
      await dying.pass(spacingMs)
      const next = openTab(records)
      await next.keeper.start()
      expect(title(next)).toBe(when === 'before' ? 'second' : 'third')
    }
  })

  test('a file that found no room is kept once there is room, and is what opens next time, with what was set aside', async () => {
    const { records } = await savedTwice()
    let isFull = false
    const before = (operation: string) => {
      if (isFull && operation === 'write') throw new DOMException('full', 'QuotaExceededError')
    }
    const tab = openTab(records, { faults: { before }, seed: 2 })
    await tab.keeper.start()
    await tab.keeper.settled()
    isFull = true
    const setAside = [{ path: 'workloads.3', raw: '42', reason: 'not a workload' }]
    await tab.keeper.keepAsNew({ workbook: emptyWorkbook('Large'), setAside }, 'file')
    expect(tab.store.getState().saveState).toMatchObject({ kind: 'failing', reason: 'full' })
    isFull = false
    await tab.pass(retryMs)
    expect(saveKind(tab)).toBe('saved')
    const next = openTab(records)
    await next.keeper.start()
    expect(title(next)).toBe('Large')
    expect(await next.keeper.quarantined()).toMatchObject([{ reason: 'Parts of the file that did not read' }])
    expect((await next.keeper.list()).find((entry) => entry.title === 'Large')?.origin?.from).toBe('file')
  })

  test('what there was no room for is undone: everything is saved, and said so', async () => {
    const { records } = await savedTwice()
    let isFull = false
    const before = (operation: string) => {
      if (isFull && operation === 'write') throw new DOMException('full', 'QuotaExceededError')
    }
    const tab = openTab(records, { faults: { before } })
    await tab.keeper.start()
    retitle(tab, 'third')
    await tab.pass(spacingMs)
    isFull = true
    retitle(tab, 'too large')
    await tab.pass(spacingMs)
    expect(saveKind(tab)).toBe('failing')
    tab.store.getState().undoLast()
    expect(saveKind(tab)).toBe('saved')
    expect(tab.keeper.isUnsaved()).toBe(false)
  })

  test('data that was cleared between two saves is written anew', async () => {
    const { records, tab } = await savedTwice()
    records.clear()
    retitle(tab, 'third')
    await tab.pass(spacingMs)
    expect(saveKind(tab)).toBe('saved')
    const next = openTab(records)
    await next.keeper.start()
    expect(title(next)).toBe('third')
  })
})

describe('damaged copies', () => {
  test('a byte changed anywhere in the newer copy: the other is restored and the bad one kept for download', async () => {
    const { records, id } = await savedTwice()
    const key = keys.slot(id, 'b')
    const good = records.get(key) as SlotRecord
    for (let at = 0; at < good.text.length; at += 1) {
      const text = `${good.text.slice(0, at)}${String.fromCharCode(good.text.charCodeAt(at) ^ 1)}${good.text.slice(at + 1)}`
      const damaged = new Map(records).set(key, { ...good, text })
      const tab = openTab(damaged)
      expect(await tab.keeper.start()).toMatchObject({ kind: 'restored', quarantined: [{ raw: text }] })
      expect(title(tab)).toBe('first')
      expect(await tab.keeper.quarantined()).toMatchObject([{ raw: text, document: id }])
    }
  })

  test('a copy cut at any length is not taken for a whole one', async () => {
    const { records, id } = await savedTwice()
    const key = keys.slot(id, 'b')
    const good = records.get(key) as SlotRecord
    for (let length = 0; length < good.text.length; length += 7) {
      const tab = openTab(new Map(records).set(key, { ...good, text: good.text.slice(0, length) }))
      await tab.keeper.start()
      expect(title(tab)).toBe('first')
    }
  })

  test.each([[null], [42], ['text'], [{}], [{ sequence: 'x', text: 1 }], [[]]])('%j in a slot', async (odd) => {
    const { records, id } = await savedTwice()
    const tab = openTab(new Map(records).set(keys.slot(id, 'b'), odd))
    await tab.keeper.start()
    expect(title(tab)).toBe('first')
  })

  test('both copies broken: a clean start, both texts kept, and new work is saved', async () => {
    const { records, id } = await savedTwice()
    for (const name of ['a', 'b'] as const) {
      const slot = records.get(keys.slot(id, name)) as SlotRecord
      records.set(keys.slot(id, name), { ...slot, checksum: '00000000' })
    }
    const tab = openTab(records)
    expect(await tab.keeper.start()).toMatchObject({ kind: 'unreadable', quarantined: [{}, {}] })
    expect(await tab.keeper.quarantined()).toHaveLength(2)
    await tab.keeper.settled()
    retitle(tab, 'anew')
    await tab.pass(spacingMs)
    const next = openTab(records)
    await next.keeper.start()
    expect(title(next)).toBe('anew')
  })

  test('text that is whole but no workbook is set aside as well', async () => {
    const { records, id } = await savedTwice()
    records.set(keys.slot(id, 'b'), slotRecordOf(3, { text: '[1,2]' }))
    const tab = openTab(records)
    expect(await tab.keeper.start()).toMatchObject({ kind: 'restored', quarantined: [{ raw: '[1,2]' }] })
    expect(title(tab)).toBe('first')
  })
})

describe('what is kept nowhere', () => {
  test('is not left for another workbook, until it is saved as a file', async () => {
    const { records, id } = await savedTwice()
    let isFull = false
    const before = (operation: string) => {
      if (isFull && operation === 'write') throw new DOMException('full', 'QuotaExceededError')
    }
    const tab = openTab(records, { faults: { before } })
    await tab.keeper.start()
    isFull = true
    retitle(tab, 'only in memory')
    await tab.pass(spacingMs)
    expect(saveKind(tab)).toBe('failing')
    expect(await tab.keeper.keepAsNew({ workbook: emptyWorkbook('Other') })).toBe(false)
    expect(await tab.keeper.openDocument(id)).toEqual({ kind: 'unsaved' })
    expect(title(tab)).toBe('only in memory')
    tab.keeper.keptAsFile(tab.store.getState().workbook)
    expect(tab.keeper.isUnsaved()).toBe(false)
    expect(await tab.keeper.keepAsNew({ workbook: emptyWorkbook('Other') })).toBe(true)
    expect(title(tab)).toBe('Other')
  })
})

describe('a newer version', () => {
  test('is shown read-only and not one byte is written', async () => {
    const { records, id } = await savedTwice()
    const newer = { ...emptyWorkbook('Later'), version: 9 }
    records.set(keys.slot(id, 'b'), slotRecordOf(3, { text: JSON.stringify(newer) }))
    const before = structuredClone([...records])
    const tab = openTab(records)
    expect(await tab.keeper.start()).toMatchObject({ kind: 'newer', version: 9, raw: JSON.stringify(newer) })
    expect(tab.store.getState().readOnly).toMatchObject({ reason: 'newer-version' })
    expect(title(tab)).toBe('Later')
    retitle(tab, 'no')
    await tab.keeper.settled()
    await tab.keeper.flush()
    await tab.pass(10_000)
    expect([...records]).toEqual(before)
  })
})

describe('starts that do not finish', () => {
  test('after two of them nothing is loaded, the documents are listed, and one can be opened', async () => {
    const { records, id } = await savedTwice()
    await openTab(records).keeper.start()
    await openTab(records).keeper.start()
    const tab = openTab(records)
    expect(await tab.keeper.start()).toMatchObject({ kind: 'safe-start', documents: [{ id, title: 'second' }] })
    expect(title(tab)).toBe('Untitled')
    expect(tab.store.getState().saveState).toEqual({ kind: 'off', reason: 'safe-start' })
    expect(await tab.keeper.openDocument(id)).toMatchObject({ kind: 'restored' })
    expect(title(tab)).toBe('second')
  })

  test('a start that stands is forgotten', async () => {
    const { records } = await savedTwice()
    for (let start = 0; start < 5; start += 1) {
      const tab = openTab(records)
      expect(await tab.keeper.start()).toMatchObject({ kind: 'restored' })
      await tab.keeper.settled()
      tab.keeper.stop()
    }
  })
})

describe('earlier versions', () => {
  test('the last twenty are kept, newest first, spaced in time', async () => {
    const { records, tab } = await savedTwice()
    for (let edit = 0; edit < 30; edit += 1) {
      retitle(tab, `edit ${edit}`)
      await tab.pass(versionSpacingMs)
      await tab.pass(spacingMs)
    }
    const versions = await tab.keeper.versions()
    expect(versions).toHaveLength(20)
    expect(versions[0]).toMatchObject({ title: 'edit 29', label: 'Edit of the title' })
    expect(versions.at(-1)).toMatchObject({ title: 'edit 10' })
    expect([...records.keys()].filter((key) => key.includes('/version/'))).toHaveLength(20)
  })

  test('a clock that was put back by a year does not end them', async () => {
    const { tab } = await savedTwice()
    retitle(tab, 'before')
    await tab.pass(versionSpacingMs)
    await tab.pass(spacingMs)
    await tab.pass(-365 * 86_400_000)
    retitle(tab, 'after')
    await tab.pass(spacingMs)
    expect((await tab.keeper.versions())[0]).toMatchObject({ title: 'after' })
  })

  test('what was opened is a version before it is written over', async () => {
    const { records } = await savedTwice()
    const tab = openTab(records)
    await tab.keeper.start()
    retitle(tab, 'third')
    await tab.pass(spacingMs)
    const [version] = await tab.keeper.versions()
    expect(version).toMatchObject({ label: 'As it was opened' })
    expect(JSON.parse((await tab.keeper.versionText(version!.sequence)) ?? '')).toMatchObject({ title: 'second' })
  })
})

describe('several documents', () => {
  test('keeping another one leaves the first, and both are listed', async () => {
    const { records, tab, id } = await savedTwice()
    retitle(tab, 'unsaved yet')
    const other: Workbook = { ...emptyWorkbook('From a link'), workloads: [{ id: 'w1' }] }
    await tab.keeper.keepAsNew({ workbook: other })
    expect(title(tab)).toBe('From a link')
    expect(saveKind(tab)).toBe('saved')
    expect((await tab.keeper.list()).map(({ title, workloads }) => [title, workloads])).toContainEqual([
      'From a link',
      1,
    ])
    await tab.keeper.openDocument(id)
    expect(title(tab)).toBe('unsaved yet')
    await tab.keeper.removeDocument(id)
    expect((await tab.keeper.list()).map(({ title }) => title)).toContain('From a link')
    expect([...records.keys()].some((key) => key.startsWith(`doc/${id}/`))).toBe(false)
  })

  test('two that are opened at the same moment are two documents, each with its own rows, and the later one is open', async () => {
    const records = new Map<string, unknown>()
    const tab = openTab(records)
    await tab.keeper.start()
    const [first, second] = ['From one file', 'From another'].map((name) => ({
      workbook: { ...emptyWorkbook(name), workloads: [{ id: 'w1', name: `Row ${name}` }] },
    }))
    if (first === undefined || second === undefined) throw new Error('two workbooks')
    await Promise.all([tab.keeper.keepAsNew(first), tab.keeper.keepAsNew(second)])
    expect(title(tab)).toBe('From another')
    const texts = (await tab.keeper.everything()).map(({ text }) => JSON.parse(text) as Workbook)
    expect(new Map(texts.map((kept) => [kept.title, kept.workloads.map(({ name }) => name)]))).toEqual(
      new Map([
        ['From one file', ['Row From one file']],
        ['From another', ['Row From another']],
      ]),
    )
  })

  test('whatever moment it is typed at while another one is opened, it is kept', async () => {
    for (let turns = 0; turns < 40; turns += 1) {
      const tab = openTab(new Map<string, unknown>())
      await tab.keeper.start()
      await tab.keeper.keepAsNew({ workbook: emptyWorkbook('Other') })
      const other = tab.keeper.documentId() ?? ''
      await tab.keeper.keepAsNew({ workbook: emptyWorkbook('Mine') })
      const opening = tab.keeper.openDocument(other)
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
      retitle(tab, 'Typed')
      await opening
      await tab.keeper.flush()
      const titles = (await tab.keeper.list()).map((entry) => entry.title)
      expect(titles, `typed after ${turns} turns`).toContain('Typed')
    }
  })

  test('an erased one comes back whole with its earlier versions, and a copy is a workbook of its own', async () => {
    const { records, tab, id } = await savedTwice()
    await tab.keeper.keepAsNew({ workbook: emptyWorkbook('Other') })
    const before = structuredClone([...records].filter(([key]) => key.startsWith(`doc/${id}/`)))
    const restore = await tab.keeper.removeDocument(id)
    expect((await tab.keeper.list()).map((entry) => entry.title)).toEqual(['Other'])
    await restore()
    expect([...records].filter(([key]) => key.startsWith(`doc/${id}/`))).toEqual(before)
    expect(await tab.keeper.duplicateDocument(id)).toBe('opened')
    expect(title(tab)).toBe('second (copy)')
    retitle(tab, 'changed in the copy')
    await tab.pass(spacingMs)
    expect((await tab.keeper.list()).map((entry) => entry.title).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'Other',
      'changed in the copy',
      'second',
    ])
    expect(await tab.keeper.duplicateDocument('nowhere')).toBe('unreadable')
    expect(title(tab)).toBe('changed in the copy')
  })

  test('a workbook is renamed without being opened, with all it holds; one that another tab writes is not', async () => {
    const { records } = await savedTwice()
    const lock = sharedLocks()
    const tab = openTab(records, { lock, seed: 2 })
    await tab.keeper.start()
    const [entry] = await tab.keeper.list()
    if (entry === undefined) throw new Error('one document is kept')
    tab.store.getState().dispatch({ kind: 'add-workloads', workloads: [{ name: 'Payments' }] })
    await tab.pass(spacingMs)
    const other = openTab(records, { lock, seed: 3 })
    expect(await other.keeper.renameDocument(entry, 'third'), 'the first tab writes it').toBe('elsewhere')
    await tab.keeper.keepAsNew({ workbook: emptyWorkbook('Another') })
    const before = (await tab.keeper.list()).find(({ id }) => id === entry.id)
    expect(await tab.keeper.renameDocument(before ?? entry, 'third')).toBe('renamed')
    const after = (await tab.keeper.list()).find(({ id }) => id === entry.id)
    expect(after).toMatchObject({ title: 'third', workloads: 1, savedAt: before?.savedAt })
    expect(title(tab), 'what is open stays open').toBe('Another')
    await tab.keeper.openDocument(entry.id)
    expect(title(tab)).toBe('third')
    expect(tab.store.getState().workbook.workloads.map(({ name }) => name)).toEqual(['Payments'])
    expect(await tab.keeper.renameDocument({ id: 'nowhere', savedAt: 0 }, 'x')).toBe('unreadable')
  })

  test('erasing the open one leaves an empty one in which edits are kept', async () => {
    const { records, tab, id } = await savedTwice()
    await tab.keeper.removeDocument(id)
    expect(title(tab)).toBe('Untitled')
    retitle(tab, 'after')
    await tab.pass(spacingMs)
    const next = openTab(records)
    await next.keeper.start()
    expect(title(next)).toBe('after')
  })

  test('everything is every workbook and every copy that could not be read; erased, none of it is left', async () => {
    const { records, tab, id } = await savedTwice()
    await tab.keeper.keepAsNew({ workbook: emptyWorkbook('Other') })
    records.set(keys.quarantine(id, 5, 'a'), { key: 'x', document: id, raw: '{"torn', reason: 'torn', at: 5 })
    const kept = await tab.keeper.everything()
    expect(kept.map(({ title: name, kind }) => [name, kind])).toEqual(
      expect.arrayContaining([
        ['second', 'workbook'],
        ['Other', 'workbook'],
        [id, 'unreadable'],
      ]),
    )
    expect(kept).toHaveLength(3)
    await tab.keeper.eraseEverything()
    expect(title(tab)).toBe('Untitled')
    expect([...records.keys()].some((key) => key.startsWith(`doc/${id}/`) || key.startsWith('quarantine/'))).toBe(false)
    retitle(tab, 'after')
    await tab.pass(spacingMs)
    expect((await tab.keeper.list()).map((entry) => entry.title)).toEqual(['after'])
  })
})

describe('two tabs on one document', () => {
  async function twoTabs() {
    const { records, tab, id } = await savedTwice()
    tab.keeper.stop()
    const lock = sharedLocks()
    const first = openTab(records, { lock })
    const second = openTab(records, { lock, seed: 2 })
    for (const each of [first, second]) {
      await each.keeper.start()
      await each.keeper.settled()
    }
    return { records, id, first, second }
  }

  test('the first writes, the second is read-only and follows', async () => {
    const { id, first, second } = await twoTabs()
    expect(second.store.getState().readOnly).toMatchObject({ reason: 'other-tab' })
    retitle(second, 'no')
    expect(title(second)).toBe('second')
    retitle(first, 'third')
    await first.pass(spacingMs)
    await second.keeper.follow(id)
    expect(title(second)).toBe('third')
  })

  test('take over: the second writes from the last save on, the first becomes read-only', async () => {
    const { records, first, second } = await twoTabs()
    retitle(first, 'third')
    await first.pass(spacingMs)
    await second.keeper.takeOver()
    await settle()
    expect(first.store.getState().readOnly).toMatchObject({ reason: 'other-tab' })
    expect(second.store.getState().readOnly).toBeNull()
    expect(title(second)).toBe('third')
    retitle(second, 'fourth')
    await second.pass(spacingMs)
    const next = openTab(records)
    await next.keeper.start()
    expect(title(next)).toBe('fourth')
    second.keeper.stop()
    await settle()
    expect(first.store.getState().readOnly).toBeNull()
    expect(title(first)).toBe('fourth')
  })

  test('when the writing tab closes, the waiting one may write', async () => {
    const { first, second } = await twoTabs()
    first.keeper.stop()
    await settle()
    expect(second.store.getState().readOnly).toBeNull()
    retitle(second, 'third')
    await second.pass(spacingMs)
    expect(saveKind(second)).toBe('saved')
  })

  test('where the browser has no locks, a tab that missed a save does not write over it', async () => {
    const { records } = await savedTwice()
    const everybody: WriterLock = {
      acquire: async () => ({ lost: new Promise(() => undefined), release: () => undefined }),
      whenFree: () => new Promise(() => undefined),
    }
    const first = openTab(records, { lock: everybody })
    const second = openTab(records, { lock: everybody })
    for (const each of [first, second]) {
      await each.keeper.start()
      await each.keeper.settled()
    }
    retitle(first, 'from the first')
    await first.pass(spacingMs)
    retitle(second, 'from the second')
    await second.pass(spacingMs)
    expect(second.store.getState().readOnly).toMatchObject({ reason: 'other-tab' })
    expect(title(second)).toBe('from the second')
    expect(second.keeper.isUnsaved()).toBe(true)
    await second.keeper.follow(second.keeper.documentId() ?? '')
    expect(title(second)).toBe('from the second')
    const next = openTab(new Map(records), { lock: everybody })
    await next.keeper.start()
    expect(title(next)).toBe('from the first')
    await second.keeper.takeOver()
    await settle()
    expect(saveKind(second)).toBe('saved')
    expect((await second.keeper.versions()).map((version) => version.title)).toContain('from the first')
    const last = openTab(records, { lock: everybody })
    await last.keeper.start()
    expect(title(last)).toBe('from the second')
  })
})

test('what is kept is the compact text of the very workbook', async () => {
  const { records, tab, id } = await savedTwice()
  expect(slotsOf(records, id)[1]?.text).toBe(compactWorkbook(tab.store.getState().workbook))
})
