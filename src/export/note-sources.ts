/** Where a figure comes from, as a reader can check it: the source's title with its address, and the day. */
import type { PhrasingContent } from 'mdast'
import { link } from './build-nodes.ts'
import type { Inline } from './build-nodes.ts'
import type { NoteContext } from './note-context.ts'

export function sourceNode(note: NoteContext, source: string): PhrasingContent {
  const known = note.sourceOf?.(source)
  const address = known?.url ?? (/^https?:\/\//.test(source) ? source : undefined)
  return link(known?.title ?? source, address)
}

/** "AWS Lambda quotas, 2026-11-20". */
export function sourceAndDate(note: NoteContext, source: string, date: string): Inline {
  if (source === '') return date
  return date === '' ? [sourceNode(note, source)] : [sourceNode(note, source), `, ${date}`]
}
