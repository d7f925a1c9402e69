import { describe, expect, test } from 'vitest'
import type { Workbook, Workload } from '../../../src/domain/workbook.ts'
import { applyCommand } from '../../../src/workbench/commands/apply-command.ts'
import type { Command } from '../../../src/workbench/commands/command.ts'
import { labelCommand } from '../../../src/workbench/commands/label-command.ts'
import { pasteInSlices } from '../../../src/workbench/commands/paste-in-slices.ts'
import { pasteResult } from '../../../src/workbench/commands/paste-result.ts'
import { emptyWorkbook } from '../../../src/workbench/empty-workbook.ts'
import { seededIds } from '../../../src/workbench/new-id.ts'
import { createWorkbookStore } from '../../../src/workbench/workbook-store.ts'

const three: readonly Workload[] = [
  { id: 'a', name: 'Search', durationMs: 45, memoryGiB: 2 },
  { id: 'b', name: 'Billing', durationMs: { low: 10, high: 90 }, dependsOn: ['a'] },
  { id: 'c', name: 'Lobby' },
]
const start: Workbook = {
  ...emptyWorkbook('Start'),
  workloads: three,
  decisions: [{ workload: 'a', option: 'aws-eks', status: 'proposed' }],
}
const context = () => ({ newId: seededIds(7) })
const apply = (command: Command, workbook: Workbook = start) => applyCommand(workbook, command, context())
const ids = (workbook: Workbook) => workbook.workloads.map(({ id }) => id)

describe('typing', () => {
  test('text that reads becomes a value in the column’s unit', () => {
    const after = apply({ kind: 'set-cells', cells: [{ workload: 'a', field: 'durationMs', text: '2 s' }] })
    expect(after.workloads[0]?.durationMs).toBe(2000)
  })

  test('a new number loses how the old one was known, and keeps the comment on its cell', () => {
    const noted = apply({
      kind: 'set-basis',
      workload: 'a',
      field: 'durationMs',
      basis: { basis: 'measured', source: 'Dashboard', comment: 'Ask before changing' },
    })
    const typed = (text: string) =>
      apply({ kind: 'set-cells', cells: [{ workload: 'a', field: 'durationMs', text }] }, noted).workloads[0]
    expect(typed('60')?.basis).toEqual({ durationMs: { basis: 'estimated', comment: 'Ask before changing' } })
    expect(typed('~60')?.basis).toEqual({ durationMs: { basis: 'assumed', comment: 'Ask before changing' } })
    expect(typed('fast')?.basis).toEqual({ durationMs: { basis: 'estimated', comment: 'Ask before changing' } })
    expect(typed('45')?.basis).toEqual(noted.workloads[0]?.basis)
  })

  test('text that does not read is kept as typed, the field is unknown, and retyping clears it', () => {
    const odd = apply({ kind: 'set-cells', cells: [{ workload: 'a', field: 'durationMs', text: 'fast' }] })
    expect(odd.workloads[0]).toEqual({
      id: 'a',
      name: 'Search',
      durationMs: null,
      memoryGiB: 2,
      asTyped: { durationMs: 'fast' },
    })
    const mended = apply({ kind: 'set-cells', cells: [{ workload: 'a', field: 'durationMs', text: '45' }] }, odd)
    expect(mended.workloads[0]).toEqual(three[0])
  })

  test('a GPU written with its number fills both columns, unless the number is written beside it', () => {
    const [gpu] = [{ workload: 'a', field: 'gpu', text: '2 x A100' } as const]
    expect(apply({ kind: 'set-cells', cells: [gpu] }).workloads[0]).toMatchObject({ gpu: 'a100', gpuCount: 2 })
    const beside = { workload: 'a', field: 'gpuCount', text: '8' } as const
    for (const cells of [
      [gpu, beside],
      [beside, gpu],
    ])
      expect(apply({ kind: 'set-cells', cells }).workloads[0]).toMatchObject({ gpu: 'a100', gpuCount: 8 })
  })

  test('rows that are not touched stay the same objects, and typing the same changes nothing', () => {
    const after = apply({ kind: 'set-cells', cells: [{ workload: 'a', field: 'name', text: 'Find' }] })
    expect(after.workloads[1]).toBe(three[1])
    expect(after.team).toBe(start.team)
    expect(apply({ kind: 'set-cells', cells: [{ workload: 'a', field: 'durationMs', text: '45 ms' }] })).toBe(start)
    expect(apply({ kind: 'set-cells', cells: [{ workload: 'zzz', field: 'name', text: 'x' }] })).toBe(start)
  })

  test('a new number loses the basis of the old one; a guess is marked as assumed', () => {
    const measured = apply({ kind: 'set-basis', workload: 'a', field: 'durationMs', basis: 'measured' })
    expect(measured.workloads[0]?.basis).toEqual({ durationMs: 'measured' })
    const typed = apply({ kind: 'set-cells', cells: [{ workload: 'a', field: 'durationMs', text: '50' }] }, measured)
    expect(typed.workloads[0]).not.toHaveProperty('basis')
    const guessed = apply({ kind: 'set-cells', cells: [{ workload: 'a', field: 'durationMs', text: '~80' }] }, measured)
    expect(guessed.workloads[0]?.basis).toEqual({ durationMs: 'assumed' })
  })

  test('depends-on may be written by name', () => {
    const after = apply({
      kind: 'set-cells',
      cells: [{ workload: 'c', field: 'dependsOn', text: 'search, b, elsewhere' }],
    })
    expect(after.workloads[2]?.dependsOn).toEqual(['a', 'b', 'elsewhere'])
  })
})

describe('pasting', () => {
  const block = {
    kind: 'paste-block',
    order: ['a', 'b', 'c'],
    fields: ['name', 'durationMs', 'memoryGiB'],
    column: 0,
    row: 0,
  } as const

  test('fills from the cell to the right and down, and adds rows below', () => {
    const command: Command = {
      ...block,
      row: 2,
      rows: [
        ['Lobby', '1 s'],
        ['New', 'odd', '3', 'outside'],
      ],
    }
    const after = apply(command)
    expect(after.workloads).toHaveLength(4)
    expect(after.workloads[2]).toMatchObject({ id: 'c', durationMs: 1000 })
    expect(after.workloads[3]).toMatchObject({
      name: 'New',
      durationMs: null,
      memoryGiB: 3,
      asTyped: { durationMs: 'odd' },
    })
    expect(pasteResult(start, after, command)).toEqual({
      cells: 5,
      accepted: 4,
      keptAsTyped: 1,
      addedRows: 1,
      outside: 1,
    })
  })

  test('a single value is repeated over the selection, a block where it fits a whole number of times', () => {
    const one = apply({ ...block, rows: [['9']], column: 1, fillRows: 3, fillColumns: 2 })
    expect(one.workloads.map(({ durationMs, memoryGiB }) => [durationMs, memoryGiB])).toEqual([
      [9, 9],
      [9, 9],
      [9, 9],
    ])
    const two = apply({ ...block, rows: [['1'], ['2']], column: 1, fillRows: 3 })
    expect(two.workloads.map(({ durationMs }) => durationMs)).toEqual([1, 2, undefined])
  })

  test('into a filtered and sorted view it follows what is shown', () => {
    const after = apply({ ...block, order: ['c', 'a'], rows: [['x'], ['y'], ['z']] })
    expect(after.workloads.map(({ name }) => name)).toEqual(['y', 'z', 'Billing', 'x'])
  })
})

describe('a very large paste', () => {
  const rows = Array.from({ length: 700 }, (_, at) => [`n${at}`, at === 600 ? 'odd' : String(at)])
  const block = {
    kind: 'paste-block',
    rows,
    order: ['a', 'b', 'c'],
    row: 1,
    fields: ['name', 'durationMs'],
    column: 0,
  } as const
  const withoutIds = (workbook: Workbook) => workbook.workloads.map(({ id: _id, ...rest }) => rest)

  test('in slices ends like at once, in one step that can be undone, with the same result line', async () => {
    const store = createWorkbookStore({ workbook: start, newId: seededIds(7) })
    const shares: number[] = []
    const result = await pasteInSlices(store, block, {
      pause: async () => undefined,
      progress: (share) => shares.push(share),
    })
    const atOnce = apply(block)
    expect(withoutIds(store.getState().workbook)).toEqual(withoutIds(atOnce))
    expect(result).toEqual(pasteResult(start, atOnce, block))
    expect(shares).toEqual([250 / 700, 500 / 700])
    expect(store.getState().undo).toEqual({ label: 'Paste of 1400 cells' })
    store.getState().undoLast()
    expect(store.getState().workbook).toBe(start)
  })

  test('stopped it changes nothing', async () => {
    const store = createWorkbookStore({ workbook: start })
    const stop = new AbortController()
    expect(await pasteInSlices(store, block, { pause: async () => stop.abort(), signal: stop.signal })).toBeNull()
    expect(store.getState().workbook).toBe(start)
  })

  test('what is typed meanwhile elsewhere in a row stays', async () => {
    const store = createWorkbookStore({ workbook: start })
    const type = () =>
      store.getState().dispatch({ kind: 'set-cells', cells: [{ workload: 'b', field: 'owner', text: 'Finance' }] })
    await pasteInSlices(store, block, { pause: async () => type() })
    expect(store.getState().workbook.workloads[1]).toMatchObject({ name: 'n0', owner: 'Finance' })
  })
})

describe('rows', () => {
  test('a copy stands below its original under an id of its own', () => {
    const after = apply({ kind: 'duplicate-workloads', workloads: ['a'] })
    expect(after.workloads.map(({ name }) => name)).toEqual(['Search', 'Search copy', 'Billing', 'Lobby'])
    expect(new Set(ids(after)).size).toBe(4)
  })

  test('a removed row takes its decision and the links to it along', () => {
    const after = apply({ kind: 'delete-workloads', workloads: ['a'] })
    expect(ids(after)).toEqual(['b', 'c'])
    expect(after.decisions).toEqual([])
    expect(after.workloads[0]?.dependsOn).toEqual([])
  })

  test('moving keeps the order of the moved rows', () => {
    expect(ids(apply({ kind: 'move-workloads', workloads: ['a', 'c'], to: 1 }))).toEqual(['b', 'a', 'c'])
    expect(apply({ kind: 'move-workloads', workloads: ['a'], to: 0 })).toBe(start)
  })

  test('sorting takes ranges by their likely value and leaves unknown last', () => {
    // The geometric mean of 10 and 90 is 30.
    expect(ids(apply({ kind: 'sort-workloads', by: [{ field: 'durationMs', direction: 'ascending' }] }))).toEqual([
      'b',
      'a',
      'c',
    ])
    expect(ids(apply({ kind: 'sort-workloads', by: [{ field: 'durationMs', direction: 'descending' }] }))).toEqual([
      'a',
      'b',
      'c',
    ])
  })

  test('fill down copies values, text as typed and basis', () => {
    const odd = apply({ kind: 'set-cells', cells: [{ workload: 'a', field: 'durationMs', text: 'fast' }] })
    const based = apply({ kind: 'set-basis', workload: 'a', field: 'memoryGiB', basis: 'measured' }, odd)
    const after = apply({ kind: 'fill-down', workloads: ['a', 'b', 'c'], fields: ['durationMs', 'memoryGiB'] }, based)
    expect(after.workloads[2]).toMatchObject({
      durationMs: null,
      asTyped: { durationMs: 'fast' },
      memoryGiB: 2,
      basis: { memoryGiB: 'measured' },
    })
  })

  test('imported rows never take an id that is taken, and their links follow', () => {
    const rows = [
      { id: 'a', name: 'Other' },
      { id: 'n', dependsOn: ['a'] },
    ]
    const after = apply({ kind: 'import-rows', workloads: rows, into: 'append' })
    const [other, next] = after.workloads.slice(3)
    expect(other?.id).not.toBe('a')
    expect(next?.dependsOn).toEqual([other?.id])
    expect(ids(apply({ kind: 'import-rows', workloads: rows, into: 'replace' }))).toEqual(['a', 'n'])
  })

  test('rows that take the place of an example bring nothing of it along, and the file gives the title', () => {
    const own = apply({ kind: 'import-rows', workloads: [{ name: 'Ledger' }], into: 'new', name: 'studio.2026.csv' })
    expect(own).toMatchObject({
      title: 'studio.2026',
      team: {},
      priorities: {},
      decisions: [],
      workloads: [{ name: 'Ledger' }],
    })
    expect(apply({ kind: 'import-rows', workloads: [], into: 'new', name: 'the clipboard' }).title).toBe('Untitled')
  })
})

describe('settings, decisions and owners', () => {
  test('an unset setting is gone, not stored as nothing', () => {
    const set = apply({ kind: 'set-team', team: { region: 'eu', opsHourUsd: 90 } })
    expect(apply({ kind: 'set-team', team: { region: undefined } }, set).team).toEqual({ opsHourUsd: 90 })
  })

  test('a decision replaces the one of the same workload', () => {
    const after = apply({ kind: 'set-decision', decision: { workload: 'a', option: 'aws-lambda', status: 'accepted' } })
    expect(after.decisions).toEqual([{ workload: 'a', option: 'aws-lambda', status: 'accepted' }])
    expect(apply({ kind: 'remove-decision', workload: 'a' }).decisions).toEqual([])
  })

  test('prices, thresholds and weights can be set and taken back', () => {
    const price = { value: 1, source: 's', date: 'd' }
    const priced = apply({ kind: 'set-price', fact: 'x/y', price })
    expect(priced.prices).toEqual({ 'x/y': price })
    expect(apply({ kind: 'set-price', fact: 'x/y', price: null }, priced)).toEqual(start)
    const moved = apply({ kind: 'set-threshold', threshold: 't', value: 2 })
    expect(moved.priorities.thresholds).toEqual({ t: 2 })
    expect(apply({ kind: 'set-threshold', threshold: 't', value: null }, moved)).toEqual(start)
    expect(apply({ kind: 'set-weight', criterion: 'cost', weight: 30 }).priorities).toEqual({
      preset: 'own',
      weights: { cost: 30 },
    })
  })

  test('samples of a benchmark become the mean and how well it is known: of 1 to 100 it is 50.5, by 90 % between 45.9 and 55.5', () => {
    const samples = Array.from({ length: 100 }, (_, at) => 100 - at)
    const after = apply({
      kind: 'record-measurement',
      workload: 'a',
      field: 'durationMs',
      samples,
      date: '2026-11-22',
      source: 'load test',
    })
    const { durationMs, basis } = after.workloads[0]!
    expect(durationMs).toMatchObject({ likely: 50.5 })
    // s = sqrt(100 x 101 / 12) = 29.01; exp(1.6449 x 29.01 / (50.5 x sqrt 100)) = 1.0991.
    expect((durationMs as { low: number }).low).toBeCloseTo(50.5 / 1.0991, 2)
    expect((durationMs as { high: number }).high).toBeCloseTo(50.5 * 1.0991, 2)
    expect(basis?.durationMs).toMatchObject({
      basis: 'measured',
      source: 'load test',
      measured: { p50: 50.5, n: 100, date: '2026-11-22' },
    })
    const more = apply({
      kind: 'record-measurement',
      workload: 'a',
      field: 'durationMs',
      samples: Array.from({ length: 16 }, () => samples).flat(),
      date: '2026-11-22',
    }).workloads[0]!.durationMs as { low: number; high: number }
    // Sixteen times the samples, a quarter of the doubt, though single requests are as unlike as before.
    expect(Math.log(more.high / more.low) / Math.log(1.0991 ** 2)).toBeCloseTo(0.25, 2)
    expect(apply({ kind: 'record-measurement', workload: 'a', field: 'durationMs', samples: [NaN], date: 'd' })).toBe(
      start,
    )
  })

  test('of longest runs the longest is kept, of image sizes their spread', () => {
    const samples = [4, 9, 5, 6]
    const kept = (field: 'longestRunS' | 'imageGB') =>
      apply({ kind: 'record-measurement', workload: 'a', field, samples, date: 'd' }).workloads[0]?.[field]
    expect(kept('longestRunS')).toBe(9)
    // Sorted 4 5 6 9: the median is 5.5, p5 4.15, p95 8.55.
    expect(kept('imageGB')).toEqual({
      low: expect.closeTo(4.15, 9) as number,
      likely: 5.5,
      high: expect.closeTo(8.55, 9) as number,
    })
  })

  test('a frozen milestone keeps its state and is not edited', () => {
    const added = apply({ kind: 'add-scenario', scenario: { name: 'Twice', requestsFactor: 2 } })
    const scenario = added.scenarios?.[0]?.id ?? ''
    const frozen = apply({ kind: 'freeze-scenario', scenario, catalogueVersion: '2026.11' }, added)
    expect(frozen.scenarios?.[0]).toMatchObject({ frozen: true, workloads: three, catalogueVersion: '2026.11' })
    expect(apply({ kind: 'change-scenario', scenario, change: { requestsFactor: 3 } }, frozen)).toBe(frozen)
    expect(apply({ kind: 'rename-scenario', scenario, name: 'Q4' }, frozen).scenarios?.[0]?.name).toBe('Q4')
  })

  test('a scenario in use scales every workload’s requests', () => {
    const loaded = { ...start, workloads: [{ id: 'a', requestsPerMonth: { low: 1, high: 3 } }, { id: 'b' }] }
    const added = apply({ kind: 'add-scenario', scenario: { id: 's', name: 'Twice', requestsFactor: 2 } }, loaded)
    expect(apply({ kind: 'apply-scenario', scenario: 's' }, added).workloads).toEqual([
      { id: 'a', requestsPerMonth: { low: 2, high: 6 } },
      { id: 'b' },
    ])
  })
})

describe('undo and redo', () => {
  const rename = (text: string): Command => ({ kind: 'set-cells', cells: [{ workload: 'a', field: 'name', text }] })

  test('name what they undo, and bring back the very same workbook', () => {
    const store = createWorkbookStore({ workbook: start })
    store.getState().dispatch(rename('Find'))
    store.getState().dispatch({ kind: 'delete-workloads', workloads: ['a', 'b'] })
    expect(store.getState().undo).toEqual({ label: 'Removal of 2 workloads' })
    store.getState().undoLast()
    expect(store.getState().undo).toEqual({ label: 'Edit of name' })
    expect(store.getState().redo).toEqual({ label: 'Removal of 2 workloads' })
    store.getState().undoLast()
    expect(store.getState().workbook).toBe(start)
    expect(store.getState().undo).toBeNull()
    store.getState().redoNext()
    store.getState().redoNext()
    expect(ids(store.getState().workbook)).toEqual(['c'])
    expect(store.getState().redo).toBeNull()
  })

  test('a slider on its way is one step, and the next drag another', () => {
    const store = createWorkbookStore({ workbook: start })
    const drag = (weight: number) =>
      store.getState().dispatch({ kind: 'set-weight', criterion: 'cost', weight }, { group: 'cost' })
    drag(1)
    drag(2)
    store.getState().endGroup()
    drag(3)
    store.getState().undoLast()
    expect(store.getState().workbook.priorities.weights).toEqual({ cost: 2 })
    store.getState().undoLast()
    expect(store.getState().workbook).toBe(start)
  })

  test('a slider that moves on after undo and redo makes a step of its own, and leaves the redone one as it was', () => {
    const store = createWorkbookStore({ workbook: start })
    const drag = (weight: number) =>
      store.getState().dispatch({ kind: 'set-weight', criterion: 'cost', weight }, { group: 'cost' })
    drag(1)
    store.getState().undoLast()
    store.getState().redoNext()
    drag(2)
    store.getState().undoLast()
    expect(store.getState().workbook.priorities.weights).toEqual({ cost: 1 })
  })

  test('loading a template can be undone', () => {
    const store = createWorkbookStore({ workbook: start })
    store.getState().dispatch({ kind: 'load-template', workbook: emptyWorkbook('AI team'), name: 'AI team' })
    expect(store.getState().workbook.title).toBe('AI team')
    store.getState().undoLast()
    expect(store.getState().workbook).toBe(start)
  })

  test('a new edit ends what could be redone; a command that changes nothing leaves no step', () => {
    const store = createWorkbookStore({ workbook: start })
    store.getState().dispatch(rename('Find'))
    store.getState().undoLast()
    store.getState().dispatch(rename('Search'))
    expect(store.getState().redo).toEqual({ label: 'Edit of name' })
    store.getState().dispatch(rename('Look'))
    expect(store.getState().redo).toBeNull()
  })

  test('while read-only nothing changes', () => {
    const store = createWorkbookStore({ workbook: start, readOnly: { reason: 'other-tab', text: 'Open elsewhere' } })
    store.getState().dispatch(rename('Find'))
    expect(store.getState().workbook).toBe(start)
  })

  test('500 steps are kept', () => {
    const store = createWorkbookStore({ workbook: start })
    for (let step = 0; step < 510; step += 1) store.getState().dispatch(rename(`n${step}`))
    for (let step = 0; step < 600; step += 1) store.getState().undoLast()
    expect(store.getState().workbook.workloads[0]?.name).toBe('n9')
  })
})

test('labels say what was done', () => {
  expect(
    labelCommand({
      kind: 'paste-block',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      order: [],
      row: 0,
      fields: ['name', 'kind'],
      column: 0,
    }),
  ).toBe('Paste of 4 cells')
  expect(labelCommand({ kind: 'set-cells', cells: [{ workload: 'a', field: 'gpu', text: 't4' }] })).toBe('Edit of GPU')
  expect(labelCommand({ kind: 'load-template', workbook: start, name: 'Retailer' })).toBe('Loading of Retailer')
})

test('ids of two sessions do not meet, and one seed gives the same ids', () => {
  const first = seededIds(1)
  const second = seededIds(2)
  const made = Array.from({ length: 2000 }, (_, at) => (at % 2 === 0 ? first() : second()))
  expect(new Set(made).size).toBe(2000)
  expect(seededIds(1)()).toBe(seededIds(1)())
  expect(made[0]).toMatch(/^w-[a-z2-9]{7}$/)
})
