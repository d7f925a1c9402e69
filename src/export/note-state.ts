/** The workbook inside the note: a compact block from which the exact state is opened again. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import type { Workbook } from '../domain/workbook.ts'
import { checksum, fromBase64Url, toBase64Url } from './base64url.ts'
import type { NotedThen } from './since-note.ts'
import { readNotedThen } from './since-note.ts'

const label = 'berth-state'
/** The workbook alone, or the workbook with what the note said of it. */
const formats = { workbook: '1', noted: '2' } as const
const lineWidth = 96
/** Larger than any workbook the product accepts; a block that claims more is not opened. */
const largestBytes = 32_000_000

export type RestoredState =
  | {
      readonly kind: 'restored'
      readonly workbook: unknown
      readonly catalogueVersion: string
      /** What the note said when it was written; null where the block holds the workbook alone. */
      readonly noted: NotedThen | null
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged'; readonly problem: string }

/** JSON with sorted keys: the same workbook gives the same bytes, however its fields were ordered. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )
}

/** The lines of the block: a header with catalogue version, size and checksum, then the state itself. */
export function stateText(workbook: Workbook, catalogueVersion: string, noted?: NotedThen | undefined): string {
  const bytes = strToU8(canonicalJson(noted === undefined ? workbook : { noted, workbook }))
  const format = noted === undefined ? formats.workbook : formats.noted
  const packed = toBase64Url(deflateSync(bytes, { level: 9 }))
  const header = [label, format, oneWord(catalogueVersion), bytes.length, checksum(bytes)].join(' ')
  return [header, ...(packed.match(new RegExp(`.{1,${lineWidth}}`, 'g')) ?? [])].join('\n')
}

function oneWord(text: string): string {
  return text.replaceAll(/[^\w.-]+/g, '-') || '-'
}

const block = /berth-state[ \t]+(\d+)[ \t]+([\w.-]+)[ \t]+(\d+)[ \t]+([0-9a-f]{8})\s+((?:[A-Za-z0-9_-]+\s*)+)/g

/** Reads the last state block of a note in any target's spelling; says what is wrong where one is damaged. */
export function readStateFromNote(text: string): RestoredState {
  const found = [...text.matchAll(block)].at(-1)
  if (found === undefined) return { kind: 'none' }
  const [, version = '', catalogueVersion = '', size = '', sum = '', body = ''] = found
  if (version !== formats.workbook && version !== formats.noted)
    return {
      kind: 'damaged',
      problem: `found a state block of format ${version}, expected ${formats.workbook} or ${formats.noted}; open it with a newer version`,
    }
  const length = Number(size)
  if (length > largestBytes)
    return { kind: 'damaged', problem: `found a state of ${size} bytes, expected at most ${largestBytes}` }
  for (const packed of candidates(body)) {
    const json = unpacked(packed, length, sum)
    if (json !== undefined) return { kind: 'restored', catalogueVersion, ...partsOf(json, version) }
  }
  return { kind: 'damaged', problem: 'the state block was changed or cut since it was written' }
}

function partsOf(json: unknown, version: string): { readonly workbook: unknown; readonly noted: NotedThen | null } {
  if (version === formats.workbook || typeof json !== 'object' || json === null) return { workbook: json, noted: null }
  const held = json as { readonly workbook?: unknown; readonly noted?: unknown }
  return { workbook: held.workbook, noted: readNotedThen(held.noted) }
}

/* Text may follow the block without a fence between them; the checksum says where the block ends. */
function* candidates(body: string): Generator<string> {
  const lines = body.trim().split(/\s+/)
  const full = lines.findIndex((line) => line.length !== lineWidth)
  const whole = full < 0 ? lines : lines.slice(0, full + 1)
  yield whole.join('')
  yield whole.slice(0, -1).join('')
  yield lines.join('')
}

function unpacked(packed: string, length: number, sum: string): unknown {
  const bytes = fromBase64Url(packed)
  if (bytes === undefined) return undefined
  try {
    const state = inflateSync(bytes, { out: new Uint8Array(length) })
    return state.length === length && checksum(state) === sum ? (JSON.parse(strFromU8(state)) as unknown) : undefined
  } catch {
    return undefined
  }
}
