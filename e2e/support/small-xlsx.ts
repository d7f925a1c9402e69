// A workbook file as spreadsheet programs write it: a zip of XML parts, with shared strings and numbers.
import { strToU8, zipSync } from 'fflate'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function reference(row: number, column: number): string {
  return `${String.fromCodePoint(65 + column)}${row + 1}`
}

type Rows = readonly (readonly (string | number)[])[]

/** Rows of text and numbers as the bytes of an .xlsx file with one sheet; up to 26 columns. */
export function smallXlsx(rows: Rows): Buffer {
  return xlsxOfSheets({ Workloads: rows })
}

function sheetXml(rows: Rows, strings: readonly string[]): string {
  return rows
    .map((row, at) => {
      const cells = row.map((cell, column) =>
        typeof cell === 'number'
          ? `<c r="${reference(at, column)}"><v>${cell}</v></c>`
          : `<c r="${reference(at, column)}" t="s"><v>${strings.indexOf(cell)}</v></c>`,
      )
      return `<row r="${at + 1}">${cells.join('')}</row>`
    })
    .join('')
}

/** The same for several sheets by name, in order. */
export function xlsxOfSheets(sheets: Readonly<Record<string, Rows>>): Buffer {
  const all = Object.values(sheets)
  const strings = [...new Set(all.flat(2).filter((cell) => typeof cell === 'string'))]
  const names = Object.keys(sheets)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="sheet${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships">${names.map((_, at) => `<Relationship Id="sheet${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  }
  const pages = all.map((rows, at): readonly [string, string] => [
    `xl/worksheets/sheet${at + 1}.xml`,
    `${head}<worksheet xmlns="${main}"><sheetData>${sheetXml(rows, strings)}</sheetData></worksheet>`,
  ])
  const files = { ...parts, ...Object.fromEntries(pages) }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))
}
