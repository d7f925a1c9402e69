/** The whole workbook as the fragment of an address: it never leaves the browser until somebody sends the link. */
import type { Workbook } from '../../domain/workbook.ts'
import { compactWorkbook } from '../save-workbook.ts'
import { checksum } from '../storage/checksum.ts'
import { toBase64Url } from './base64url.ts'
import { deflated } from './deflate.ts'
import { linkLimits, linkVersion } from './link-format.ts'

export interface WrittenLink {
  /** With the leading #. */
  readonly fragment: string
  readonly url: string
  /** Characters of the whole address. */
  readonly length: number
  /** Where an address of this length may be cut. */
  readonly warnings: readonly string[]
}

/** `base` is the address without a fragment. */
export async function writeLink(workbook: Workbook, base = ''): Promise<WrittenLink> {
  const payload = toBase64Url(await deflated(compactWorkbook(workbook)))
  const fragment = `#b${linkVersion}.${payload.length}.${checksum(payload)}.${payload}`
  const url = base.replace(/#.*$/s, '') + fragment
  const warnings = linkLimits.filter((limit) => url.length > limit.characters).map((limit) => limit.where)
  return { fragment, url, length: url.length, warnings: warnings.slice(-1) }
}
