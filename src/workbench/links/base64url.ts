/** Bytes as text that is safe in an address, and back. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Map([...alphabet].map((letter, value) => [letter, value]))

export function toBase64Url(bytes: Uint8Array): string {
  const letters: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    letters.push(alphabet[three >>> 18] ?? '', alphabet[(three >>> 12) & 63] ?? '')
    if (left > 1) letters.push(alphabet[(three >>> 6) & 63] ?? '')
    if (left > 2) letters.push(alphabet[three & 63] ?? '')
  }
  return letters.join('')
}

/** undefined when a character is not of the alphabet. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of text) {
    const value = values.get(letter)
    if (value === undefined) return undefined
    bits = ((bits << 6) | value) & 0xfffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[at] = (bits >>> held) & 0xff
    at += 1
  }
  return bytes
}
