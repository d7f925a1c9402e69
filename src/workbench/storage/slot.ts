/** One of the two copies of a workbook: text with a sequence number and a checksum, so that a torn write is recognised. */
import { isObject } from '../plain-json.ts'
import { checksum, growingChecksum } from './checksum.ts'

export interface Slot {
  readonly sequence: number
  readonly text: string
}

export type SlotReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'ok'; readonly slot: Slot }
  | { readonly kind: 'broken'; readonly raw: string; readonly reason: string }

export interface SlotRecord extends Slot {
  readonly length: number
  readonly checksum: string
}

/**
 * The record of text that comes in parts, with a pause between them. The sequence is part of what is checked: a slot with
 * another slot's number would win wrongly.
 */
export async function slotRecordOf(
  sequence: number,
  parts: Iterable<{ readonly text: string }>,
  pause: () => Promise<void>,
): Promise<SlotRecord> {
  const sum = growingChecksum()
  sum.add({ text: `${sequence}:` })
  const texts: string[] = []
  for (const part of parts) {
    if (texts.length > 0) await pause()
    sum.add(part)
    texts.push(part.text)
  }
  const text = texts.join('')
  return { sequence, text, length: text.length, checksum: sum.digits() }
}

export function readSlot(stored: unknown): SlotReading {
  if (stored === undefined || stored === null) return { kind: 'empty' }
  if (!isObject(stored)) return { kind: 'broken', raw: String(stored), reason: 'not a record' }
  const { sequence, text } = stored
  const raw = typeof text === 'string' ? text : JSON.stringify(stored)
  if (typeof text !== 'string' || typeof sequence !== 'number' || !Number.isSafeInteger(sequence))
    return { kind: 'broken', raw, reason: 'parts are missing' }
  if (stored['length'] !== text.length)
    return { kind: 'broken', raw, reason: `${text.length} of ${String(stored['length'])} characters` }
  if (stored['checksum'] !== checksum(`${sequence}:${text}`))
    return { kind: 'broken', raw, reason: 'the checksum differs' }
  return { kind: 'ok', slot: { sequence, text } }
}

/** The copy to trust first. */
export function newestFirst(slots: readonly Slot[]): readonly Slot[] {
  return slots.toSorted((a, b) => b.sequence - a.sequence)
}
