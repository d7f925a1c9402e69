/** The working path of each workload: what triggers it, where it passes, who pays, who retries, what expires, what to watch. */
import { sentenceOf } from '../../wording/reasons.ts'
import { capitalised } from '../../wording/sentence-parts.ts'
import { details, paragraph, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { nameOnRecommended } from '../note-context.ts'
import type { Placement } from '../note-context.ts'
import type { Section } from './section.ts'
import { partyInSentence } from '../../wording/lower-first.ts'

export function pathRows(placement: Placement): readonly (readonly Inline[])[] {
  const { workload } = placement
  const { boxes, arrows } = workload.path
  return boxes.map((box) => {
    const out = arrows.filter((arrow) => arrow.from === box.id)
    const next = out.map((arrow) => {
      const to = boxes.find((other) => other.id === arrow.to)
      return `${to === undefined ? arrow.to : sentenceOf(to.label)} (${partyInSentence(sentenceOf(arrow.retriedBy))})`
    })
    return [
      nameOnRecommended(placement),
      capitalised(box.role),
      sentenceOf(box.label),
      box.paidBy === '' ? '–' : box.paidBy,
      next.length === 0 ? '–' : next.join('; '),

      box.expires === null ? '–' : sentenceOf(box.expires),
      sentenceOf(box.metric),
    ]
  })
}

export const pathColumns = ['Workload', 'Step', 'What', 'Paid by', 'Goes to (who retries)', 'Expires', 'Watch'] as const

export const path: Section = {
  title: 'Working path',
  build: (note) => {
    const rows = note.placements.flatMap(pathRows)
    return rows.length === 0
      ? []
      : [
          paragraph('From the trigger to data, logs and cost: who pays, who retries, what expires, what to watch.'),
          details('Every step of the paths', [table(pathColumns, rows)]),
        ]
  },
}
