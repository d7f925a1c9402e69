/** The whole workbook as the fragment of an address: it never leaves the browser until somebody sends the link. */
import type { Workbook } from '../../domain/workbook.ts'
import { compactWorkbook } from '../save-workbook.ts'
import { linkLimits, notedStart } from './link-format.ts'
import { foldedLink } from './unfold-link.ts'

export interface WrittenLink {
  /** With the leading #. */
  readonly fragment: string
  readonly url: string
  /** Characters of the whole address. */
  readonly length: number
  /** Where an address of this length may be cut. */
  readonly warnings: readonly string[]
}

/**
 * `base` is the address without a fragment; `noted` is what follows from the workbook today, as plain data, so that
 * whoever opens the link later sees what has changed since.
 */
export async function writeLink(workbook: Workbook, base = '', noted?: unknown): Promise<WrittenLink> {
  const text = compactWorkbook(workbook)
  const content = noted === undefined ? text : `${notedStart}${JSON.stringify(noted)},"workbook":${text}}`
  const fragment = await foldedLink('b', content)
  const url = base.replace(/#.*$/s, '') + fragment
  const warnings = linkLimits.filter((limit) => url.length > limit.characters).map((limit) => limit.where)
  return { fragment, url, length: url.length, warnings: warnings.slice(-1) }
}
