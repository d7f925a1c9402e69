/** The sheets of an OpenDocument spreadsheet, as LibreOffice saves it, as rows of text. Tags are only skipped over: nothing is built. */
import { dayText, lengthText, secondsOfLength } from './stored-time.ts'
import { sheetsWithText } from './table-sheet.ts'
import type { TableSheet } from './table-sheet.ts'

const mostBytes = 20_000_000
const mostUnpackedBytes = 200_000_000
/** The blank rest of a sheet is a row that repeats a million times; rows that say something are all kept. */
const mostBlankRepeats = 1000
const mostRepeats = 1_048_576

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
}

interface Tag {
  readonly name: string
  readonly kind: 'open' | 'close' | 'alone'
  readonly attribute: (name: string) => string | undefined
}

function endOfTag(xml: string, open: number): number {
  let quote = ''
  for (let at = open + 1; at < xml.length; at += 1) {
    const sign = xml[at] ?? ''
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  return -1
}

/** Text and tags in turn, once from start to end. */
function* pieces(xml: string): Generator<string | Tag> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    if (open < 0) return
    if (open > at) yield decoded(xml.slice(at, open))
    const end = endOfTag(xml, open)
    if (end < 0) return
    const inside = xml.slice(open + 1, end)
    at = end + 1
    const name = /^\/?([a-z][a-z-]*:[a-z-]+)/.exec(inside)?.[1]
    if (name === undefined) continue
    const kind = inside.startsWith('/') ? 'close' : inside.endsWith('/') ? 'alone' : 'open'
    yield {
      name,
      kind,
      attribute: (wanted) => {
        const found = new RegExp(`\\s${wanted}=(?:"([^"]*)"|'([^']*)')`).exec(inside)
        return found === null ? undefined : decoded(found[1] ?? found[2] ?? '')
      },
    }
  }
}

function repeats(tag: Tag, name: string): number {
  const said = Number(tag.attribute(name) ?? '1')
  return Number.isSafeInteger(said) && said > 0 ? said : 1
}

/** A number, a day, a length of time and a yes or no as they are stored, whatever the sheet's language shows; null where the text is the value. */
function storedValue(tag: Tag): string | null {
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
  const sheets: { readonly name: string; readonly rows: (readonly string[])[] }[] = []
  let rows: (readonly string[])[] = []
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
  for (const piece of pieces(xml)) {
    if (typeof piece === 'string') {
      if (cell !== null && aside === 0) cell.text += piece
      continue
    }
    const { name, kind } = piece
    if (name === 'office:annotation') aside += kind === 'open' ? 1 : kind === 'close' ? -1 : 0
    else if (name === 'table:table' && kind === 'open') {
      rows = []
      sheets.push({ name: piece.attribute('table:name') ?? `Sheet ${sheets.length + 1}`, rows })
    } else if (name === 'table:table-row' && kind !== 'close') {
      row = []
      rowRepeats = repeats(piece, 'table:number-rows-repeated')
    } else if (name === 'table:table-row' && row !== null) {
      const last = row.findLastIndex((text) => text !== '')
      for (const each of repeated(row.slice(0, last + 1), rowRepeats, last < 0)) rows.push(each)
      row = null
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
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
  return sheets
}

/** Rejects with a sentence for people when the file is too large or no OpenDocument spreadsheet. */
export async function readOds(file: Blob): Promise<readonly TableSheet[]> {
  const other = 'Save the sheet as CSV or XLSX and open that, or copy its cells and paste them into the grid.'
  if (file.size > mostBytes)
    throw new Error(`The file has ${file.size} bytes; at most ${mostBytes} can be read. ${other}`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { unzipSync, strFromU8 } = await import('fflate')
  let isTooLarge = false
  let content: Uint8Array | undefined
  try {
    content = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== 'content.xml') return false
        isTooLarge = originalSize > mostUnpackedBytes
        return !isTooLarge
      },
    })['content.xml']
  } catch (error) {
    throw new Error(`The file cannot be read as an OpenDocument spreadsheet. ${other}`, { cause: error })
  }
  if (isTooLarge) throw new Error(`The file unpacks to more than can be read. ${other}`)
  const sheets = sheetsWithText(content === undefined ? [] : sheetsOf(strFromU8(content)))
  if (sheets.length === 0) throw new Error(`The file holds no sheet with text. ${other}`)
  return sheets
}
