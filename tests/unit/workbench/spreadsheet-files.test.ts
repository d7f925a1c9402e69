import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { applyImport } from '../../../src/workbench/csv/apply-import.ts'
import { readClipboard } from '../../../src/workbench/csv/clipboard-table.ts'
import { readHtmlTable } from '../../../src/workbench/csv/html-table.ts'
import { planImport } from '../../../src/workbench/csv/plan-import.ts'
import { readOds } from '../../../src/workbench/csv/read-ods.ts'
import { readTable } from '../../../src/workbench/csv/read-table.ts'
import { readXlsx } from '../../../src/workbench/csv/read-xlsx.ts'
import type { TableSheet } from '../../../src/workbench/csv/table-sheet.ts'
import { kindOfFile, readDrop, readPicked, workbookFileName } from '../../../src/workbench/files.ts'

const bytes = (name: string) => readFileSync(new URL(`../../fixtures/tables/${name}`, import.meta.url))
const text = (name: string) => bytes(name).toString('utf8')
const firstSheet = async (sheets: Promise<readonly TableSheet[]>) => (await sheets)[0]?.rows ?? []
const imported = (rows: readonly (readonly string[])[]) => applyImport(rows, planImport(rows))

const original = imported(readTable(text('messy-spreadsheet.tsv')).rows)

describe('the same list, saved by LibreOffice 7.4', () => {
  test('as an Excel workbook', async () => {
    const rows = await firstSheet(readXlsx(new Blob([bytes('messy-spreadsheet.libreoffice.xlsx')])))
    expect(imported(rows)).toEqual(original)
  })

  test('as CSV with semicolons', () => {
    const { rows, delimiter } = readTable(text('messy-spreadsheet.libreoffice-semicolon.csv'))
    expect(delimiter).toBe(';')
    expect(imported(rows)).toEqual(original)
  })

  test('as an OpenDocument spreadsheet', async () => {
    const rows = await firstSheet(readOds(new Blob([bytes('messy-spreadsheet.libreoffice.ods')])))
    expect(imported(rows)).toEqual(original)
  })

  test('and copied: its text and its HTML, each as captured from the clipboard', () => {
    const copied = {
      text: text('messy-spreadsheet.libreoffice-clipboard.tsv'),
      html: text('messy-spreadsheet.libreoffice-clipboard.html'),
    }
    expect(imported(readClipboard(copied))).toEqual(original)
    expect(imported(readClipboard({ ...copied, text: '' }))).toEqual(original)
  })

  test('as HTML, which is also what it puts on the clipboard', () => {
    expect(imported(readHtmlTable(text('messy-spreadsheet.libreoffice.html')))).toEqual(original)
  })

  test('and the AI team’s list as an Excel workbook', async () => {
    const rows = await firstSheet(readXlsx(new Blob([bytes('ai-team.libreoffice.xlsx')])))
    expect(imported(rows)).toEqual(imported(readTable(text('ai-team.csv')).rows))
  })
})

test.each(['two-sheets.libreoffice.ods', 'two-sheets.libreoffice.xlsx'])(
  '%s, saved by LibreOffice 7.4: every sheet with text comes by its name, and the blank one does not',
  async (name) => {
    const picked = await readPicked(new File([bytes(name)], name))
    expect(picked).toMatchObject({
      kind: 'table',
      rows: [['Read me'], ['Ask the platform team']],
      sheets: [
        { name: 'About' },
        {
          name: 'Q4 list',
          rows: [
            ['Service', 'Type', 'Requests per month'],
            ['Ledger', 'api', '250000'],
            ['Close', 'cron', '30'],
          ],
        },
      ],
    })
    expect(picked.kind === 'table' && picked.sheets).toHaveLength(2)
  },
)

describe('times and formulas, saved by LibreOffice 7.4', () => {
  // 1 h 30 min and 36 h as lengths of time, 0.1 + 0.2 and 1.1 × 3 as formulas, a day with and without a time of day.
  test('an Excel workbook keeps a length of time as such, and does not make a day in 1899 of it', async () => {
    const rows = await firstSheet(readXlsx(new Blob([bytes('times.libreoffice.xlsx')])))
    expect(rows.slice(1)).toEqual([
      ['Reindex', '1:30:00', '0.3', '2026-10-03 14:30', '1'],
      ['Train', '36:00:00', '3.3', '2026-10-04', '0'],
    ])
    // 90 min and 36 h in milliseconds.
    expect(imported(rows).workloads.map(({ durationMs, keepsWarmState }) => [durationMs, keepsWarmState])).toEqual([
      [5_400_000, 'yes'],
      [129_600_000, 'no'],
    ])
  })

  test('an OpenDocument spreadsheet reads as the same list', async () => {
    const rows = await firstSheet(readOds(new Blob([bytes('times.libreoffice.ods')])))
    const excel = await firstSheet(readXlsx(new Blob([bytes('times.libreoffice.xlsx')])))
    expect(rows).toEqual(excel)
  })
})

test('merged cells give their text to the first of them, and formulas their result', async () => {
  const sheets = await readXlsx(new Blob([bytes('cover-and-merged.libreoffice.xlsx')]))
  expect(sheets.map(({ name }) => name)).toEqual(['Cover', 'Services'])
  const rows = sheets[1]?.rows ?? []
  expect(rows[0]).toEqual(['Services in production', ...Array.from({ length: 8 }, () => '')])
  // 120,000 × 30 is a formula; the team stands once for two rows.
  expect(rows[3]?.slice(0, 5)).toEqual(['search', 'Query API', 'REST', '120000', '3600000'])
  expect(rows[4]?.slice(0, 5)).toEqual(['', 'Indexer', 'nightly job', '1', '30'])
})

/** A sheet in German: 1.200.000 requests, runs of 42,5 ms with 1,5 GiB; 600 requests, runs of 8.000 ms with 2 GiB. */
describe('a German list, saved by LibreOffice 7.4, keeps its numbers', () => {
  const read = async (name: string) => {
    const picked = await readPicked(new File([bytes(name)], name))
    expect(picked.kind).toBe('table')
    return picked.kind === 'table' ? imported(picked.rows).workloads : []
  }
  test.each([
    ['german.libreoffice-latin1.csv', 'semicolons in Latin-1'],
    ['german.libreoffice-utf16.tsv', 'tabs in UTF-16'],
    ['german.libreoffice.xlsx', 'an Excel workbook'],
    ['german.libreoffice.ods', 'an OpenDocument spreadsheet'],
  ])('%s: %s', async (name) => {
    expect(await read(name)).toMatchObject([
      { name: 'Suche', kind: 'api', requestsPerMonth: 1_200_000, durationMs: 42.5, memoryGiB: 1.5 },
      { name: 'Größenprüfung', kind: 'batch', requestsPerMonth: 600, durationMs: 8000, memoryGiB: 2 },
    ])
  })
})

describe('what spreadsheets put on the clipboard beside their text', () => {
  const rectangle = [
    ['Search & find', '1,200,000', '45 ms'],
    ['Billing\nrun', '30', ''],
  ]
  test.each(['clipboard.excel.html', 'clipboard.sheets.html'])('%s', (name) => {
    expect(readClipboard({ text: '', html: text(name) })).toEqual(rectangle)
  })

  test('their text is taken first where it is a rectangle', () => {
    const tsv = 'Search & find\t1,200,000\t45 ms\r\n"Billing\nrun"\t30\t\r\n'
    expect(readClipboard({ text: tsv, html: text('clipboard.excel.html') })).toEqual(rectangle)
  })
})

describe('files that are picked or dropped', () => {
  const file = (name: string, content: BlobPart) => new File([content], name)

  test.each([
    ['a.json', '{"format":"berth-workbook"}', 'workbook'],
    ['notes.txt', '  {"format":"berth-workbook"}', 'workbook'],
    ['a.csv', 'name,kind\nA,api\n', 'table'],
    ['a.md', '# Note', 'note'],
    ['a.pdf', '%PDF-1.7', 'other'],
    ['a.json', '\u0089PNG\r\n\u001a\n\u0000', 'other'],
    ['a.json', '\u001f\u008b\u0008\u0000', 'other'],
    ['a.xlsx', 'PK\u0003\u0004', 'xlsx'],
    ['a.json', 'PK\u0003\u0004', 'xlsx'],
    ['a.zip', 'PK\u0003\u0004', 'other'],
    ['a.ods', 'PK\u0003\u0004', 'ods'],
    ['a.xls', 'PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK', 'ods'],
  ])('%s with %j is a %s', (name, content, kind) => {
    expect(kindOfFile(name, Buffer.from(content, 'latin1'))).toBe(kind)
  })

  test('an Excel file under another name is read as one', async () => {
    const picked = await readPicked(file('list.json', bytes('ai-team.libreoffice.xlsx')))
    expect(picked.kind === 'table' && picked.rows[0]?.[0]).toBe('name')
  })

  test('a zip that is no workbook and one that unpacks without end are explained', async () => {
    expect(await readPicked(file('a.xlsx', 'PK\u0003\u0004broken'))).toMatchObject({
      kind: 'problem',
      problem: { place: 'a.xlsx' },
    })
    const directory = Buffer.alloc(46)
    directory.writeUInt32LE(0x02014b50, 0)
    directory.writeUInt32LE(0xfffffff0, 24)
    const bomb = await readPicked(file('a.xlsx', Buffer.concat([Buffer.from('PK\u0003\u0004'), directory])))
    expect(bomb).toMatchObject({ kind: 'problem', problem: { found: expect.stringContaining('unpacks to more') } })
  })

  test('an OpenDocument file that is broken, or has no text, is explained', async () => {
    const head = 'PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.spreadsheet'
    expect(await readPicked(file('a.ods', `${head}broken`))).toMatchObject({
      kind: 'problem',
      problem: { place: 'a.ods', found: expect.stringContaining('cannot be read as an OpenDocument spreadsheet') },
    })
    const emptied = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8('<table:table><table:table-row table:number-rows-repeated="1048576"/></table:table>'),
    })
    await expect(readOds(new Blob([emptied]))).rejects.toThrow('holds no sheet with text')
  })

  test('cells of a sheet repeat, hold lines, comments and marks, and keep their stored number', async () => {
    const sheet = `<table:table><table:table-row>
      <table:table-cell><office:annotation><text:p>note</text:p></office:annotation><text:p>Two</text:p><text:p>lines &amp; more</text:p></table:table-cell>
      <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1234.5"><text:p>1.234,5</text:p></table:table-cell>
      <table:table-cell table:formula='of:=IF(1>0;"a";"b")'><text:p>a<text:s text:c="2"/>b</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
      <table:table-row><table:table-cell office:value-type="date" office:date-value="2026-11-26T00:00:00"><text:p>26.11.26</text:p></table:table-cell>
      <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell></table:table-row>
      </table:table><table:table><table:table-row><table:table-cell><text:p>second sheet</text:p></table:table-cell></table:table-row></table:table>`
    const sheets = await readOds(new Blob([zipSync({ 'content.xml': strToU8(sheet) })]))
    expect(sheets[1]).toEqual({ name: 'Sheet 2', rows: [['second sheet']] })
    expect(sheets[0]?.rows).toEqual([
      ['Two\nlines & more', '1234.5', '1234.5', 'a  b'],
      ['', '', '', ''],
      ['', '', '', ''],
      ['2026-11-26', 'yes', '', ''],
    ])
  })

  test('a file that cannot be read any more is explained', async () => {
    const gone = {
      name: 'a.json',
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }),
    }
    expect(await readPicked(gone as unknown as File)).toMatchObject({ kind: 'problem', problem: { found: 'gone' } })
  })

  test('a picture is no table, and a web page is its first table', async () => {
    const jpeg = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46])], 'a.jpg')
    const svg = file('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    for (const picture of [jpeg, svg])
      expect(await readPicked(picture)).toMatchObject({ kind: 'problem', problem: { found: 'a file of another kind' } })
    const page = await readPicked(new File([bytes('messy-spreadsheet.libreoffice.html')], 'list.html'))
    expect(page.kind === 'table' && imported(page.rows)).toEqual(original)
    expect(await readPicked(file('b.html', '<!DOCTYPE html><p>Nothing</p>'))).toMatchObject({
      problem: { found: 'a web page without a table' },
    })
  })

  test('two files and a folder are explained, nothing is nothing', async () => {
    const two = [file('a.csv', 'a'), file('b.csv', 'b')]
    expect(await readDrop({ files: two, isFolder: false })).toMatchObject({ problem: { found: '2 files' } })
    expect(await readDrop({ files: [file('x', '')], isFolder: true })).toMatchObject({ problem: { found: 'a folder' } })
    expect(await readDrop({ files: [], isFolder: false })).toBeNull()
  })

  test('a file name follows the title', () => {
    expect(workbookFileName('Search & Billing: Q4')).toBe('search-billing-q4.berth.json')
    expect(workbookFileName('../..')).toBe('workbook.berth.json')
    expect(workbookFileName('Übersicht')).toBe('ubersicht.berth.json')
  })
})
