/** The working path of each workload: what triggers it, where it passes, who pays, who retries, what expires, what to watch. */
import { boxWords } from '../../wording/path-words.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { capitalised } from '../../wording/sentence-parts.ts'
import { details, paragraph, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { nameOf, pathOf } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import type { Section } from './section.ts'
import { partyInSentence } from '../../wording/lower-first.ts'

function pathRows(note: NoteContext, placement: Placement): readonly (readonly Inline[])[] {
  const { boxes, arrows } = pathOf(placement)
  return boxes.map((box) => {
    const out = arrows.filter((arrow) => arrow.from === box.id)
    const next = out.map((arrow) => {
      const to = boxes.find((other) => other.id === arrow.to)
      // Money is not sent and not sent again.
      if (to?.role === 'cost') return boxWords(to, note.nameById)
      return `${to === undefined ? arrow.to : boxWords(to, note.nameById)} (${partyInSentence(sentenceOf(arrow.retriedBy))})`
    })
    return [
      nameOf(placement.workload),
      capitalised(box.role),
      boxWords(box, note.nameById),
      box.paidBy === '' ? '–' : box.paidBy,
      next.length === 0 ? '–' : next.join('; '),
      box.expires === null ? '–' : sentenceOf(box.expires),
      sentenceOf(box.metric),
    ]
  })
}

const pathColumns = ['Workload', 'Step', 'What', 'Paid by', 'Goes to (who retries)', 'Expires', 'Watch'] as const

export const path: Section = {
  title: 'Working path',
  build: (note) => {
    const rows = note.placements.flatMap((placement) => pathRows(note, placement))
    return rows.length === 0
      ? []
      : [
          paragraph('From the trigger to data, logs and cost: who pays, who retries, what expires, what to watch.'),
          details('Every step of the paths', [table(pathColumns, rows)]),
        ]
  },
}
