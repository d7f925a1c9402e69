// Lists as teams keep them, each with what makes it messy: what maps without help, what is asked about, and that nothing is silently wrong.
import { describe, expect, test } from 'vitest'
import { applyImport } from '../../../src/workbench/csv/apply-import.ts'
import { arrangeTable } from '../../../src/workbench/csv/arrange-table.ts'
import { readClipboard } from '../../../src/workbench/csv/clipboard-table.ts'
import { planImport } from '../../../src/workbench/csv/plan-import.ts'
import { readTable, textOfBytes } from '../../../src/workbench/csv/read-table.ts'
import { recogniseHeader } from '../../../src/workbench/csv/recognise-header.ts'
import { openText } from '../../../src/workbench/open-text.ts'

/** A month has 730 hours, so a day's figure is taken 730 / 24 times. */
const daysInMonth = 730 / 24

function imported(rows: readonly (readonly string[])[]) {
  const table = arrangeTable(rows)
  const plan = planImport(table.rows, { titles: table.titles })
  const result = applyImport(table.rows, plan, { name: 'list' })
  return { table, plan, result, workloads: result.workloads }
}

const importedText = (text: string) => imported(readTable(text).rows)

describe('headers in other languages map as their English twins do', () => {
  const german = `Dienst;Typ;Anfragen pro Tag;Spitzenfaktor;Ø Dauer (ms);Längste Laufzeit;RAM (MB);CPU-Kerne;GPU;Kaltstart erlaubt?;Zustandsbehaftet;Verantwortlich;Läuft auf;Kosten €/Monat;Bemerkung
Suche;API;1.200.000;3,5;45;2 s;512;0,5;nein;nein;nein;Plattform;EKS;1.234,50 €;
Bildskalierung;Ereignis;20.000;8;1.250;5 s;2.048;2;nein;max. 10 s;nein;Medien;Lambda;–;bis 20 MB
Summe;;1.220.000;;;;;;;;;;;1.234,50 €;
`
  test('German, with decimal commas and points between thousands', () => {
    const { workloads, plan } = importedText(german)
    expect(workloads).toMatchObject([
      {
        name: 'Suche',
        kind: 'api',
        requestsPerMonth: 1_200_000 * daysInMonth,
        peakToMeanRatio: 3.5,
        durationMs: 45,
        longestRunS: 2,
        memoryGiB: 0.5,
        vcpu: 0.5,
        gpu: 'none',
        maxColdStartMs: 0,
        keepsWarmState: 'no',
        owner: 'Plattform',
        runsToday: 'aws-eks',
      },
      { name: 'Bildskalierung', kind: 'event', durationMs: 1250, memoryGiB: 2, maxColdStartMs: 10_000 },
    ])
    // Only the money has no field: it goes to the notes under its own name.
    expect(plan.columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual(['Kosten €/Monat'])
    expect(workloads[0]?.notes).toBe('Kosten €/Monat: 1.234,50 €')
  })

  test.each([
    ['French', 'Requêtes/jour', 'requestsPerMonth', '/day'],
    ['French', 'Durée moyenne (ms)', 'durationMs', 'ms'],
    ['French', 'Mémoire (Go)', 'memoryGiB', 'GB'],
    ['French', 'Démarrage à froid', 'maxColdStartMs', null],
    ['French', 'Équipe', 'owner', null],
    ['Spanish', 'Peticiones por día', 'requestsPerMonth', '/day'],
    ['Spanish', 'Duración (s)', 'durationMs', 's'],
    ['Spanish', 'Memoria', 'memoryGiB', null],
    ['Italian', 'Richieste al giorno', 'requestsPerMonth', '/day'],
    ['Italian', 'Durata media (ms)', 'durationMs', 'ms'],
    ['Portuguese', 'Requisições/mês', 'requestsPerMonth', '/month'],
    ['Dutch', 'Verzoeken per uur', 'requestsPerMonth', '/h'],
    ['Dutch', 'Gemiddelde duur (ms)', 'durationMs', 'ms'],
    ['German', 'Anfragen (Tsd./Tag)', 'requestsPerMonth', 'k/day'],
  ])('%s: %s', (_, header, field, unit) => {
    expect(recogniseHeader(header)).toEqual({ field, unit, confidence: 'sure' })
  })

  test('a language we do not know still has a header row: its columns keep their names, and the first names the workloads', () => {
    const { plan, workloads } = importedText('サービス名,リクエスト数/日,メモリ(MB)\n検索,1200000,512\n請求,1,4096\n')
    expect(plan.headerRow).toBe(0)
    expect(plan.columns[0]).toMatchObject({ field: 'name', confidence: 'likely' })
    expect(workloads).toMatchObject([
      { name: '検索', notes: 'リクエスト数/日: 1200000\nメモリ(MB): 512' },
      { name: '請求' },
    ])
  })
})

describe('units and remarks in a header count', () => {
  test.each([
    ['Req/s (avg)', 'requestsPerMonth', '/s'],
    ['Requests (k/day)', 'requestsPerMonth', 'k/day'],
    ['Requests (M)', 'requestsPerMonth', 'M'],
    ['Calls per hour', 'requestsPerMonth', '/h'],
    ['Mean latency [ms]', 'durationMs', 'ms'],
    ['Latency (p95, ms)', 'p95TargetMs', 'ms'],
    ['Max duration (min)', 'longestRunS', 'min'],
    ['Max duration (hh:mm:ss)', 'longestRunS', null],
    ['Duration (max, s)', 'longestRunS', 's'],
    ['Memory (required)', 'memoryGiB', null],
    ['Avg response (ms)', 'durationMs', 'ms'],
    ['Job duration (min)', 'durationMs', 'min'],
    ['CPU cores', 'vcpu', null],
    ['# of CPUs', 'vcpu', null],
    ['CPU (vCPU)', 'vcpu', null],
    ['Monthly calls', 'requestsPerMonth', null],
    ['Daily invocations', 'requestsPerMonth', '/day'],
    ['Latency SLA (ms)', 'p95TargetMs', 'ms'],
    ['Docker image size (MB)', 'imageGB', 'MB'],
  ])('%s', (header, field, unit) => expect(recogniseHeader(header)).toMatchObject({ field, unit, confidence: 'sure' }))

  test.each(['Max latency', 'Max. response time (ms)', 'Response time max'])(
    '%s is a promise to the caller, stricter than p95, and not how long a run may take',
    (header) => {
      expect(recogniseHeader(header)).toMatchObject({
        field: 'p95TargetMs',
        confidence: 'likely',
        note: expect.stringContaining('stricter'),
      })
    },
  )

  test('Runtime is a duration, or the language where the cells say one, which is a note', () => {
    const planned = (cells: string) => importedText(`Name\tRuntime\n${cells}`).plan.columns[1]
    expect(planned('Search\t2 h')).toMatchObject({ field: 'durationMs' })
    expect(planned('Search\tNode 20\nCheckout\tJava')).toMatchObject({ field: 'notes' })
  })

  test('a peak is not taken for the volume, nor a share in percent for a number of CPUs', () => {
    expect(recogniseHeader('Req/s (peak)')).toMatchObject({ field: null, note: expect.stringContaining('peak') })
    expect(recogniseHeader('Peak RPS')).toMatchObject({ field: null, note: expect.stringContaining('peak') })
    expect(recogniseHeader('Avg CPU %')).toMatchObject({ field: null, note: expect.stringContaining('percent') })
  })

  test('thousands in the header apply to bare numbers, and not to one that brings its own', () => {
    const { workloads } = importedText('Service,Requests (k/day)\nA,1200\nB,1.2M\nC,5 rps\n')
    expect(workloads.map(({ requestsPerMonth }) => requestsPerMonth)).toEqual([
      1_200_000 * daysInMonth,
      1_200_000 * daysInMonth,
      5 * 730 * 3600,
    ])
  })

  test('a unit that is none of the column’s is said, by the command too', () => {
    const opened = openText('name,requests (furlongs)\nA,5\n', 'f.csv')
    expect(opened.kind === 'ok' && opened.problems[0]).toMatchObject({ place: 'f.csv:1:requests (furlongs)' })
  })
})

test('ticks and crosses are answers, and a cross beside a name is no name', () => {
  const { workloads } = importedText('Service,GPU?,Stateful?\nA,❌,❌\nB,✅ T4,✔️\nC,❌ T4,👍\nD,L4,no\n')
  expect(workloads).toMatchObject([
    { gpu: 'none', keepsWarmState: 'no' },
    { gpu: 't4', keepsWarmState: 'yes' },
    { asTyped: { gpu: '❌ T4' }, keepsWarmState: 'yes' },
    { gpu: 'l4', keepsWarmState: 'no' },
  ])
})

test('“Traffic” is a shape or a volume, by what stands in it', () => {
  expect(importedText('Service,Traffic\nA,10–20 rps\nB,~20k/day\n').plan.columns[1]?.field).toBe('requestsPerMonth')
  expect(importedText('Service,Traffic\nA,bursty\nB,steady\n').plan.columns[1]?.field).toBe('trafficShape')
})

describe('rows that are no workloads', () => {
  const list = `Workload inventory,,,
Service,Type,Requests/day,Comments
--- Platform ---,,,
Search API,API,"1,200,000",
Billing run,cron,1,runs at night
,,,
Subtotal,,"1,200,001",
Total,,"1,200,001",
Note: figures without a source are guesses,,,
* measured in May,,,
`
  test('sums, headings and notes are named and left out', () => {
    const { plan, workloads } = importedText(list)
    expect(workloads.map(({ name }) => name)).toEqual(['Search API', 'Billing run'])
    expect(plan.rowCount).toBe(2)
    expect(plan.asides).toEqual([
      { row: 2, reason: 'heading', text: '--- Platform ---' },
      { row: 6, reason: 'sum', text: 'Subtotal' },
      { row: 7, reason: 'sum', text: 'Total' },
      { row: 8, reason: 'note', text: 'Note: figures without a source are guesses' },
      { row: 9, reason: 'note', text: '* measured in May' },
    ])
  })

  test('they are taken when asked for, and the command names the row of each', () => {
    const { rows } = readTable(list)
    expect(applyImport(rows, planImport(rows), { withAsides: true }).workloads).toHaveLength(7)
    const opened = openText(list, 'list.csv')
    expect(opened.kind === 'ok' && opened.problems.map(({ place }) => place)).toEqual([
      'list.csv:3',
      'list.csv:7',
      'list.csv:8',
      'list.csv:9',
      'list.csv:10',
    ])
  })

  test('a workload of which only the name is known stays one, and so does one whose name begins like a sum', () => {
    const { workloads } = importedText(
      'Service,Requests/day\nSearch,5\nLedger,\nTotal recall,7\nMedia,3\nNotes service,\n',
    )
    expect(workloads.map(({ name }) => name)).toEqual(['Search', 'Ledger', 'Total recall', 'Media', 'Notes service'])
  })
})

describe('layouts', () => {
  test('names over two rows, as merged cells leave them', () => {
    const { workloads } = importedText(`Service,Traffic,,Runtime,,Memory
,Requests/day,Peak factor,Avg (ms),Max (min),(MB)
Search API,1200000,3,45,1,512
`)
    expect(workloads).toMatchObject([
      {
        name: 'Search API',
        requestsPerMonth: 1_200_000 * daysInMonth,
        peakToMeanRatio: 3,
        durationMs: 45,
        longestRunS: 60,
      },
    ])
    expect(workloads[0]?.memoryGiB).toBe(0.5)
  })

  test('workloads in columns', () => {
    const { table, workloads } = importedText(
      'Service,Search API,Billing run\nType,API,cron\nRequests/day,1.2M,1\nAvg duration,45 ms,22 min\nOwner,platform,finance\n',
    )
    expect(table.isTurned).toBe(true)
    expect(workloads).toMatchObject([
      { name: 'Search API', kind: 'api', durationMs: 45, owner: 'platform' },
      { name: 'Billing run', kind: 'cron', durationMs: 1_320_000, owner: 'finance' },
    ])
  })

  test('two tables on one sheet, each read by its own header', () => {
    const { table, workloads, plan } = importedText(`APIs,,,,
Service,RPS,p95 (ms),Mem (MB),Owner
Search API,14,200,512,platform
,,,,
Batch jobs,,,,
Job,Runs/day,Duration (min),Mem (GB),Owner
Billing run,1,22,4,finance
`)
    expect(table.tables).toBe(2)
    expect(workloads).toMatchObject([
      { name: 'Search API', requestsPerMonth: 14 * 730 * 3600, p95TargetMs: 200, memoryGiB: 0.5, owner: 'platform' },
      { name: 'Billing run', requestsPerMonth: daysInMonth, durationMs: 1_320_000, memoryGiB: 4, owner: 'finance' },
    ])
    expect(plan.asides).toMatchObject([{ reason: 'heading', text: 'Batch jobs' }])
  })

  test('a header that is printed again on every page is read once', () => {
    const { workloads } = importedText('Service,Memory\nA,1\nB,2\nService,Memory\nC,3\n')
    expect(workloads.map(({ name }) => name)).toEqual(['A', 'B', 'C'])
  })

  test('a table of a wiki in Markdown', () => {
    const { workloads } = importedText('| Service | Requests/day |\n|---|---:|\n| Search API | 1.2M |\n')
    expect(workloads).toMatchObject([{ name: 'Search API', requestsPerMonth: 1_200_000 * daysInMonth }])
    expect(workloads).toHaveLength(1)
  })

  test('a table in Markdown on the clipboard, with few columns, and with a bar in a name', () => {
    const clipboard = (text: string) => readClipboard({ text, html: '' })
    expect(clipboard('| Name | Kind |\n|:--|---|\n| Search \\| find | api |\n| Mail | event |\n')).toEqual([
      ['Name', 'Kind'],
      ['Search | find', 'api'],
      ['Mail', 'event'],
    ])
    expect(clipboard('Name | Kind\n--- | ---\nSearch | api')).toEqual([
      ['Name', 'Kind'],
      ['Search', 'api'],
    ])
    // A rule alone is no table, and a bar alone is none either.
    expect(clipboard('one\n---')).toEqual([['one'], ['---']])
    expect(clipboard('a | b\nc | d')).toEqual([['a | b'], ['c | d']])
  })

  test('“Traffic (req/min)” is a volume: its unit says so', () => {
    const { workloads } = importedText('Service\tTraffic (req/min)\tLoad (calls/day)\nAuth\t1,200\t\n')
    // 60 minutes in each of 730 hours.
    expect(workloads).toMatchObject([{ name: 'Auth', requestsPerMonth: 1200 * 60 * 730 }])
    expect(recogniseHeader('Volume (calls/day)')).toMatchObject({ field: 'requestsPerMonth', unit: '/day' })
    expect(recogniseHeader('Traffic')).toMatchObject({ field: 'trafficShape' })
  })

  test('a team merged over two rows in HTML answers for both; a merged number stays at the first', () => {
    const { workloads } = imported(
      readClipboard({
        text: '',
        html: '<table><tr><td>Team</td><td>Service</td><td>Requests</td></tr><tr><td rowspan="2">Platform</td><td>Search</td><td rowspan="2">500</td></tr><tr><td>Index</td></tr></table>',
      }),
    )
    expect(workloads).toMatchObject([
      { owner: 'Platform', name: 'Search', requestsPerMonth: 500 },
      { owner: 'Platform', name: 'Index' },
    ])
    expect(workloads[1]?.requestsPerMonth ?? null).toBeNull()
  })
})

describe('decimal signs', () => {
  test('“0,045” and “1.200.000” settle that the comma is the decimal sign', () => {
    expect(importedText('Dienst;Dauer (s)\nA;0,045\nB;1.320\n').workloads.map(({ durationMs }) => durationMs)).toEqual([
      45, 1_320_000,
    ])
    expect(importedText('Dienst;Anfragen;Dauer (s)\nA;1.200.000;1.320\n').workloads[0]?.durationMs).toBe(1_320_000)
  })

  test('“1,200,000” settles that the point is', () => {
    expect(importedText('Service,Requests,Duration\nA,"1,200,000","1,320"\n').workloads[0]?.durationMs).toBe(1320)
  })
})

test('signs of Windows are read in every engine: euro, dash, curly quotes', () => {
  // 0x80 is the euro sign, 0x96 the short dash, 0x84 and 0x93 German quotes in Windows-1252; 0xE4 makes it no UTF-8.
  expect(textOfBytes(Uint8Array.from([0xe4, 0x80, 0x31, 0x96, 0x32, 0x84, 0x93]))).toBe('ä€1–2„“')
})
