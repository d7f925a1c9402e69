/** Where a figure comes from: a short number beside the figure, and one list of sources with titles and addresses. */
import type { PhrasingContent } from 'mdast'
import { ownSourcePrefix } from '../domain/overlay-prices.ts'
import { joined, link, table } from './build-nodes.ts'
import type { Inline } from './build-nodes.ts'
import type { NoteContext } from './note-context.ts'

function sourceNode(note: NoteContext, source: string): PhrasingContent {
  if (source.startsWith(ownSourcePrefix))
    return link(`Own price book: ${source.slice(ownSourcePrefix.length)}`, undefined)
  if (source === 'workbook') return link('The team’s own answers in this workbook', undefined)
  const known = note.sourceOf?.(source)
  const address = known?.url ?? (/^https?:\/\//.test(source) ? source : undefined)
  return link(known?.title ?? source, address)
}

/** "S4, 2026-11-20"; the list says what S4 is. */
export function sourceAndDate(note: NoteContext, source: string, date: string): Inline {
  const at = source === '' ? -1 : note.sourceIds.indexOf(source)
  const name: Inline = source === '' ? '' : at < 0 ? [sourceNode(note, source)] : `S${at + 1}`
  return joined(name, source !== '' && date !== '' ? ', ' : '', date)
}

/** The list behind the numbers. */
export function sourceTable(note: NoteContext): ReturnType<typeof table> {
  return table(
    ['Source', 'What it is'],
    note.sourceIds.map((id, index) => [`S${index + 1}`, [sourceNode(note, id)]]),
  )
}
