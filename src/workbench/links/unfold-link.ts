/** The text inside a link, once it is whole, unaltered and small enough; a cut or altered link says so. Folding is the way back. */
import { checksum } from '../storage/checksum.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import { deflated, inflated } from './deflate.ts'
import { linkShape, linkVersion } from './link-format.ts'
import type { LinkLetter } from './link-format.ts'

export type Unfolded =
  /** No fragment, or one that is not such a link. */
  | { readonly kind: 'none' }
  | { readonly kind: 'ok'; readonly text: string }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'problem'; readonly message: string }

export interface LinkLimits {
  readonly characters: number
  /** Of the unfolded text. */
  readonly bytes: number
  /** What to do about a link that cannot be read, as a sentence. */
  readonly again: string
  /** The same for one that is too long. */
  readonly tooLong: string
}

/** With the leading #. */
export async function foldedLink(letter: LinkLetter, text: string): Promise<string> {
  const payload = toBase64Url(await deflated(text))
  return `#${letter}${linkVersion}.${payload.length}.${checksum(payload)}.${payload}`
}

/** Reads the fragment of an address, or a whole address. Never throws. */
export async function unfoldedLink(fragment: string, letter: LinkLetter, limits: LinkLimits): Promise<Unfolded> {
  const { again } = limits
  if (fragment.length > limits.characters)
    return problem(`The link has ${fragment.length} characters, more than can be read. ${limits.tooLong}`)
  const shape = linkShape(fragment, letter)
  if (shape.kind === 'none') return shape
  if (shape.kind === 'cut')
    return problem(`The link is incomplete (it ends after ${shape.characters} characters). ${again}`)
  const { version, length, checksum: sum, payload } = shape.parts
  if (version > linkVersion) return { kind: 'newer', version }
  if (version !== linkVersion) return problem(`The link has version ${version}, which never was. ${again}`)
  if (payload.length < length)
    return problem(`The link is incomplete (${payload.length} of ${length} characters). ${again}`)
  // A sentence may end right behind an address; its full stop is no part of it.
  const exact = payload.slice(0, length)
  const isLonger = /[^).,;:!?'">\]]/.test(payload.slice(length))
  if (isLonger) return problem(`The link was altered (${payload.length} of ${length} characters). ${again}`)
  if (checksum(exact) !== sum) return problem(`The link was altered on its way: its checksum does not match. ${again}`)
  const bytes = fromBase64Url(exact)
  if (bytes === undefined) return problem(`The link was altered on its way. ${again}`)
  const unfolded = await inflated(bytes, limits.bytes)
  if (unfolded.kind === 'too-large')
    return problem(`The link unfolds to more than ${limits.bytes} bytes and was not opened.`)
  if (unfolded.kind === 'broken') return problem(`The link cannot be unfolded. ${again}`)
  return unfolded
}

function problem(message: string): Unfolded {
  return { kind: 'problem', message }
}
