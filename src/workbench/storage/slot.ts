/** One of the two copies of a workbook: text with a sequence number and a checksum, so that a torn write is recognised. Long lists stand in blocks beside it. */
import { isObject } from '../plain-json.ts'
import { checksum } from './checksum.ts'

/** A record of its own whose text belongs into the copy's text. */
export interface BlockRef {
  readonly name: string
  /** Where in the copy's text; of blocks at one place the first comes first, with commas between them. */
  readonly at: number
  readonly length: number
  readonly checksum: string
  /** Whose items it holds and how many; null and 1 for a part that is one piece. */
  readonly list: string | null
  readonly items: number
}

/** What a slot and an earlier version hold. Without blocks the text is the whole, as in every copy that Berth wrote before there were blocks. */
export interface Copy {
  readonly text: string
  readonly blocks?: readonly BlockRef[] | undefined
}

export interface Slot extends Copy {
  readonly sequence: number
}

export type SlotReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'ok'; readonly slot: Slot }
  | { readonly kind: 'broken'; readonly raw: string; readonly reason: string }

export interface SlotRecord extends Slot {
  readonly length: number
  readonly checksum: string
}

/** The sequence is part of what is checked: a slot with another slot's number would win wrongly. */
function checked(sequence: number, { text, blocks = [] }: Copy): string {
  const named = blocks.map((each) => [each.name, each.at, each.length, each.checksum, each.list, each.items].join(':'))
  return `${sequence}:${text}${named.length === 0 ? '' : `\n${named.join('\n')}`}`
}

export function slotRecordOf(sequence: number, copy: Copy): SlotRecord {
  const { text, blocks = [] } = copy
  return {
    sequence,
    text,
    ...(blocks.length === 0 ? {} : { blocks }),
    length: text.length,
    checksum: checksum(checked(sequence, copy)),
  }
}

function isBlockRef(value: unknown): value is BlockRef {
  if (!isObject(value)) return false
  const { name, at, length, checksum: sum, list, items } = value
  const whole = [at, length, items].every((number) => Number.isSafeInteger(number))
  return whole && typeof name === 'string' && typeof sum === 'string' && (list === null || typeof list === 'string')
}

/** Text and blocks of a record; undefined where they are none. */
export function copyIn(stored: unknown): Copy | undefined {
  if (!isObject(stored)) return undefined
  const { text, blocks } = stored
  if (typeof text !== 'string') return undefined
  if (blocks === undefined) return { text }
  return Array.isArray(blocks) && blocks.every(isBlockRef) ? { text, blocks } : undefined
}

export function readSlot(stored: unknown): SlotReading {
  if (stored === undefined || stored === null) return { kind: 'empty' }
  if (!isObject(stored)) return { kind: 'broken', raw: String(stored), reason: 'not a record' }
  const { sequence, text } = stored
  const raw = typeof text === 'string' ? text : JSON.stringify(stored)
  const copy = copyIn(stored)
  if (copy === undefined || typeof sequence !== 'number' || !Number.isSafeInteger(sequence))
    return { kind: 'broken', raw, reason: 'parts are missing' }
  if (stored['length'] !== copy.text.length)
    return { kind: 'broken', raw, reason: `${copy.text.length} of ${String(stored['length'])} characters` }
  if (stored['checksum'] !== checksum(checked(sequence, copy)))
    return { kind: 'broken', raw, reason: 'the checksum differs' }
  return { kind: 'ok', slot: { sequence, ...copy } }
}
