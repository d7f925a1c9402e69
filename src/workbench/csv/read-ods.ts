/** The sheets of an OpenDocument spreadsheet, as LibreOffice saves it, as rows of text. */
import { dayText, lengthText, secondsOfLength } from './stored-time.ts'
import { sheetsWithText, UnreadableSheets, withMerged } from './table-sheet.ts'
import type { MergedCells, TableSheet } from './table-sheet.ts'
import { unpackSheets } from './unpack-sheets.ts'
import type { SheetFormat } from './unpack-sheets.ts'
import { xmlPieces } from './xml-pieces.ts'
import type { XmlTag } from './xml-pieces.ts'

/** The blank rest of a sheet is a row that repeats a million times; rows that say something are all kept. */
const mostBlankRepeats = 1000
const mostRepeats = 1_048_576

function repeats(tag: XmlTag, name: string): number {
  const said = Number(tag.attribute(name) ?? '1')
  return Number.isSafeInteger(said) && said > 0 ? said : 1
}

/** A number, a day, a length of time and a yes or no as they are stored, whatever the sheet's language shows; null where the text is the value. */
function storedValue(tag: XmlTag): string | null {
  const type = tag.attribute('office:value-type')
  if (type === 'float' || type === 'currency') return tag.attribute('office:value') ?? null
  if (type === 'date') return dayText(tag.attribute('office:date-value') ?? '') || null
  if (type === 'boolean') return tag.attribute('office:boolean-value') === 'true' ? 'yes' : 'no'
  const seconds = type === 'time' ? secondsOfLength(tag.attribute('office:time-value') ?? '') : null
  return seconds === null ? null : lengthText(seconds)
}

function repeated<T>(value: T, count: number, isBlank: boolean): readonly T[] {
  return Array.from({ length: Math.min(count, isBlank ? mostBlankRepeats : mostRepeats) }, () => value)
}

function sheetsOf(xml: string): readonly TableSheet[] {
  const sheets: { readonly name: string; readonly rows: string[][]; readonly merged: MergedCells[] }[] = []
  let rows: string[][] = []
  let merged: MergedCells[] = []
  let row: string[] | null = null
  let rowRepeats = 1
  let cell: { text: string; readonly stored: string | null; readonly repeats: number } | null = null
  /** Depth inside a comment, whose text is none of the cell's. */
  let aside = 0
  const endCell = (): void => {
    if (cell === null || row === null) return
    const text = cell.stored ?? cell.text
    for (const each of repeated(text, cell.repeats, text === '')) row.push(each)
    cell = null
  }
  for (const piece of xmlPieces(xml)) {
    if (typeof piece === 'string') {
      if (cell !== null && aside === 0) cell.text += piece
      continue
    }
    const { name, kind } = piece
    if (name === 'office:annotation') aside += kind === 'open' ? 1 : kind === 'close' ? -1 : 0
    else if (name === 'table:table' && kind === 'open') {
      rows = []
      merged = []
      sheets.push({ name: piece.attribute('table:name') ?? `Sheet ${sheets.length + 1}`, rows, merged })
    } else if (name === 'table:table-row' && kind !== 'close') {
      row = []
      rowRepeats = repeats(piece, 'table:number-rows-repeated')
    } else if (name === 'table:table-row' && row !== null) {
      const last = row.findLastIndex((text) => text !== '')
      for (const each of repeated(row.slice(0, last + 1), rowRepeats, last < 0)) rows.push(each)
      row = null
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      const down = kind === 'close' ? 1 : repeats(piece, 'table:number-rows-spanned')
      if (down > 1 && row !== null) merged.push({ row: rows.length, column: row.length, down, across: 1 })
      if (kind !== 'close')
        cell = { text: '', stored: storedValue(piece), repeats: repeats(piece, 'table:number-columns-repeated') }
      if (kind !== 'open') endCell()
    } else if (cell !== null && aside === 0) {
      if (name === 'text:p' && kind !== 'close' && cell.text !== '') cell.text += '\n'
      else if (name === 'text:line-break' && kind !== 'close') cell.text += '\n'
      else if (name === 'text:s' && kind !== 'close') cell.text += ' '.repeat(Math.min(repeats(piece, 'text:c'), 100))
      else if (name === 'text:tab' && kind !== 'close') cell.text += ' '
    }
  }
  return sheets.map((sheet) => ({ name: sheet.name, rows: withMerged(sheet.rows, sheet.merged) }))
}

const openDocument: SheetFormat = {
  kind: 'an OpenDocument spreadsheet',
  fix: 'Save the sheet as CSV or XLSX and open that, or copy its cells and paste them into the grid.',
  isPart: (name) => name === 'content.xml',
}

/** Rejects with the reason when the file is too large or no OpenDocument spreadsheet. */
export async function readOds(file: Blob): Promise<readonly TableSheet[]> {
  const content = (await unpackSheets(file, openDocument)).get('content.xml')
  const sheets = sheetsWithText(content === undefined ? [] : sheetsOf(content))
  if (sheets.length === 0)
    throw new UnreadableSheets('a spreadsheet that holds no sheet with text', 'Choose the file that holds the table.')
  return sheets
}
