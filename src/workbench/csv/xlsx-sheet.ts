/** One sheet of an Excel workbook as rows of text: what each cell shows, formulas by their result, errors as they stand. */
import { dayText, lengthText } from './stored-time.ts'
import { withMerged } from './table-sheet.ts'
import type { MergedCells } from './table-sheet.ts'
import type { NumberKind } from './xlsx-formats.ts'
import { xmlPieces } from './xml-pieces.ts'
import type { XmlTag } from './xml-pieces.ts'

export interface XlsxTexts {
  readonly strings: readonly string[]
  readonly kinds: readonly NumberKind[]
  /** Days are counted from 1904, as on old Macs. */
  readonly isFrom1904: boolean
}

const mostColumns = 16_384
/** A lone cell far below is still the next thing that somebody wrote. */
const mostBlankRows = 1000
const dayMs = 86_400_000
const day0 = Date.UTC(1899, 11, 30)
const daysTo1904 = 1462
/** Nothing that runs today is dated in that year, and no run takes so long. */
const longestLengthDays = 366

export function localName(tag: XmlTag): string {
  return tag.name.slice(tag.name.indexOf(':') + 1)
}

/** "_x000D_" is how the format writes signs that XML cannot hold. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function timeText(days: number, isFrom1904: boolean): string {
  if (days >= 0 && days < longestLengthDays) return lengthText(days * 86_400)
  const at = day0 + (days + (isFrom1904 ? daysTo1904 : 0)) * dayMs
  // Rounded to seconds, since a fraction of a day is seldom exact.
  const date = new Date(Math.round(at / 1000) * 1000)
  return Number.isNaN(date.getTime()) ? String(days) : dayText(date.toISOString())
}

/** A sum such as 0.1 + 0.2 is stored with more digits than any program shows. */
function shown(value: number): string {
  return String(Number(value.toPrecision(15)))
}

function numberText(stored: string, kind: NumberKind, isFrom1904: boolean): string {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored
  if (kind === 'percent') return `${shown(value * 100)}%`
  return kind === 'time' ? timeText(value, isFrom1904) : shown(value)
}

interface Cell {
  readonly type: string
  readonly style: number
  value: string | null
  formula: string
  inline: string
}

function textOf({ type, style, value, formula, inline }: Cell, { strings, kinds, isFrom1904 }: XlsxTexts): string {
  if (type === 'inlineStr') return unescaped(inline)
  // A program that works nothing out leaves the formula alone.
  if (value === null) return formula === '' ? '' : `=${formula}`
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'yes' : 'no'
  if (type === 'd') return dayText(value)
  if (type === 'str' || type === 'e') return unescaped(value)
  return numberText(value, kinds[style] ?? 'number', isFrom1904)
}

/** "AB12" → column 27, row 11. */
function placeOf(reference: string): { readonly column: number; readonly row: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/.exec(reference)
  if (found === null) return null
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(found[2]) - 1 }
}

function mergedFrom(reference: string): MergedCells | null {
  const [from, to] = reference.split(':').map(placeOf)
  if (from === null || from === undefined || to === null || to === undefined) return null
  return { row: from.row, column: from.column, down: to.row - from.row + 1, across: to.column - from.column + 1 }
}

export function rowsOfSheet(xml: string, texts: XlsxTexts): readonly (readonly string[])[] {
  const rows: string[][] = []
  const merged: MergedCells[] = []
  let row: string[] | null = null
  let cell: (Cell & { readonly column: number }) | null = null
  let into: 'value' | 'formula' | 'inline' | null = null
  /** Depth inside a reading aid, whose text is none of the cell's. */
  let aside = 0
  for (const piece of xmlPieces(xml)) {
    if (typeof piece === 'string') {
      if (cell === null || into === null || aside > 0) continue
      if (into === 'value') cell.value = (cell.value ?? '') + piece
      else cell[into] += piece
      continue
    }
    const name = localName(piece)
    const opens = piece.kind !== 'close'
    if (name === 'row') {
      row = opens ? [] : null
      if (row === null) continue
      const at = Number(piece.attribute('r') ?? rows.length + 1) - 1
      const blank = Number.isSafeInteger(at) ? Math.min(Math.max(at - rows.length, 0), mostBlankRows) : 0
      for (let each = 0; each < blank; each += 1) rows.push([])
      rows.push(row)
    } else if (name === 'c' && opens && row !== null) {
      const place = placeOf(piece.attribute('r') ?? '')
      const column = Math.min(place?.column ?? row.length, mostColumns - 1)
      cell = {
        type: piece.attribute('t') ?? 'n',
        style: Number(piece.attribute('s') ?? '0'),
        value: null,
        formula: '',
        inline: '',
        column,
      }
    } else if (name === 'v' || name === 'f') {
      into = piece.kind === 'open' ? (name === 'v' ? 'value' : 'formula') : null
      // Blank, as the result of a formula may be, is not missing.
      if (name === 'v' && cell !== null) cell.value ??= ''
    } else if (name === 't') into = piece.kind === 'open' ? 'inline' : null
    else if (name === 'rPh') aside += piece.kind === 'open' ? 1 : piece.kind === 'close' ? -1 : 0
    else if (name === 'mergeCell' && opens) {
      const found = mergedFrom(piece.attribute('ref') ?? '')
      if (found !== null) merged.push(found)
    }
    if (name === 'c' && piece.kind !== 'open' && cell !== null && row !== null) {
      while (row.length < cell.column) row.push('')
      row[cell.column] = textOf(cell, texts)
      cell = null
    }
  }
  return withMerged(rows, merged)
}
