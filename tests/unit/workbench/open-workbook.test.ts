import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Workbook } from '../../../src/domain/workbook.ts'
import { migrations } from '../../../src/workbench/migrations.ts'
import { openWorkbook } from '../../../src/workbench/open-workbook.ts'
import { writeProblem } from '../../../src/workbench/problem.ts'
import { publishedSchema } from '../../../src/workbench/published-schema.ts'
import { compactWorkbook, saveWorkbook } from '../../../src/workbench/save-workbook.ts'
import { templates } from '../../../src/workbench/templates/templates.ts'
import { currentVersion, workbookSchema } from '../../../src/workbench/workbook-schema.ts'

const fixtures = new URL('../../fixtures/workbooks/', import.meta.url)
const fixture = (name: string) => readFileSync(new URL(name, fixtures), 'utf8')

function opened(source: unknown) {
  const result = openWorkbook(source, 'file')
  if (result.kind !== 'ok') throw new Error(JSON.stringify(result))
  return result
}

const small = {
  format: 'berth-workbook',
  version: 1,
  title: 'T',
  team: {},
  priorities: {},
  workloads: [],
  decisions: [],
  prices: {},
}

describe('fixtures of every version', () => {
  const names = readdirSync(fixtures)

  test.each(names)('%s opens without a loss and saves to a file that opens the same', (name) => {
    const first = opened(fixture(name))
    expect(first.setAside).toEqual([])
    const saved = saveWorkbook(first.workbook)
    expect(opened(saved).workbook).toEqual(first.workbook)
    expect(saveWorkbook(opened(saved).workbook)).toBe(saved)
    expect(workbookSchema.safeParse(first.workbook).success).toBe(true)
  })

  test.each(migrations)('the migration from version $from has a fixture', ({ from }) => {
    expect(names.filter((name) => name.startsWith(`v${from}-`))).not.toEqual([])
  })

  test('the current version has a fixture and is where the migrations end', () => {
    expect(names.filter((name) => name.startsWith(`v${currentVersion}-`))).not.toEqual([])
    expect(migrations.map(({ from, to }) => to - from)).toEqual(migrations.map(() => 1))
    expect(migrations.at(-1)?.to).toBe(currentVersion)
  })

  test('a migration that fails on one row of three sets that row aside as it was, and the others are brought along', () => {
    const rows = [
      { id: 'a', type: 'api' },
      { id: 'b', type: 7 },
      { id: 'c', type: 'cron' },
    ]
    const steps = migrations.map((step) => ({
      ...step,
      migrateWorkload: (workload: unknown) => {
        if ((workload as { type?: unknown }).type === 7) throw new Error('type is no text')
        return step.migrateWorkload(workload)
      },
    }))
    const result = openWorkbook(
      JSON.stringify({ format: 'berth-workbook', version: 0, workloads: rows }),
      'old.json',
      steps,
    )
    if (result.kind !== 'ok') throw new Error('the file opens')
    expect(result.workbook.workloads.map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'api'],
      ['c', 'cron'],
    ])
    expect(result.setAside).toEqual([
      {
        path: 'workloads[1]',
        raw: '{"id":"b","type":7}',
        reason: 'cannot be brought up to version 1: type is no text',
      },
    ])
    expect(result.problems).toContainEqual(expect.objectContaining({ place: 'old.json:workloads[1]' }))
  })

  test('a migration that fails on the whole file refuses it, and says to keep it', () => {
    const steps = migrations.map((step) => ({
      ...step,
      migrate: () => {
        throw new Error('no')
      },
    }))
    expect(openWorkbook('{"format":"berth-workbook","version":0,"workloads":[]}', 'old.json', steps)).toMatchObject({
      kind: 'refused',
      problem: { fix: expect.stringContaining('Keep the file as it is') },
    })
  })

  test('a name that stands twice: the last counts as in any JSON, and the first is set aside with its place', () => {
    const text = `{"format":"berth-workbook","version":1,"title":"A \\"{title\\": 1","title":"B","workloads":[
      {"id":"a","name":"Search"},
      {"id":"b","name":"First {name","notes":"a, b: c", "name" : "Second"}]}`
    const { workbook, setAside } = opened(text)
    expect(workbook.title).toBe('B')
    expect(workbook.workloads[1]?.name).toBe('Second')
    expect(setAside).toEqual([
      { path: 'title', raw: '"A \\"{title\\": 1"', reason: 'the name stands twice in one object' },
      { path: 'workloads[1].name', raw: '"First {name"', reason: 'the name stands twice in one object' },
    ])
  })

  test('a file of the current version keeps every byte of its content', () => {
    const text = fixture('v1-full.json')
    expect(JSON.parse(saveWorkbook(opened(text).workbook))).toEqual(JSON.parse(text))
  })

  test('version 0: requests a second, MiB and seconds become the units of today', () => {
    const { workbook } = opened(fixture('v0-prototype.json'))
    expect(workbook.title).toBe('Search platform')
    expect(workbook.priorities).toEqual({ preset: 'latency' })
    expect(workbook.workloads[0]).toMatchObject({
      kind: 'api',
      // 1 to 2 requests/s × 730 h × 3,600 s
      requestsPerMonth: { low: 2_628_000, high: 5_256_000 },
      memoryGiB: 0.5,
      maxColdStartMs: 500,
      runsToday: 'aws-eks',
      costCentre: '4711',
    })
    expect(workbook.workloads[1]).toMatchObject({ longestRunS: 1320, memoryGiB: 4 })
    expect(workbook.decisions).toEqual([
      { workload: 'search', option: 'aws-eks', status: 'proposed', rationale: 'It runs there already.' },
    ])
  })
})

test('the published schema is the one that validates', () => {
  expect(readFileSync(new URL('../../../public/workbook.schema.json', import.meta.url), 'utf8')).toBe(publishedSchema())
})

describe('what is no workbook is refused with its cause and a fix', () => {
  const text = fixture('v1-full.json')
  test.each([
    ['', 'an empty file'],
    ['   \n', 'an empty file'],
    ['null', 'null'],
    ['[]', '[]'],
    ['42', '42'],
    ['"x"', '“x”'],
    ['{}', 'format nothing'],
    ['{"format":"excalidraw"}', 'format “excalidraw”'],
    ['PK\u0003\u0004rest', 'a zip or Excel file'],
    ['\u0089PNG\r\n', 'a picture'],
    ['<!doctype html><p>', 'a web page'],
    [text.slice(0, 700), 'a file that ends in the middle, after 700 characters'],
    [JSON.stringify({ ...small, version: -1 }), 'version -1'],
    [JSON.stringify({ ...small, version: null }), 'version null'],
  ])('%j', (source, found) => {
    const result = openWorkbook(source, 'file')
    expect(result).toMatchObject({ kind: 'refused', problem: { found } })
    if (result.kind === 'refused') expect(result.problem.fix).not.toBe('')
  })

  test('cut at every character it never throws and never invents a workbook', () => {
    const whole = JSON.stringify(JSON.parse(text))
    for (let length = 0; length < whole.length; length += 1)
      expect(openWorkbook(whole.slice(0, length)).kind, `${length}`).toBe('refused')
  })

  test('nesting deeper than any workbook is refused', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(openWorkbook(JSON.stringify(small).replace('"T"', `"T","x":${deep}`)).kind).toBe('refused')
  })
})

describe('versions', () => {
  test.each([999, 2, 1.5])('version %d is newer: its text is handed back untouched, with a preview', (version) => {
    const source = JSON.stringify({ ...small, version, title: 'Later' })
    expect(openWorkbook(source)).toMatchObject({ kind: 'newer', version, raw: source, preview: { title: 'Later' } })
  })

  test('a missing version or one written as text is read, and said', () => {
    const { version: _version, ...without } = small
    expect(opened(JSON.stringify(without)).problems).toMatchObject([{ found: 'no version' }])
    expect(opened({ ...small, version: '1' }).problems).toMatchObject([{ found: 'version “1” as text' }])
  })
})

describe('one bad part does not cost the others', () => {
  test('one bad workload of 50: 49 load, and the bad one is set aside with its text and path', () => {
    const workloads = Array.from({ length: 50 }, (_, at) =>
      at === 17 ? ['not', 'a', 'workload'] : { id: `w${at}`, name: `n${at}` },
    )
    const { workbook, setAside, problems } = opened({ ...small, workloads })
    expect(workbook.workloads).toHaveLength(49)
    expect(setAside).toMatchObject([{ path: 'workloads[17]', raw: '["not","a","workload"]' }])
    expect(problems).toHaveLength(1)
  })

  test('what was set aside stays in the file when it is saved again', () => {
    const first = opened({ ...small, decisions: [{ workload: 'w1' }] })
    expect(first.setAside).toMatchObject([{ path: 'decisions[0]', raw: '{"workload":"w1"}' }])
    expect(opened(saveWorkbook(first.workbook)).setAside).toEqual(first.setAside)
  })

  test('a field of the wrong type is kept as typed, counts as unknown, and names its place', () => {
    const { workbook, problems } = opened({
      ...small,
      workloads: [
        { id: 'w1', durationMs: 'fast', runsToday: 'aws-lamda', memoryGiB: -2, gpuCount: [1], peakToMeanRatio: 0.5 },
      ],
    })
    expect(workbook.workloads[0]).toEqual({
      id: 'w1',
      durationMs: null,
      runsToday: null,
      memoryGiB: null,
      gpuCount: null,
      peakToMeanRatio: null,
      asTyped: { durationMs: 'fast', runsToday: 'aws-lamda', memoryGiB: '-2', gpuCount: '[1]', peakToMeanRatio: '0.5' },
    })
    expect(problems.map((problem) => problem.place)).toEqual([
      'file:1:durationMs',
      'file:1:runsToday',
      'file:1:memoryGiB',
      'file:1:gpuCount',
      'file:1:peakToMeanRatio',
    ])
    expect(writeProblem(problems[1]!)).toContain('found “aws-lamda”, expected one of aws-ec2-asg')
  })

  test('a word that no prompt knows does not pass as a ruling: it is kept as typed and named, with the words there are', () => {
    const { workbook, problems } = opened({
      ...small,
      workloads: [
        { id: 'w1', rulesOut: ['idle', 'price'] },
        { id: 'w2', rulesOut: ['idle', 'rollback'] },
        { id: 'w3', rulesOut: 'Cluster; idle' },
      ],
    })
    expect(workbook.workloads).toEqual([
      { id: 'w1', rulesOut: null, asTyped: { rulesOut: 'idle, price' } },
      { id: 'w2', rulesOut: ['idle', 'rollback'] },
      { id: 'w3', rulesOut: ['cluster', 'idle'] },
    ])
    expect(problems.map(writeProblem)).toEqual([
      'file:1:rulesOut: found ["idle","price"], expected any of idle, cluster, rollback, fix: Take out “price”, or leave it blank: then no answer rules out.',
    ])
  })

  test('text that reads as the field’s kind is read', () => {
    const { workbook, problems } = opened({
      ...small,
      workloads: [
        { id: 'w1', durationMs: '250 ms', memoryGiB: '512 MB', keepsWarmState: true, runsToday: 'Lambda', name: 7 },
      ],
    })
    expect(workbook.workloads[0]).toEqual({
      id: 'w1',
      durationMs: 250,
      memoryGiB: 0.5,
      keepsWarmState: 'yes',
      runsToday: 'aws-lambda',
      name: '7',
    })
    expect(problems).toEqual([])
  })

  test('an infinite number is kept as typed', () => {
    const { workbook } = opened(
      JSON.stringify({ ...small, workloads: [{ id: 'w1', durationMs: 0 }] }).replace(
        '"durationMs":0',
        '"durationMs":1e400',
      ),
    )
    expect(workbook.workloads[0]).toEqual({ id: 'w1', durationMs: null, asTyped: { durationMs: 'Infinity' } })
  })

  test('doubled, missing and numeric ids become ids of their own', () => {
    const { workbook, problems } = opened({
      ...small,
      workloads: [{ id: 'a' }, { id: 'a' }, {}, { id: 5 }, { id: 'w2' }],
    })
    const ids = workbook.workloads.map(({ id }) => id)
    expect(ids[0]).toBe('a')
    expect(ids[3]).toBe('5')
    expect(ids[4]).toBe('w2')
    expect(new Set(ids).size).toBe(5)
    expect(problems).toHaveLength(1)
  })

  test('wrong team settings, prices and decisions are set aside one by one', () => {
    const { workbook, setAside } = opened({
      ...small,
      team: { region: 'mars', opsHourUsd: 90, tribe: 'blue' },
      prices: { a: { value: 1, source: 's', date: 'd' }, b: { value: 'free' } },
    })
    expect(workbook.team).toEqual({ opsHourUsd: 90, tribe: 'blue' })
    expect(workbook.prices).toEqual({ a: { value: 1, source: 's', date: 'd' } })
    expect(setAside.map(({ path }) => path)).toEqual(['prices.b', 'team.region'])
  })
})

test('a trigger of no kind that is known names the kinds there are', () => {
  const decision = { workload: 'w', option: 'aws-lambda', status: 'accepted', triggers: [{ kind: 'cost' }] }
  const { problems } = opened({ ...small, decisions: [decision] })
  expect(problems.map(({ expected }) => expected).join(' ')).toContain(
    'one of date, load-above, cost-above, price-change, event',
  )
})

describe('hostile and large files', () => {
  test('names of object internals are names, and no prototype is touched', () => {
    const text = `{"format":"berth-workbook","version":1,"title":"__proto__","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
      "workloads":[{"id":"__proto__","name":"constructor","__proto__":{"polluted":1},"basis":{"__proto__":"measured"},"asTyped":{"__proto__":"x","toString":"y"}}],
      "prices":{"__proto__":{"value":1,"source":"s","date":"d"},"toString":{"value":1,"source":"s","date":"d"}}}`
    const { workbook } = opened(text)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect((workbook as unknown as { polluted?: unknown }).polluted).toBeUndefined()
    expect(workbook.workloads[0]).toMatchObject({ id: '__proto__', name: 'constructor' })
    expect(Object.keys(workbook.prices)).toEqual(['toString'])
    expect(opened(saveWorkbook(workbook)).workbook).toEqual(workbook)
  })

  test('a name of 10,000 characters and one of joiners only are kept', () => {
    const names = ['n'.repeat(10_000), '\u200D\u200D']
    const { workbook, problems } = opened({ ...small, workloads: names.map((name, at) => ({ id: `w${at}`, name })) })
    expect(workbook.workloads.map(({ name }) => name)).toEqual(names)
    expect(problems).toEqual([])
  })

  test('5,000 rows open with every row there', () => {
    const workloads = Array.from({ length: 5000 }, (_, at) => ({
      id: `w${at}`,
      name: `n${at}`,
      durationMs: at,
      memoryGiB: 1,
    }))
    expect(opened(JSON.stringify({ ...small, workloads })).workbook.workloads).toEqual(workloads)
  })
})

test('the compact text is the saved file without its spaces', () => {
  const { workbook } = opened(fixture('v1-full.json'))
  expect(compactWorkbook(workbook)).toBe(JSON.stringify(JSON.parse(saveWorkbook(workbook))))
})

test.each(templates)('the example $name opens from its own file unchanged and without a problem', async ({ load }) => {
  const workbook = await load()
  expect(opened(saveWorkbook(workbook))).toEqual({ kind: 'ok', workbook, problems: [], setAside: [] })
})

test('a value handed over instead of text is not changed', () => {
  const source: Workbook = JSON.parse(fixture('v1-full.json')) as Workbook
  const copy = structuredClone(source)
  expect(opened(source).workbook).toEqual(copy)
  expect(source).toEqual(copy)
})

test('a GPU that a file writes with its number is read into both fields', () => {
  const { workbook } = opened({
    ...small,
    workloads: [
      { id: 'a', gpu: '2x A100' },
      { id: 'b', gpu: '2x A100', gpuCount: 4 },
    ],
  })
  expect(workbook.workloads[0]).toMatchObject({ gpu: 'a100', gpuCount: 2 })
  expect(workbook.workloads[1]).toMatchObject({ gpu: 'a100', gpuCount: 4 })
})
