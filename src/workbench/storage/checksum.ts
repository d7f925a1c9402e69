/** CRC-32 of text in UTF-8: finds the flipped bit and the cut end, which is all a slot or a link needs. */

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

const start = 0xffffffff

/** Eight hexadecimal digits. */
export function checksum(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let now = start
  // By index: a loop over the iterator takes four times as long, and a large workbook is checked as a whole when it is opened.
  for (let at = 0; at < bytes.length; at += 1) now = (now >>> 8) ^ (table[(now ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return ((now ^ start) >>> 0).toString(16).padStart(8, '0')
}
