/** The front matter that some wikis read; the same facts stand in the note itself. */
import type { NoteFrontMatter } from '../note-nodes.ts'
import { oneLine } from '../normalise-text.ts'
import type { NoteContext } from '../note-context.ts'
import { recordOf } from '../record-of-decisions.ts'

export function noteFrontMatter(note: NoteContext, title: string): NoteFrontMatter {
  const record = recordOf(note)
  const list = (values: readonly string[]) => values.map(oneLine)
  const entries: (readonly [string, string | readonly string[]])[] = [
    ['title', oneLine(title)],
    ['status', record.status],
    ...(record.date === undefined ? [] : [['date', oneLine(record.date)] as const]),
    ...(record.reviewBy === undefined ? [] : [['review-by', oneLine(record.reviewBy)] as const]),
    ...(record.deciders.length === 0 ? [] : [['decision-makers', list(record.deciders)] as const]),
    ...(record.consulted.length === 0 ? [] : [['consulted', list(record.consulted)] as const]),
    ...(record.informed.length === 0 ? [] : [['informed', list(record.informed)] as const]),
    ['catalogue-version', oneLine(note.assessment.catalogueVersion)],
  ]
  return { type: 'noteFrontMatter', entries, children: [] }
}
