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
    expect(picked?.kind === 'table' && picked.sheets).toHaveLength(2)
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

test('words of merged cells are said of every row, of columns at the first; formulas give their result', async () => {
  const sheets = await readXlsx(new Blob([bytes('cover-and-merged.libreoffice.xlsx')]))
  expect(sheets.map(({ name }) => name)).toEqual(['Cover', 'Services'])
  const rows = sheets[1]?.rows ?? []
  expect(rows[0]).toEqual(['Services in production', ...Array.from({ length: 8 }, () => '')])
  // 120,000 × 30 is a formula; the team is merged over two rows and answers for both.
  expect(rows[3]?.slice(0, 5)).toEqual(['search', 'Query API', 'REST', '120000', '3600000'])
  expect(rows[4]?.slice(0, 5)).toEqual(['search', 'Indexer', 'nightly job', '1', '30'])
})

describe('a list with failed formulas, shares and a merged team, saved by LibreOffice 7.4', () => {
  const read = async (name: string) => {
    const picked = await readPicked(new File([bytes(name)], name))
    if (picked?.kind !== 'table') throw new Error(`${name} is no table`)
    return { rows: picked.rows, result: imported(picked.rows) }
  }

  test('an Excel workbook keeps every failed formula as it shows, with the reason, and blank results blank', async () => {
    const { rows, result } = await read('errors-and-shares.libreoffice.xlsx')
    // 1/0, NA() and VALUE("x") failed; the last duration is the formula =Z1&"", whose result is blank.
    expect(rows.map((row) => row[2])).toEqual(['Requests/month', '1200000', '#N/A', '#VALUE!'])
    expect(rows.map((row) => row[3])).toEqual(['Avg (ms)', '#DIV/0!', '42.5', ''])
    expect(result.workloads.map(({ asTyped }) => asTyped)).toMatchObject([
      { durationMs: '#DIV/0!' },
      { requestsPerMonth: '#N/A' },
      { requestsPerMonth: '#VALUE!' },
    ])
    expect(result.questions.find(({ text: found }) => found === '#DIV/0!')?.problem.fix).toContain(
      'where a formula fails',
    )
  })

  test('a share keeps its sign: 45 %, not 0.45', async () => {
    const { rows, result } = await read('errors-and-shares.libreoffice.xlsx')
    expect(rows.map((row) => row[5])).toEqual(['CPU use', '45%', '12.5%', '100%'])
    expect(result.workloads[0]?.notes).toBe('CPU use: 45%')
    // 300 % of a peak may mean three or four times: it is asked about, with the plain reading offered.
    expect(result.questions.find(({ text: found }) => found === '300%')?.problem.suggestion?.value).toBe('3')
  })

  test('an OpenDocument spreadsheet says the same of them', async () => {
    const { rows, result } = await read('errors-and-shares.libreoffice.ods')
    expect(rows.map((row) => row[2])).toEqual(['Requests/month', '1200000', '#N/A', 'Err:502'])
    expect(result.workloads.map(({ owner }) => owner)).toEqual(['Search', 'Search', 'Finance'])
    expect(result.workloads[0]?.notes).toBe('CPU use: 45.0%')
  })
})

describe('an Excel workbook of any program', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const rowsOf = (parts: Readonly<Record<string, string>>, sheet: string) =>
    firstSheet(
      readXlsx(
        new Blob([
          zipSync(
            Object.fromEntries(
              Object.entries({
                'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
                'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
                'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
                ...parts,
              }).map(([name, xml]) => [name, strToU8(xml)]),
            ),
          ),
        ]),
      ),
    )

  test('numbers are shown by their format: percent, day, length of time; what is only written along changes nothing', async () => {
    const formats = ['0.00%', '0.0" % of CPU"', 'yyyy-mm-dd', '[h]:mm', '#,##0.00 [$€-407]', 'General', '0\\%']
    const styles = `<styleSheet><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="9"/>${formats.map((_, at) => `<xf numFmtId="${170 + at}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`
    const numbers: readonly (readonly [style: number, stored: string, shown: string])[] = [
      [0, '0.45', '45%'],
      [1, '0.1234', '12.34%'],
      [2, '45', '45'],
      // Day 45292 of Excel is the first of January 2024.
      [3, '45292', '2024-01-01'],
      // A sixteenth of a day is an hour and a half.
      [4, '0.0625', '1:30:00'],
      [5, '1234.5', '1234.5'],
      [6, '7', '7'],
      [8, '45292', '2024-01-01'],
      [0, '1e309', '1e309'],
      [99, '5', '5'],
    ]
    const sheet = `<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row><row r="2">${numbers.map(([style, stored]) => `<c s="${style}"><v>${stored}</v></c>`).join('')}</row>`
    expect((await rowsOf({ 'xl/styles.xml': styles }, sheet))[1]).toEqual(numbers.map(([, , shown]) => shown))
  })

  test('shared text keeps its parts and line breaks and leaves reading aids out; a formula without a result stays', async () => {
    const strings =
      '<sst><si><r><t xml:space="preserve">Search </t></r><r><t>API</t></r></si><si><t>検索</t><rPh sb="0" eb="2"><t>けんさく</t></rPh></si><si><t>a_x000A_b</t></si></sst>'
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="3"><c r="B3" t="s"><v>2</v></c><c r="C3"><f>A1*2</f></c><c r="D3" t="b"><v>1</v></c></row>'
    expect(await rowsOf({ 'xl/sharedStrings.xml': strings }, sheet)).toEqual([
      ['Search API', '', '検索', ''],
      ['', '', '', ''],
      ['', 'a\nb', '=A1*2', 'yes'],
    ])
  })

  test('parts that lie about their places bring nothing down', async () => {
    const sheet =
      '<row r="99999999999"><c r="ZZZZ9"><v>1</v></c></row><row r="-5"><c r="constructor" t="s"><v>__proto__</v></c></row><row><c t="x"><v>2'
    expect((await rowsOf({}, `<row r="1"><c r="A1"><v>7</v></c></row>${sheet}`))[0]?.[0]).toBe('7')
  })
})

/** A sheet in German: 1.200.000 requests, runs of 42,5 ms with 1,5 GiB; 600 requests, runs of 8.000 ms with 2 GiB. */
describe('a German list, saved by LibreOffice 7.4, keeps its numbers', () => {
  const read = async (name: string) => {
    const picked = await readPicked(new File([bytes(name)], name))
    expect(picked?.kind).toBe('table')
    return picked?.kind === 'table' ? imported(picked.rows).workloads : []
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
    expect(picked?.kind === 'table' && picked.rows[0]?.[0]).toBe('name')
  })

  test('a zip that is no workbook and one that unpacks without end are explained', async () => {
    expect(await readPicked(file('a.xlsx', 'PK\u0003\u0004broken'))).toMatchObject({
      kind: 'problem',
      problem: { place: 'a.xlsx' },
    })
    // What the zip's directory says of the size stands 24 bytes into its entry.
    const packed = Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))
    packed.writeUInt32LE(0xfffffff0, packed.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24)
    const bomb = await readPicked(file('a.xlsx', packed))
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
    expect(page?.kind === 'table' && imported(page.rows)).toEqual(original)
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
