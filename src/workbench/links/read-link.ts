/** What a link holds, as a candidate: opening one touches nothing. A cut or altered link says so. */
import type { OpenResult } from '../open-workbook.ts'
import { openWorkbook } from '../open-workbook.ts'
import { mostLinkBytes, mostLinkCharacters, notedStart } from './link-format.ts'
import { unfoldedLink } from './unfold-link.ts'

export type LinkReading =
  /** No fragment, or one that is not a workbook. */
  | { readonly kind: 'none' }
  /** `noted` is what a stranger says followed from it; null where the link holds the workbook alone. */
  | (Extract<OpenResult, { readonly kind: 'ok' }> & { readonly noted: unknown })
  /** `opened` is what this version reads of it; null where the link itself is written in a newer way. */
  | {
      readonly kind: 'newer'
      readonly version: number
      readonly opened: Extract<OpenResult, { readonly kind: 'newer' }> | null
    }
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
  if (unfolded.kind === 'newer') return { ...unfolded, opened: null }
  if (unfolded.kind !== 'ok') return unfolded
  const { content, noted } = apart(unfolded.text)
  const opened = openWorkbook(content, 'link')
  if (opened.kind === 'newer') return { kind: 'newer', version: opened.version, opened }
  if (opened.kind === 'refused')
    return {
      kind: 'problem',
      message: `The link holds ${opened.problem.found}, expected ${opened.problem.expected}.`,
    }
  return { ...opened, noted }
}

/** The workbook and what was noted beside it. */
function apart(text: string): { readonly content: unknown; readonly noted: unknown } {
  if (!text.startsWith(notedStart)) return { content: text, noted: null }
  try {
    const { noted, workbook } = JSON.parse(text) as { readonly noted: unknown; readonly workbook?: unknown }
    return { content: workbook, noted }
  } catch {
    // Not what it looks like: the reader of workbooks says what is wrong with it.
    return { content: text, noted: null }
  }
}
