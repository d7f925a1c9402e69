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

/** The checksum of text that comes in parts; no part may end between the halves of a surrogate pair. */
export function growingChecksum(): { readonly add: (part: string) => void; readonly digits: () => string } {
  let crc = start
  const encoder = new TextEncoder()
  return {
    add: (part) => {
      crc = added(crc, encoder.encode(part))
    },
    digits: () => digits(crc),
  }
}
