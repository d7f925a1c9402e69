/** The workbook inside the note: a compact block from which the exact state is opened again. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import type { Workbook } from '../domain/workbook.ts'
import { checksum, fromBase64Url, toBase64Url } from './base64url.ts'

const label = 'berth-state'
const format = '1'
const lineWidth = 96
/** Larger than any workbook the product accepts; a block that claims more is not opened. */
const largestBytes = 32_000_000

export type RestoredState =
  | { readonly kind: 'restored'; readonly workbook: unknown; readonly catalogueVersion: string }
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
export function stateText(workbook: Workbook, catalogueVersion: string): string {
  const bytes = strToU8(canonicalJson(workbook))
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
  if (version !== format)
    return {
      kind: 'damaged',
      problem: `found a state block of format ${version}, expected ${format}; open it with a newer version`,
    }
  const length = Number(size)
  if (length > largestBytes)
    return { kind: 'damaged', problem: `found a state of ${size} bytes, expected at most ${largestBytes}` }
  for (const packed of candidates(body)) {
    const json = unpacked(packed, length, sum)
    if (json !== undefined) return { kind: 'restored', workbook: json, catalogueVersion }
  }
  return { kind: 'damaged', problem: 'the state block was changed or cut since it was written' }
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
