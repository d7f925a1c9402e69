import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { applyImport } from '../../../src/workbench/csv/apply-import.ts'
import { readClipboard } from '../../../src/workbench/csv/clipboard-table.ts'
import { readHtmlTable } from '../../../src/workbench/csv/html-table.ts'
import { planImport } from '../../../src/workbench/csv/plan-import.ts'
import { readTable } from '../../../src/workbench/csv/read-table.ts'
import { readXlsx } from '../../../src/workbench/csv/read-xlsx.ts'
import { kindOfFile, readDrop, readPicked, workbookFileName } from '../../../src/workbench/files.ts'

const bytes = (name: string) => readFileSync(new URL(`../../fixtures/tables/${name}`, import.meta.url))
const text = (name: string) => bytes(name).toString('utf8')
const imported = (rows: readonly (readonly string[])[]) => applyImport(rows, planImport(rows))

const original = imported(readTable(text('messy-spreadsheet.tsv')).rows)

describe('the same list, saved by LibreOffice 7.4', () => {
  test('as an Excel workbook', async () => {
    const rows = await readXlsx(new Blob([bytes('messy-spreadsheet.libreoffice.xlsx')]))
    expect(imported(rows)).toEqual(original)
  })

  test('as CSV with semicolons', () => {
    const { rows, delimiter } = readTable(text('messy-spreadsheet.libreoffice-semicolon.csv'))
    expect(delimiter).toBe(';')
    expect(imported(rows)).toEqual(original)
  })

  test('as HTML, which is also what it puts on the clipboard', () => {
    expect(imported(readHtmlTable(text('messy-spreadsheet.libreoffice.html')))).toEqual(original)
  })

  test('and the AI team’s list as an Excel workbook', async () => {
    const rows = await readXlsx(new Blob([bytes('ai-team.libreoffice.xlsx')]))
    expect(imported(rows)).toEqual(imported(readTable(text('ai-team.csv')).rows))
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

  test('a file that cannot be read any more is explained', async () => {
    const gone = {
      name: 'a.json',
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }),
    }
    expect(await readPicked(gone as unknown as File)).toMatchObject({ kind: 'problem', problem: { found: 'gone' } })
  })

  test('two files, a folder and an address are explained, nothing is nothing', async () => {
    const transfer = (part: object) => ({ items: [], files: [], getData: () => '', ...part }) as unknown as DataTransfer
    const two = [file('a.csv', 'a'), file('b.csv', 'b')]
    expect(await readDrop(transfer({ files: two }))).toMatchObject({ problem: { found: '2 files' } })
    const folder = { webkitGetAsEntry: () => ({ isDirectory: true }) }
    expect(await readDrop(transfer({ items: [folder], files: [file('x', '')] }))).toMatchObject({
      problem: { found: 'a folder' },
    })
    expect(await readDrop(transfer({ getData: () => 'https://example.org/' }))).toMatchObject({
      problem: { found: 'an address or text' },
    })
    expect(await readDrop(transfer({}))).toBeNull()
  })

  test('a file name follows the title', () => {
    expect(workbookFileName('Search & Billing: Q4')).toBe('search-billing-q4.berth.json')
    expect(workbookFileName('../..')).toBe('workbook.berth.json')
    expect(workbookFileName('Übersicht')).toBe('ubersicht.berth.json')
  })
})
