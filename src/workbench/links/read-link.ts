/** What a link holds, as a candidate: opening one touches nothing. A cut or altered link says so. */
import type { OpenResult } from '../open-workbook.ts'
import { openWorkbook } from '../open-workbook.ts'
import { checksum } from '../storage/checksum.ts'
import { fromBase64Url } from './base64url.ts'
import { inflated } from './deflate.ts'
import { linkShape, linkVersion, mostLinkBytes, mostLinkCharacters } from './link-format.ts'

export type LinkReading =
  /** No fragment, or one that is not a workbook. */
  | { readonly kind: 'none' }
  | Extract<OpenResult, { readonly kind: 'ok' }>
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'problem'; readonly message: string }

function problem(message: string): LinkReading {
  return { kind: 'problem', message }
}

const again = 'Ask for it again, or for the file.'

/** Reads the fragment of an address, or a whole address. Never throws. */
export async function readLink(fragment: string): Promise<LinkReading> {
  if (fragment.length > mostLinkCharacters)
    return problem(`The link has ${fragment.length} characters, more than can be read. Ask for the file.`)
  const shape = linkShape(fragment)
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
  const unfolded = await inflated(bytes, mostLinkBytes)
  if (unfolded.kind === 'too-large')
    return problem(`The link unfolds to more than ${mostLinkBytes} bytes and was not opened.`)
  if (unfolded.kind === 'broken') return problem(`The link cannot be unfolded. ${again}`)
  const opened = openWorkbook(unfolded.text, 'link')
  if (opened.kind === 'newer') return { kind: 'newer', version: opened.version }
  if (opened.kind === 'refused')
    return problem(`The link holds ${opened.problem.found}, expected ${opened.problem.expected}.`)
  return opened
}
