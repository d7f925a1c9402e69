/** The first table in a piece of HTML as rows of text. Tags are only skipped over: nothing is built, loaded or run. */
import { isSaidOfAll } from './table-sheet.ts'

const mostSpan = 1000
const mostCells = 2_000_000
const names: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  minus: '−',
  times: '×',
  micro: 'µ',
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
}

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(names, name) ? (names[name] ?? whole) : whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
}

interface Tag {
  readonly name: string
  readonly isClosing: boolean
  readonly attributes: string
}

/** Text and tags in turn; comments, scripts and styles are left out. Goes once from start to end. */
function* pieces(html: string): Generator<string | Tag> {
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      yield html.slice(at)
      return
    }
    if (open > at) yield html.slice(at, open)
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      if (end < 0) return
      at = end + 3
      continue
    }
    const end = html.indexOf('>', open)
    if (end < 0) return
    const inside = html.slice(open + 1, end)
    at = end + 1
    const name = /^\/?([a-zA-Z][a-zA-Z0-9]*)/.exec(inside)?.[1]?.toLowerCase()
    if (name === undefined) continue
    const isClosing = inside.startsWith('/')
    if (!isClosing && (name === 'script' || name === 'style' || name === 'template')) {
      const rest = new RegExp(`</${name}`, 'gi')
      rest.lastIndex = at
      const found = rest.exec(html)
      if (found === null) return
      at = found.index
      continue
    }
    yield { name, isClosing, attributes: inside.slice(name.length) }
  }
}

function spanOf(attributes: string, name: string): number {
  const said = Number(new RegExp(`\\b${name}\\s*=\\s*["']?([0-9]{1,4})`, 'i').exec(attributes)?.[1] ?? '1')
  return Math.min(Math.max(said, 1), mostSpan)
}

interface Cell {
  text: string
  readonly across: number
  readonly down: number
}

function placeCells(table: readonly (readonly Cell[])[]): readonly (readonly string[])[] {
  const rows: string[][] = table.map(() => [])
  let placed = 0
  for (const [at, cells] of table.entries()) {
    let column = 0
    for (const cell of cells) {
      while (rows[at]?.[column] !== undefined) column += 1
      const text = tidied(cell.text)
      for (let below = 0; below < cell.down && at + below < rows.length; below += 1) {
        for (let right = 0; right < cell.across && placed < mostCells; right += 1) {
          const row = rows[at + below]
          if (row !== undefined) row[column + right] = right === 0 && (below === 0 || isSaidOfAll(text)) ? text : ''
          placed += 1
        }
      }
      column += cell.across
    }
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}

function tidied(text: string): string {
  return decoded(text)
    .replace(/[ \u00A0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** Cells that span several get their text at the first, words in every row; `<br>` and paragraphs are line breaks within a cell. */
export function readHtmlTable(html: string): readonly (readonly string[])[] {
  const table: Cell[][] = []
  let row: Cell[] | null = null
  let cell: Cell | null = null
  let depth = 0
  for (const piece of pieces(html)) {
    if (typeof piece === 'string') {
      if (cell !== null) cell.text += piece.replace(/\s+/g, ' ')
      continue
    }
    const { name, isClosing, attributes } = piece
    if (name === 'table') {
      depth += isClosing ? -1 : 1
      if (isClosing && depth <= 0 && table.length > 0) break
    } else if (name === 'tr' && depth <= 1) {
      row = isClosing ? null : []
      cell = null
      if (row !== null) table.push(row)
    } else if ((name === 'td' || name === 'th') && depth <= 1) {
      cell =
        isClosing || row === null
          ? null
          : { text: '', across: spanOf(attributes, 'colspan'), down: spanOf(attributes, 'rowspan') }
      if (cell !== null) row?.push(cell)
    } else if (cell !== null && (name === 'br' || (isClosing && /^(?:p|div|li)$/.test(name)))) cell.text += '\n'
  }
  return placeCells(table)
}
