/** A short mark of a note's exact bytes, for its printed header and the status line. */
import { strToU8 } from 'fflate'
import { checksum } from './base64url.ts'

/** "9f2c 41b7": the CRC-32 of the text. It tells two notes apart; it is no proof against somebody who means harm. */
export function noteHash(text: string): string {
  return checksum(strToU8(text)).replace(/^(.{4})/, '$1 ')
}
