import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldId } from '../../src/domain/workbook.ts'
import { emptyWorkbook } from '../../src/workbench/empty-workbook.ts'
import { seededIds } from '../../src/workbench/new-id.ts'
import { compactWorkbook } from '../../src/workbench/save-workbook.ts'
import type { Timers } from '../../src/workbench/storage/autosave.ts'
import { createKeeper } from '../../src/workbench/storage/keeper.ts'
import { memoryStore } from '../support/memory-store.ts'
import type { HeldLock, WriterLock } from '../../src/workbench/storage/writer-lock.ts'
import { createWorkbookStore } from '../../src/workbench/workbook-store.ts'

/** What a person may do, in a model of rows and texts that knows nothing of stores and slots. */
type Step =
  | { readonly do: 'type'; readonly row: number; readonly field: 'name' | 'notes' | 'owner'; readonly text: string }
  | { readonly do: 'add' }
  | { readonly do: 'remove'; readonly row: number }
  | { readonly do: 'undo' | 'redo' | 'save' | 'reload' | 'crash' | 'other-tab' }

const row = fc.nat(5)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      row,
      field: fc.constantFrom('name' as const, 'notes' as const, 'owner' as const),
      text: fc.stringMatching(/^[a-z]{1,4}$/),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'add' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), row }) },
  { weight: 3, arbitrary: fc.constantFrom({ do: 'undo' as const }, { do: 'redo' as const }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      { do: 'save' as const },
      { do: 'reload' as const },
      { do: 'crash' as const },
      { do: 'other-tab' as const },
    ),
  },
)

type Rows = readonly Readonly<Partial<Record<FieldId, string>>>[]

const still: Timers = {
  now: () => 0,
  after: () => ({ cancel: () => undefined }),
  soon: () => ({ cancel: () => undefined }),
}

/** The lock of one browser: the last to take over holds it. */
function oneLock(): WriterLock {
  let holder: { readonly lose: () => void } | null = null
  return {
    acquire: async (_document, steal = false) => {
      if (holder !== null && !steal) return null
      holder?.lose()
      let lose: () => void = () => undefined
      const lost = new Promise<void>((done) => (lose = done))
      const mine = { lose }
      holder = mine
      return { lost, release: () => (holder === mine ? (holder = null) : undefined) } as HeldLock
    },
    whenFree: () => new Promise(() => undefined),
  }
}

/** The plain model: rows of text, one history, and what was saved last. */
function plainModel() {
  let rows: Rows = []
  let saved: Rows = []
  let past: Rows[] = []
  let future: Rows[] = []
  const change = (next: Rows) => {
    if (JSON.stringify(next) === JSON.stringify(rows)) return
    past.push(rows)
    future = []
    rows = next
  }
  const move = (from: Rows[], to: Rows[]) => {
    const next = from.pop()
    if (next === undefined) return
    to.push(rows)
    rows = next
  }
  return {
    rows: () => rows,
    type: (at: number, field: FieldId, text: string) =>
      at < rows.length && change(rows.map((cells, index) => (index === at ? { ...cells, [field]: text } : cells))),
    add: () => change([...rows, {}]),
    remove: (at: number) => at < rows.length && change(rows.filter((_, index) => index !== at)),
    undo: () => move(past, future),
    redo: () => move(future, past),
    save: () => (saved = rows),
    restart: () => {
      rows = saved
      past = []
      future = []
    },
  }
}

test('thousands of edits, undos, saves, reloads, crashes and second tabs: nothing differs from a plain model', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 80 }), async (steps) => {
      const model = plainModel()
      const records = new Map<string, unknown>()
      const lock = oneLock()
      let session = 0
      const openPage = async (takeOver: boolean) => {
        session += 1
        const store = createWorkbookStore({ workbook: emptyWorkbook(), newId: seededIds(session) })
        const keeper = createKeeper({
          store,
          journal: memoryStore({}, records),
          lock,
          timers: still,
          newDocumentId: () => 'd',
        })
        await keeper.start('d')
        if (takeOver) await keeper.takeOver()
        return { store, keeper }
      }
      let page = await openPage(false)
      const state = () => page.store.getState()
      for (const each of steps) {
        const id = 'row' in each ? (state().workbook.workloads[each.row]?.id ?? '') : ''
        switch (each.do) {
          case 'type':
            model.type(each.row, each.field, each.text)
            state().dispatch({ kind: 'set-cells', cells: [{ workload: id, field: each.field, text: each.text }] })
            break
          case 'add':
            model.add()
            state().dispatch({ kind: 'add-workloads', workloads: [{}] })
            break
          case 'remove':
            model.remove(each.row)
            state().dispatch({ kind: 'delete-workloads', workloads: [id] })
            break
          case 'undo':
            model.undo()
            state().undoLast()
            break
          case 'redo':
            model.redo()
            state().redoNext()
            break
          case 'save':
            model.save()
            await page.keeper.flush()
            break
          case 'reload':
            model.save()
            model.restart()
            await page.keeper.flush()
            page.keeper.stop()
            page = await openPage(false)
            break
          case 'crash':
            model.restart()
            page.keeper.stop()
            page = await openPage(false)
            break
          case 'other-tab':
            model.save()
            model.restart()
            await page.keeper.flush()
            page = await openPage(true)
        }
        const cells = state().workbook.workloads.map(({ id: _id, ...rest }) => rest)
        expect(cells).toEqual(model.rows())
        const ids = state().workbook.workloads.map((workload) => workload.id)
        expect(new Set(ids).size).toBe(ids.length)
      }
    }),
    { numRuns: 60 },
  )
})

test('10,000 edits undone one by one end at the start', () => {
  const workbook = { ...emptyWorkbook(), workloads: Array.from({ length: 20 }, (_, at) => ({ id: `w${at}` })) }
  const store = createWorkbookStore({ workbook })
  const before = compactWorkbook(workbook)
  for (let round = 0; round < 25; round += 1) {
    for (let edit = 0; edit < 400; edit += 1)
      store.getState().dispatch({
        kind: 'set-cells',
        cells: [{ workload: `w${edit % 20}`, field: 'durationMs', text: String(round * 400 + edit) }],
      })
    for (let edit = 0; edit < 400; edit += 1) store.getState().undoLast()
    expect(compactWorkbook(store.getState().workbook)).toBe(before)
  }
})
