import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Workload } from '../../../src/domain/workbook.ts'
import { applyImport } from '../../../src/workbench/csv/apply-import.ts'
import { readClipboard } from '../../../src/workbench/csv/clipboard-table.ts'
import { guarded, unguarded } from '../../../src/workbench/csv/formula-guard.ts'
import { readHtmlTable } from '../../../src/workbench/csv/html-table.ts'
import { importInSlices } from '../../../src/workbench/csv/import-in-slices.ts'
import { planImport } from '../../../src/workbench/csv/plan-import.ts'
import { readTable, textOfBytes } from '../../../src/workbench/csv/read-table.ts'
import { recogniseHeader } from '../../../src/workbench/csv/recognise-header.ts'
import { writeClipboard } from '../../../src/workbench/csv/write-clipboard.ts'
import { writeCsv } from '../../../src/workbench/csv/write-csv.ts'
import { openText } from '../../../src/workbench/open-text.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/tables/${name}`, import.meta.url), 'utf8')

function imported(text: string, choices = {}) {
  const { rows } = readTable(text)
  return applyImport(rows, planImport(rows), choices)
}

describe('a spreadsheet as people keep it', () => {
  const { rows } = readTable(fixture('messy-spreadsheet.tsv'))
  const plan = planImport(rows)
  const result = applyImport(rows, plan, { name: 'messy-spreadsheet.tsv' })

  test('every column finds its field, with the unit of its header', () => {
    expect(plan.headerRow).toBe(0)
    expect(
      Object.fromEntries(
        plan.columns.map(({ header, field, unit }) => [header, unit === null ? field : `${field} ${unit}`]),
      ),
    ).toEqual({
      Service: 'name',
      Type: 'kind',
      'Reqs/day': 'requestsPerMonth /day',
      'Peak x': 'peakToMeanRatio x',
      'Avg (ms)': 'durationMs ms',
      'Mem (MB)': 'memoryGiB MB',
      vCPUs: 'vcpu',
      'GPU?': 'gpu',
      'p99 budget': 'p95TargetMs',
      'Cold start OK?': 'maxColdStartMs',
      Stateful: 'keepsWarmState',
      'Who patches': 'hostPatchedBy',
      'Runs on': 'runsToday',
      Comment: 'notes',
    })
  })

  test('words of one name the other way round are the same name', () => {
    const { columns } = planImport([
      ['Service', 'Cold start tolerated', 'Must stay in', 'Access to the moon'],
      ['a', '1 s', 'US', 'no'],
    ])
    expect(columns.map(({ field }) => field)).toEqual(['name', 'maxColdStartMs', 'dataResidency', null])
  })

  test('of two columns for one field the one that bears its own name has it, wherever it stands', () => {
    const { columns } = planImport([
      ['Team', 'Service', 'Owner'],
      ['Checkout', 'a', 'Payments'],
    ])
    expect(columns.map(({ header, field, note }) => [header, field, note])).toEqual([
      ['Team', null, '“Owner” fills owner already.'],
      ['Service', 'name', undefined],
      ['Owner', 'owner', undefined],
    ])
  })

  test('the p99 column is mapped but asked about: p99 is not p95', () => {
    expect(plan.columns.filter(({ confidence }) => confidence !== 'sure').map(({ header }) => header)).toEqual([
      'p99 budget',
    ])
  })

  test('46 of 50 cells are read, and the other four are asked about where they stand', () => {
    expect(result.cells).toBe(50)
    expect(result.accepted).toBe(46)
    expect(result.problems.map(({ place }) => place)).toEqual([
      'messy-spreadsheet.tsv:4:maxColdStartMs',
      'messy-spreadsheet.tsv:4:runsToday',
      'messy-spreadsheet.tsv:5:kind',
      'messy-spreadsheet.tsv:5:durationMs',
    ])
    expect(result.questions.map(({ text, problem }) => [text, problem.suggestion?.value])).toEqual([
      ['yes', undefined],
      ['VM', 'aws-ec2-asg'],
      ['websocket', 'api'],
      ['sessions 20 min', '20 min'],
    ])
  })

  test('what was understood', () => {
    const [search, ocr, billing, lobby] = result.workloads
    // 1.2M a day × 730 h / 24 h = 36.5M a month
    expect(search).toMatchObject({
      name: 'Search API',
      kind: 'api',
      requestsPerMonth: 36_500_000,
      peakToMeanRatio: 3,
      durationMs: 45,
    })
    expect(search).toMatchObject({
      memoryGiB: 0.5,
      gpu: 'none',
      p95TargetMs: 200,
      maxColdStartMs: 0,
      runsToday: 'aws-eks',
    })
    expect(ocr).toMatchObject({
      durationMs: 8000,
      gpu: 't4',
      maxColdStartMs: 60_000,
      notes: 'splits per page, "best effort"',
    })
    expect(ocr?.hostPatchedBy ?? null).toBeNull()
    expect(billing).toMatchObject({ kind: 'cron', durationMs: 1_320_000, notes: 'runs 02:00 UTC' })
    expect(lobby).toMatchObject({
      connection: 'websocket',
      peakToMeanRatio: { low: 8, high: 12 },
      runsToday: 'aws-fargate',
    })
    expect(lobby?.requestsPerMonth).toMatchObject({ likely: 9_125_000 })
  })

  test('nothing is dropped: every filled cell is a value, an unknown or kept as typed', () => {
    expect(result.workloads.flatMap((workload) => Object.values(workload.asTyped ?? {}))).toEqual([
      'yes',
      'VM',
      'websocket',
      'sessions 20 min',
    ])
  })
})

test('the AI team’s file loads without a problem', () => {
  const opened = openText(fixture('ai-team.csv'), 'ai-team.csv')
  expect(opened).toMatchObject({ kind: 'ok', problems: [], setAside: [] })
  if (opened.kind !== 'ok') return
  expect(opened.workbook.workloads).toHaveLength(8)
  expect(opened.workbook.workloads[2]).toMatchObject({
    durationMs: 16_200_000,
    longestRunS: 21_600,
    maxColdStartMs: 600_000,
  })
})

describe('headers', () => {
  test.each([
    ['RPS', 'requestsPerMonth', 'rps'],
    ['reqs/day', 'requestsPerMonth', '/day'],
    ['Requests per second', 'requestsPerMonth', '/s'],
    ['Mem (MB)', 'memoryGiB', 'MB'],
    ['RAM [GiB]', 'memoryGiB', 'GiB'],
    ['duration_ms', 'durationMs', null],
    ['Duration (s)', 'durationMs', 's'],
    ['Anfragen/Tag', 'requestsPerMonth', '/day'],
    ['Timeout (min)', 'longestRunS', 'min'],
    ['Longest run', 'longestRunS', null],
    ['Egress GB/month', 'egressGBPerMonth', 'GB/month'],
    ['Ingress GB/month', 'ingressGBPerMonth', 'GB/month'],
    ['Team', 'owner', null],
    ['NAME', 'name', null],
    ['requestsPerMonth', 'requestsPerMonth', null],
    ['Colour', null, null],
    ['__proto__', null, null],
    ['constructor', null, null],
  ])('%s', (header, field, unit) => expect(recogniseHeader(header)).toMatchObject({ field, unit }))

  test('of two columns for one field the first keeps it and the other goes to the notes', () => {
    const result = imported('name,memory,mem,colour\nA,1,2,red\n')
    expect(result.workloads[0]).toMatchObject({ name: 'A', memoryGiB: 1, notes: 'mem: 2\ncolour: red' })
  })

  test('columns without a field become fields of their own on request', () => {
    const result = imported('name,kind,Cost centre\nA,api,4711\n', { unmapped: 'own-fields' })
    expect(result.workloads[0]).toMatchObject({ name: 'A', 'Cost centre': '4711' })
  })

  test('a table without headers reads its first column as names', () => {
    const { rows } = readTable('Search\t45\nBilling\t60\n')
    expect(planImport(rows)).toMatchObject({
      headerRow: null,
      rowCount: 2,
      columns: [{ field: 'name' }, { field: null }],
    })
  })
})

describe('text of tables', () => {
  test.each([
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['mixed', 'a,b\r\n1,2\n'],
    ['byte-order mark', '\uFEFFa,b\n1,2'],
    ['blank lines at the end', 'a,b\n1,2\n\n \n'],
  ])('%s', (_, text) =>
    expect(readTable(text).rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]),
  )

  test('quoted cells keep tabs, line breaks and doubled quotes', () => {
    expect(readTable('"a\tb"\t"c\nd"\t"e ""f"""').rows).toEqual([['a\tb', 'c\nd', 'e "f"']])
  })

  test('an inch sign is no quote', () => {
    expect(readTable('name\tdisk\nA\t5" disk\nB\t"3').rows).toEqual([
      ['name', 'disk'],
      ['A', '5" disk'],
      ['B', '"3'],
    ])
  })

  test('a semicolon table with decimal commas', () => {
    const result = imported('name;duration;memory\nA;1,5;2,25\nB;1.234,5;1\nC;1,234;1\n')
    expect(result.workloads.map(({ durationMs }) => durationMs)).toEqual([1.5, 1234.5, 1.234])
    expect(result.workloads[0]?.memoryGiB).toBe(2.25)
  })

  test('an ambiguous column can be flipped', () => {
    expect(imported('name,duration\nA,1.234\n').workloads[0]?.durationMs).toBe(1.234)
    expect(imported('name,duration\nA,1.234\n', { decimals: { 1: ',' } }).workloads[0]?.durationMs).toBe(1234)
  })

  test('files in UTF-16 and Latin-1 are read as text', () => {
    expect(textOfBytes(Uint8Array.from([0xff, 0xfe, 0x41, 0, 0xe4, 0]))).toBe('Aä')
    expect(textOfBytes(Uint8Array.from([0x41, 0xe4]))).toBe('Aä')
    expect(textOfBytes(new TextEncoder().encode('Aä'))).toBe('Aä')
  })

  test('ragged rows lose nothing', () => {
    const result = imported('name,kind\nA,api,extra\nB\n')
    expect(result.workloads).toMatchObject([{ name: 'A', kind: 'api', notes: 'Column 3: extra' }, { name: 'B' }])
  })

  test('row numbers are those of the file, blank rows counted', () => {
    expect(imported('name,duration\n\nA,fast\n', { name: 'f.csv' }).problems[0]?.place).toBe('f.csv:3:durationMs')
  })

  test('rows that claim ids keep them, and depends-on written by name finds them', () => {
    const result = imported('id,name,dependsOn\nx,A,B\ny,B,\n')
    expect(result.workloads).toMatchObject([{ id: 'x', dependsOn: ['y'] }, { id: 'y' }])
  })

  test('a table that is none says what it expected', () => {
    expect(openText('hello world', 'f.csv')).toMatchObject({ kind: 'refused', problem: { place: 'f.csv:1' } })
    expect(openText('\u0089PNG\r\n\u001a', 'f.csv')).toMatchObject({ kind: 'refused', problem: { found: 'a picture' } })
  })
})

describe('formulas', () => {
  test.each(['=1+1', '+1+cmd', '@x', '-2+3', '＝1', '\t=1', '\r=1', ' =1', "'=1", '-x'])(
    '%j is guarded on the way out and restored',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`)
      expect(unguarded(guarded(text))).toBe(text)
    },
  )
  test.each(['-5.5', '-5', '5', "O'Brien", "'quoted'", 'a=b', '-1e-7', ''])('%j is left alone', (text) => {
    expect(guarded(text)).toBe(text)
    expect(unguarded(text)).toBe(text)
  })

  test('a workbook as CSV reads back to the same workloads', () => {
    const workloads: Workload[] = [
      {
        id: 'w1',
        name: '=HYPERLINK("x")',
        kind: 'api',
        durationMs: { low: 35, likely: 80, high: 199 },
        notes: 'a, "b"\nc',
      },
      { id: 'w2', name: '-1+1', gpu: 'l4', dependsOn: ['w1'], durationMs: null, asTyped: { durationMs: '-5' } },
    ]
    const text = writeCsv({ workloads })
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
    expect(imported(text).workloads).toEqual(workloads)
  })
})

describe('the clipboard', () => {
  test('text with tabs is a rectangle; a quoted cell may hold a line break', () => {
    expect(readClipboard({ text: 'a\tb\r\n"c\nd"\te\r\n', html: '' })).toEqual([
      ['a', 'b'],
      ['c\nd', 'e'],
    ])
    expect(readClipboard({ text: 'one', html: '' })).toEqual([['one']])
    expect(readClipboard({ text: '', html: '' })).toEqual([])
    // An empty cell, as a spreadsheet copies it: pasting it empties a cell.
    expect(readClipboard({ text: '\r\n', html: '' })).toEqual([['']])
    expect(readClipboard({ text: '5" disk\tx\n', html: '' })).toEqual([['5" disk', 'x']])
  })

  test('a table in HTML is read where the text has no rectangle: spans, breaks, entities', () => {
    const html = `<html><head><style>td{color:red}</style></head><body><!--StartFragment--><table><tr><td colspan="2">A &amp; B</td><td>c<br>d</td></tr>
      <tr><td>1</td><td>2</td><td><p>3</p></td></tr></table><!--EndFragment--></body></html>`
    expect(readClipboard({ text: 'A & B c d 1 2 3', html })).toEqual([
      ['A & B', '', 'c\nd'],
      ['1', '2', '3'],
    ])
  })

  test('scripts and handlers in HTML are no text', () => {
    expect(
      readHtmlTable(
        '<table><tr><td><img src=x onerror="alert(1)">ok<script>alert("</td>")</script></td><td>&lt;b&gt;</td></tr></table>',
      ),
    ).toEqual([['ok', '<b>']])
    expect(readHtmlTable('<table><tr><td rowspan="99999999" colspan="99999999">x')[0]?.[0]).toBe('x')
    expect(readHtmlTable('no table <b>here')).toEqual([])
  })

  test('what is copied pastes back', () => {
    const rows = [
      ['a\tb', 'c "d"'],
      ['=1', '-5'],
    ]
    const { text, html } = writeClipboard(rows)
    expect(text).toContain("'=1")
    expect(readClipboard({ text, html: '' })).toEqual(rows)
    expect(readHtmlTable(html).map((row) => row.map(unguarded))).toEqual([
      ['a b', 'c "d"'],
      ['=1', '-5'],
    ])
  })
})

describe('large tables', () => {
  const rows = [
    ['name', 'duration'],
    ...Array.from({ length: 1700 }, (_, at) => [`n${at}`, at % 100 === 0 ? 'fast' : String(at)]),
  ]

  test('in slices they give the same as at once, with progress', async () => {
    const plan = planImport(rows)
    const shares: number[] = []
    const sliced = await importInSlices(
      rows,
      plan,
      {},
      { progress: (share) => shares.push(share), pause: async () => undefined },
    )
    expect(sliced).toEqual(applyImport(rows, plan))
    expect(shares.at(-1)).toBe(1)
    expect(shares.length).toBeGreaterThan(2)
  })

  test('a stopped import gives nothing', async () => {
    const stop = new AbortController()
    const pause = async () => stop.abort()
    expect(await importInSlices(rows, planImport(rows), {}, { pause, signal: stop.signal })).toBeNull()
  })
})

test('a GPU written with its number fills both fields, and a column of its own for the number has the last word', () => {
  const [kind, both, open] = imported('name,GPUs,gpu\nOne,,2 x A100\nTwo,4,1x L4\nThree,?,8xH100\n').workloads
  expect(kind).toMatchObject({ gpu: 'a100', gpuCount: 2 })
  expect(both).toMatchObject({ gpu: 'l4', gpuCount: 4 })
  expect(open).toMatchObject({ gpu: 'h100', gpuCount: 8 })
})
