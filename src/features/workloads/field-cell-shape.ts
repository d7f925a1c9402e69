/**
 * One field of one workload at rest: its text, its basis, what is wrong with it, and the circle where it decides.
 * Hundreds are painted at once, so that most are one element with one text.
 */
import type { Basis } from '../../domain/vocabulary.ts'
import type { Field } from '../../domain/field-shape.ts'
import { significant } from '../../wording/numbers.ts'
import { basisWord } from '../../wording/verdict-words.ts'
import { readCell } from '../../workbench/read-cell.ts'
import { textRoom } from '../../ui/text-room.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { hiddenText } from '../../ui/shape.ts'
import type { Shape } from '../../ui/shape.ts'
import { circleOver } from '../marks/circle-shape.ts'
import { valueText } from './cell-text.ts'
import type { CellText } from './cell-text.ts'
import type { GridColumn } from './grid-columns.ts'
import '../marks/basis-shapes.css'
import styles from './WorkloadGrid.module.css'

type FieldColumn = Extract<GridColumn, { type: 'field' }>

export type FieldCellLook = {
  /** Under the cursor, and where something in the cell is pointed at. */
  readonly id: string | undefined
  readonly column: FieldColumn
  readonly columnIndex: number
  readonly value: unknown
  /** What could not be read. */
  readonly asTyped: string | undefined
  readonly comment: string | undefined
  readonly active: boolean
  readonly selected: boolean
  readonly circled: boolean
  readonly basis: Basis | null
  /** What is used while the cell is blank; only where the basis is `default`. */
  readonly fallback: unknown
  /** Goes by faster than anybody reads: its text alone. */
  readonly flung: boolean
}

export function fieldCellShape(look: FieldCellLook): Shape {
  const { id, column, columnIndex, value, asTyped, comment, active, selected, circled, basis, fallback } = look
  const { field, width, startsGroup } = column
  const own = asTyped === undefined ? valueText(field, value) : { text: asTyped, range: '' }
  const isDefault = own.text === '' && basis === 'default'
  const amount = field.type === 'amount'
  const room = width / textRoom() - (amount ? numberPadding(startsGroup) : padding)
  const { text: full, range } = clipped(isDefault ? valueText(field, fallback) : own)
  const read = amount && asTyped === undefined
  const alone = read ? fitted(full, room) : full
  const rangeRoom = range === '' ? undefined : roomForRange(range, alone, room)
  // The sign that stands for a range takes room too.
  const text = read && rangeRoom === 'none' ? fitted(full, room - signWidth) : alone
  const name = field.id === 'name'
  // Of an amount it is always said how it is known; of other fields only that nobody answered.
  const known = (amount && text !== '' && asTyped === undefined) || isDefault ? basis : null
  const isTight = isCut(text, room)
  if (look.flung)
    return flungCellShape(
      column,
      columnIndex,
      joinClasses(
        amount && styles.number,
        name && styles.flungName,
        isTight && styles.tight,
        startsGroup && styles.startsGroup,
      ),
      text,
    )
  const parts: (Shape | string)[] = []
  if (rangeRoom === 'none') parts.push(hiddenText(range))
  else if (rangeRoom !== undefined) parts.push({ tag: 'span', className: styles.range, parts: [range] })
  if (text === noRoom)
    parts.push({ tag: 'span', attributes: { 'aria-hidden': 'true' }, parts: [text] }, hiddenText(full))
  else if ((name && isTight) || range !== '') parts.push({ tag: 'span', className: styles.text, parts: [text] })
  else if (text !== '') parts.push(text)
  if (comment !== undefined) parts.push(commentCorner)
  if (circled) parts.push(circleOver('Riskiest assumption'))
  if (asTyped !== undefined) parts.push(reasonShape(`${id}-reason`, whyNotRead(field, asTyped)))
  return {
    tag: 'div',
    className: joinClasses(
      styles.cell,
      amount && styles.number,
      range !== '' && styles.ranged,
      rangeRoom === 'none' && styles.hiddenRange,
      rangeRoom === 'tight' && styles.tightRange,
      name && styles.name,
      isTight && styles.tight,
      startsGroup && styles.startsGroup,
      selected && styles.selected,
      active && styles.active,
      asTyped !== undefined && styles.invalid,
      (text === 'none' || isDefault) && styles.quiet,
      (comment !== undefined || circled || asTyped !== undefined) && styles.marked,
    ),
    attributes: {
      id,
      role: name ? 'rowheader' : 'gridcell',
      'aria-colindex': columnIndex + 2,
      'aria-selected': String(selected || active),
      'aria-invalid': asTyped === undefined ? undefined : 'true',
      'aria-describedby': asTyped === undefined ? undefined : `${id}-reason`,
      'aria-description': known === null ? undefined : described(known, comment),
      'data-column': columnIndex,
      'data-basis': amount && known !== null ? known : undefined,
    },
    style: { width },
    parts,
  }
}

/** As much alike from row to row as can be, so that little is styled anew while rows fly past. */
export function flungCellShape(
  { width }: GridColumn,
  columnIndex: number,
  className: string | undefined,
  text: string,
): Shape {
  return {
    tag: 'div',
    className: joinClasses(styles.cell, className),
    attributes: { role: 'gridcell', 'aria-colindex': columnIndex + 2, 'data-column': columnIndex },
    style: { width },
    parts: [text],
  }
}

/** The cell while somebody types in it: what is inside is the editor's. */
export function editedCellShape(id: string, { field, width }: FieldColumn, columnIndex: number): Shape {
  return {
    tag: 'div',
    className: joinClasses(styles.cell, styles.editing),
    attributes: {
      id,
      role: field.id === 'name' ? 'rowheader' : 'gridcell',
      'aria-colindex': columnIndex + 2,
      'aria-selected': 'true',
    },
    style: { width },
  }
}

const commentCorner: Shape = {
  tag: 'span',
  className: styles.comment,
  attributes: { role: 'img', 'aria-label': 'has a comment' },
}

function reasonShape(id: string, reason: string): Shape {
  return { tag: 'span', attributes: { id, hidden: '' }, parts: [reason] }
}

const padding = 16
/** A number comes nearer to its neighbour than to a hairline. */
const numberPadding = (startsGroup: boolean): number => (startsGroup ? 22 : 19)
const widest = 14
/** A range is set smaller than its number, and so far from it. */
const rangeSize = 0.75
const rangeGap = 6
const signWidth = 8.5

/** Pixels that no letter of its kind is wider than; what cannot be too long needs no edge that cuts it, and edges are dear to draw. */
function widthOf(letter: string): number {
  if (/[ijl .,:;'|!]/.test(letter)) return 5
  return /[a-ln-vx-z0-9–]/.test(letter) ? 8.5 : widest
}

function widthIn(text: string): number {
  let width = 0
  for (const letter of text) width += widthOf(letter)
  return width
}

function isCut(text: string, room: number): boolean {
  return text.length * widest > room && widthIn(text) > room
}

/** Stands for a number that not even its shortest form has room for. */
const noRoom = '##'

/** A number that lost digits or its unit at its end reads as another one: it is written shorter, "1.43k", or a sign stands for it. */
function fitted(text: string, room: number): string {
  if (text.length * widest <= room || numberWidth(text) <= room) return text
  const [, digits = '', unit = ''] = /^([\d.,]+)(.*)$/.exec(text) ?? []
  const value = Number(digits.replaceAll(',', ''))
  if (digits === '' || Number.isNaN(value)) return noRoom
  const thousands = unit === '' && value >= 1000
  const sign = thousands ? 'k' : unit.replace(' days', ' d')
  const shorter = [3, 2].map((most) => `${significant(thousands ? value / 1000 : value, most)}${sign}`)
  return shorter.find((each) => numberWidth(each) <= room) ?? noRoom
}

/* As wide as they are drawn; digits and all others take 8.5 pixels at most. */
const numberLetters: Readonly<Record<string, number>> = {
  ' ': 3.5,
  '.': 3.5,
  ',': 3.5,
  i: 3.2,
  m: 11.4,
  M: 11.8,
  n: 7.7,
  h: 7.7,
  s: 6.9,
  k: 7.2,
}

/** To the tenth of a pixel, as numbers stand in columns made for them: "25 min" has room where a text might not. */
function numberWidth(text: string): number {
  let width = 0
  for (const letter of text) width += numberLetters[letter] ?? 8.5
  return width
}

/** Half a range says nothing: where it has no room beside its number, a sign before the number stands for it. */
function roomForRange(range: string, text: string, room: number): 'ample' | 'tight' | 'none' {
  if (rangeSize * widthIn(range) + rangeGap + widthIn(text) > room) return 'none'
  return isCut(`${range} ${text}`, room) ? 'tight' : 'ample'
}

/** More of a text than any cell can show makes a page slow; the editor, copying and the file have all of it. */
const mostShown = 500

function clipped({ text, range }: CellText): CellText {
  return { text: text.length > mostShown ? `${text.slice(0, mostShown)}…` : text, range }
}

function described(basis: Basis, comment: string | undefined): string {
  return comment === undefined ? basisWord(basis) : `${basisWord(basis)}. ${comment}`
}

/** The reason for a screen reader; the note beside the cell shows the same to the eye. */
function whyNotRead(field: Field, text: string): string {
  const reading = readCell(field, text)
  return reading.kind === 'ok'
    ? 'Kept as typed, counts as unknown.'
    : `Found ${reading.found}, expected ${reading.expected}. ${reading.fix} Kept as typed, counts as unknown.`
}
