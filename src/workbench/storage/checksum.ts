/** CRC-32 of text in UTF-8: finds the flipped bit and the cut end, which is all a slot or a link needs. */

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

const start = 0xffffffff

function added(crc: number, bytes: Uint8Array): number {
  let now = crc
  // By index: a loop over the iterator takes four times as long, and a large workbook is checked at every save.
  for (let at = 0; at < bytes.length; at += 1) now = (now >>> 8) ^ (table[(now ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return now
}

function digits(crc: number): string {
  return ((crc ^ start) >>> 0).toString(16).padStart(8, '0')
}

function checksumOfBytes(bytes: Uint8Array): string {
  return digits(added(start, bytes))
}

/** Eight hexadecimal digits. */
export function checksum(text: string): string {
  return checksumOfBytes(new TextEncoder().encode(text))
}

/** What each bit of a checksum becomes by 1, 2, 4, 8 … bytes of zero: a checksum is linear in what was before. */
const passages: number[][] = [Array.from({ length: 32 }, (_, bit) => added(1 << bit, new Uint8Array(1)))]

function passed(passage: readonly number[], crc: number): number {
  let sum = 0
  for (let bit = 0, left = crc; left !== 0; bit += 1, left >>>= 1) if (left & 1) sum ^= passage[bit] ?? 0
  return sum
}

/** A checksum after so many bytes of zero. */
function after(crc: number, bytes: number): number {
  let now = crc
  for (let power = 0, left = bytes; left > 0; power += 1, left >>>= 1) {
    const before = passages[power - 1]
    const passage = (passages[power] ??= (before ?? []).map((bit) => passed(before ?? [], bit)))
    if (left & 1) now = passed(passage, now)
  }
  return now
}

interface Part {
  readonly text: string
}

const sums = new WeakMap<Part, { readonly crc: number; readonly bytes: number }>()

function sumOf(part: Part): { readonly crc: number; readonly bytes: number } {
  const known = sums.get(part)
  if (known !== undefined) return known
  const bytes = new TextEncoder().encode(part.text)
  const sum = { crc: added(0, bytes), bytes: bytes.length }
  sums.set(part, sum)
  return sum
}

/**
 * The checksum of text that comes in parts; no part may end between the halves of a surrogate pair. A part that is the
 * same object as before is not read again.
 */
export function growingChecksum(): { readonly add: (part: Part) => void; readonly digits: () => string } {
  let crc = start
  return {
    add: (part) => {
      const sum = sumOf(part)
      crc = after(crc, sum.bytes) ^ sum.crc
    },
    digits: () => digits(crc),
  }
}
