/** The sheets of an Excel workbook, in its order, as rows of text. */
import { sheetsWithText, UnreadableSheets } from './table-sheet.ts'
import type { TableSheet } from './table-sheet.ts'
import { notOfKind, unpackSheets } from './unpack-sheets.ts'
import type { SheetFormat } from './unpack-sheets.ts'
import { numberKinds } from './xlsx-formats.ts'
import { localName, rowsOfSheet, unescaped } from './xlsx-sheet.ts'
import { xmlPieces } from './xml-pieces.ts'

const excel: SheetFormat = {
  kind: 'an Excel workbook',
  fix: 'Save the sheet as CSV and open that.',
  isPart: (name) => /\.(?:xml|rels)$/i.test(name) && !/(?:^|\/)(?:theme|drawings|comments|docProps)/i.test(name),
}

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let text: string | null = null
  let isText = false
  let aside = 0
  for (const piece of xmlPieces(xml)) {
    if (typeof piece === 'string') {
      if (text !== null && isText && aside === 0) text += piece
      continue
    }
    const name = localName(piece)
    if (name === 'si') {
      if (piece.kind !== 'open') strings.push(unescaped(text ?? ''))
      text = piece.kind === 'open' ? '' : null
    } else if (name === 't') isText = piece.kind === 'open'
    else if (name === 'rPh') aside += piece.kind === 'open' ? 1 : piece.kind === 'close' ? -1 : 0
  }
  return strings
}

interface Relation {
  readonly type: string
  readonly part: string
}

/** A target is beside the part that names it, or starts at the root. */
function relationsOf(xml: string, folder: string): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>()
  for (const piece of xmlPieces(xml)) {
    if (typeof piece === 'string' || localName(piece) !== 'Relationship') continue
    const target = piece.attribute('Target') ?? ''
    const type = (piece.attribute('Type') ?? '').split('/').at(-1) ?? ''
    const part = target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`
    found.set(piece.attribute('Id') ?? '', { type, part })
  }
  return found
}

function sheetsOf(parts: ReadonlyMap<string, string>): readonly TableSheet[] {
  const main = [...parts.keys()].find((name) => /(?:^|\/)workbook\.xml$/i.test(name))
  if (main === undefined) throw new Error('no workbook in it')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = relationsOf(parts.get(`${folder}_rels/workbook.xml.rels`) ?? '', folder)
  const ofType = (type: string) =>
    parts.get([...relations.values()].find((each) => each.type === type)?.part ?? '') ?? ''
  const strings = sharedStrings(ofType('sharedStrings'))
  const kinds = numberKinds(ofType('styles'))
  const pages = [...relations.values()].filter(({ type }) => type === 'worksheet')
  let isFrom1904 = false
  const sheets: TableSheet[] = []
  for (const piece of xmlPieces(parts.get(main) ?? '')) {
    if (typeof piece === 'string' || piece.kind === 'close') continue
    const name = localName(piece)
    if (name === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(piece.attribute('date1904') ?? '')
    if (name !== 'sheet') continue
    // Few programs give the prefix another name; theirs stand in order.
    const relation = relations.get(piece.attribute('r:id') ?? '') ?? pages[sheets.length]
    const page = parts.get(relation?.part ?? '')
    if (page === undefined) continue
    const rows = rowsOfSheet(page, { strings, kinds, isFrom1904 })
    sheets.push({ name: piece.attribute('name') ?? `Sheet ${sheets.length + 1}`, rows })
  }
  return sheets
}

/** Rejects with the reason when the file is too large or not a workbook of Excel. */
export async function readXlsx(file: Blob): Promise<readonly TableSheet[]> {
  const parts = await unpackSheets(file, excel)
  let sheets: readonly TableSheet[]
  try {
    sheets = sheetsOf(parts)
  } catch (error) {
    throw notOfKind(excel.kind, excel.fix, error)
  }
  const withText = sheetsWithText(sheets)
  if (withText.length === 0)
    throw new UnreadableSheets('a workbook that holds no sheet with text', 'Choose the file that holds the table.')
  return withText
}
