/** What somebody who opened a file, a note or a link has to know of how it was read; null where all of it was read as it stands. */
import { counted } from '../wording/numbers.ts'
import type { OpenResult } from '../workbench/open-workbook.ts'
import { currentVersion } from '../workbench/workbook-schema.ts'

export function tellOpened(
  opened: Extract<OpenResult, { readonly kind: 'ok' }>,
  name: string,
  from: 'file' | 'note' | 'link' = 'file',
): string | null {
  const told: string[] = []
  const subject = from === 'file' ? name : `The ${from}`
  if (opened.convertedFrom !== undefined)
    told.push(
      `${subject} has an older format (${opened.convertedFrom}) and was converted to format ${currentVersion} here; ${
        from === 'file' ? 'the file keeps the old one until you save it' : `the ${from} keeps the old one`
      }.`,
    )
  // What is set aside has a notice of its own, and a missing head of the file keeps nothing from being read.
  const heads = [`${name}:format`, `${name}:version`]
  const kept = opened.problems.filter(({ place }) => !heads.includes(place)).length - opened.setAside.length
  if (kept > 0)
    told.push(`${subject}: ${counted(kept, 'place')} could not be read and ${kept === 1 ? 'is' : 'are'} kept as typed.`)
  return told.length === 0 ? null : told.join(' ')
}
