/** CRC-32 of text in UTF-8: finds the flipped bit and the cut end, which is all a slot or a link needs. */

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

export function checksumOfBytes(bytes: Uint8Array): string {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}

/** Eight hexadecimal digits. */
export function checksum(text: string): string {
  return checksumOfBytes(new TextEncoder().encode(text))
}
