/** What a link holds, as a candidate: opening one touches nothing. A cut or altered link says so. */
import type { OpenResult } from '../open-workbook.ts'
import { openWorkbook } from '../open-workbook.ts'
import { mostLinkBytes, mostLinkCharacters } from './link-format.ts'
import { unfoldedLink } from './unfold-link.ts'

export type LinkReading =
  /** No fragment, or one that is not a workbook. */
  | { readonly kind: 'none' }
  | Extract<OpenResult, { readonly kind: 'ok' }>
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'problem'; readonly message: string }

const limits = {
  characters: mostLinkCharacters,
  bytes: mostLinkBytes,
  again: 'Ask for it again, or for the file.',
  tooLong: 'Ask for the file.',
}

/** Reads the fragment of an address, or a whole address. Never throws. */
export async function readLink(fragment: string): Promise<LinkReading> {
  const unfolded = await unfoldedLink(fragment, 'b', limits)
  if (unfolded.kind !== 'ok') return unfolded
  const opened = openWorkbook(unfolded.text, 'link')
  if (opened.kind === 'newer') return { kind: 'newer', version: opened.version }
  if (opened.kind === 'refused')
    return {
      kind: 'problem',
      message: `The link holds ${opened.problem.found}, expected ${opened.problem.expected}.`,
    }
  return opened
}
