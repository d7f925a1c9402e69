/** Text of a table from a file or the clipboard as rows of text: comma, semicolon, tab or pipe, quotes as spreadsheets write them. */
import Papa from 'papaparse'

export interface TableText {
  readonly rows: readonly (readonly string[])[]
  readonly delimiter: string
  /** What was odd about the text, such as a quote that never closes. */
  readonly remarks: readonly string[]
}

const delimiters = ['\t', ';', ',', '|']

/** Counts a character outside quotes in the first lines. */
function countOutsideQuotes(text: string, character: string): number {
  let isQuoted = false
  let count = 0
  for (const at of text) {
    if (at === '"') isQuoted = !isQuoted
    else if (!isQuoted && at === character) count += 1
  }
  return count
}

/** A tab decides at once; else the sign that stands most often in the first lines, where a semicolon beats decimal commas. */
export function guessDelimiter(text: string): string {
  const start = text.slice(0, 20_000)
  const counts = delimiters.map((delimiter) => ({
    delimiter,
    count: countOutsideQuotes(start.split(/\r\n|\r|\n/, 12).join('\n'), delimiter),
  }))
  const [tab, semicolon, comma, pipe] = counts
  if ((tab?.count ?? 0) > 0) return '\t'
  if ((semicolon?.count ?? 0) > 0 && (semicolon?.count ?? 0) * 2 >= (comma?.count ?? 0)) return ';'
  if ((comma?.count ?? 0) > 0) return ','
  return (pipe?.count ?? 0) > 0 ? '|' : '\t'
}

/** A mark that opens a cell without closing it is an inch sign, not a quote: 5" disk. */
function parse(text: string, delimiter: string): Papa.ParseResult<string[]> {
  const quoted = Papa.parse<string[]>(text, { delimiter, header: false, dynamicTyping: false, skipEmptyLines: false })
  const broken = quoted.errors.some((error) => error.type === 'Quotes' && error.code === 'MissingQuotes')
  if (!broken) return quoted
  const plain = Papa.parse<string[]>(text, { delimiter, header: false, dynamicTyping: false, quoteChar: '\u0000' })
  return { ...plain, errors: quoted.errors }
}

/** Stands for a bar that belongs to the text of its cell. */
const ownBar = '\u0001'

/** A table of Markdown: a bar at either end of a row holds nothing, and the rule below the names is none. */
function parsePipes(text: string): Papa.ParseResult<string[]> {
  const trimmed = text
    .replaceAll('\\|', ownBar)
    .replace(/^[ \t]*\|/gm, '')
    .replace(/\|[ \t]*$/gm, '')
  const parsed = parse(trimmed, '|')
  const data = parsed.data.map((row) =>
    row.every((cell) => /^\s*:?-+:?\s*$/.test(cell)) ? [] : row.map((cell) => cell.trim().replaceAll(ownBar, '|')),
  )
  return { ...parsed, data }
}

/** Whether a text is a table of Markdown: a rule of dashes stands below its first row. */
export function isMarkdownTable(text: string): boolean {
  const [, rule = ''] = text.trimStart().split('\n', 2)
  return rule.includes('|') && /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/.test(rule)
}

/** Blank rows at the end are no rows; those between stay, so that row numbers are those of the file. */
export function withoutBlankEnd(rows: readonly string[][]): readonly string[][] {
  return rows.slice(0, rows.findLastIndex((row) => row.some((cell) => cell.trim() !== '')) + 1)
}

export function readTable(source: string, delimiter?: string): TableText {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n|\r/g, '\n')
  const sign = delimiter ?? guessDelimiter(text)
  const parsed = sign === '|' ? parsePipes(text) : parse(text, sign)
  const rows = withoutBlankEnd(parsed.data)
  const remarks = parsed.errors
    .filter((error) => error.type === 'Quotes')
    .slice(0, 10)
    .map((error) => `row ${(error.row ?? 0) + 1}: ${error.message}`)
  return { rows, delimiter: sign, remarks }
}

const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Bytes of a text file in the encodings spreadsheets write: UTF-8, UTF-16 with its mark or without, else Latin-1. */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // Without the mark a Latin letter still shows by its empty half; no other text has a zero there.
  if (first !== 0 && second === 0) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0 && second !== undefined && second !== 0) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // What Windows has where Latin-1 has control signs; some engines decode the one as the other.
    return new TextDecoder('windows-1252')
      .decode(bytes)
      .replace(/[\u0080-\u009F]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign)
  }
}
