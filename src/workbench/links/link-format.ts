/** `b1.<length>.<checksum>.<payload>`: what it holds, version, how many characters of payload there must be, and how they must add up. */

/** What a link holds: the whole workbook, or an invitation to a blind call. */
export type LinkLetter = 'b' | 'c'

export const linkVersion = 1
/** A payload that starts so holds the workbook with what was said of it. */
export const notedStart = '{"noted":'
/** Decompressed size that is still read; a workbook of 5,000 rows has about 2 MB. */
export const mostLinkBytes = 8_000_000
export const mostLinkCharacters = 4_000_000

/** Lengths at which places where links are pasted begin to cut them. */
export const linkLimits = [
  { characters: 2048, where: 'Some chat tools and old browsers cut addresses of more than 2,048 characters.' },
  { characters: 4000, where: 'Chat tools cut messages of more than 4,000 characters: send the file instead.' },
  { characters: 32_000, where: 'Most places cut addresses this long: send the file instead.' },
] as const

export interface LinkParts {
  readonly version: number
  readonly length: number
  readonly checksum: string
  readonly payload: string
}

export type LinkShape =
  | { readonly kind: 'none' }
  | { readonly kind: 'parts'; readonly parts: LinkParts }
  /** Ours, but it ends inside its own head. */
  | { readonly kind: 'cut'; readonly characters: number }

const heads = {
  b: /^b(?:[0-9]{1,4}(?:\.(?:[0-9]{0,8}|[0-9]{1,8}\.[0-9a-f]{0,8}))?)?$/i,
  c: /^c(?:[0-9]{1,4}(?:\.(?:[0-9]{0,8}|[0-9]{1,8}\.[0-9a-f]{0,8}))?)?$/i,
}

const wholes = {
  b: /^b([0-9]{1,4})\.([0-9]{1,8})\.([0-9a-f]{8})\.(.*)$/i,
  c: /^c([0-9]{1,4})\.([0-9]{1,8})\.([0-9a-f]{8})\.(.*)$/i,
}

/** Takes a fragment apart; white space that a mail program put in is not part of it. */
export function linkShape(fragment: string, letter: LinkLetter): LinkShape {
  const text = fragment.replace(/^[^#]*#/, '').replace(/\s+|%20|%0[ad]/gi, '')
  const whole = wholes[letter].exec(text)
  if (whole !== null) {
    const [, version = '', length = '', sum = '', payload = ''] = whole
    return {
      kind: 'parts',
      parts: { version: Number(version), length: Number(length), checksum: sum.toLowerCase(), payload },
    }
  }
  return heads[letter].test(text) ? { kind: 'cut', characters: text.length } : { kind: 'none' }
}

/** True for an invitation to a blind call, even a cut one. */
export function isCallLink(fragment: string): boolean {
  return linkShape(fragment, 'c').kind !== 'none'
}
