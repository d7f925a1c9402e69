import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { checksum } from '../../../../src/workbench/storage/checksum.ts'

const reference = (text: string) => crc32(Buffer.from(text, 'utf8')).toString(16).padStart(8, '0')

test('the checksum of the standard example is the published one', () => {
  // "123456789" is the check value of CRC-32/ISO-HDLC: cbf43926.
  expect(checksum('123456789')).toBe('cbf43926')
})

test('long text counts the same as in one piece, wherever a character of two or three bytes or two halves is cut', () => {
  for (const filler of ['a', 'é', '€', '😀'])
    for (let before = 65_530; before <= 65_540; before += 1) {
      const text = `${'x'.repeat(before)}${filler.repeat(70_000)}`
      expect(checksum(text), `${before} before ${filler}`).toBe(reference(text))
    }
  expect(checksum('\ud83d')).toBe(reference('\ud83d'))
})
