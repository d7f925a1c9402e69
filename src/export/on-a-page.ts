/** What holds one page however many workloads there are: those that matter most with their details, the others in fewer words. */
import { counted, whole } from '../wording/numbers.ts'
import { paragraph } from './build-nodes.ts'
import type { Inline } from './build-nodes.ts'
import { isCut } from './note-context.ts'
import type { NoteContext, Placement } from './note-context.ts'
import { idsInDetail } from './note-rows.ts'
import type { NoteRow } from './note-rows.ts'

export interface OnAPage {
  /** Knows every workload in a line, and has the details of those that are shown. */
  readonly shown: NoteContext
  readonly others: readonly NoteRow[]
}

/** @param first placements that belong on the page whatever they cost */
export function onAPage(note: NoteContext, most: number, first: readonly Placement[] = []): OnAPage {
  if (note.all === true || note.rows.length <= most) return { shown: note, others: [] }
  const wanted = first.slice(0, most).map(({ workload }) => workload.id)
  const ids = new Set([...new Set([...wanted, ...idsInDetail(note.rows, most)])].slice(0, most))
  return {
    shown: { ...note, placements: note.placements.filter(({ workload }) => ids.has(workload.id)) },
    others: note.rows.filter(({ id }) => !ids.has(id)),
  }
}

/** Says how many are shown, by what rule, and where the others stand; nothing where all are shown. */
export function shownWords(note: NoteContext, others: readonly NoteRow[]): readonly ReturnType<typeof paragraph>[] {
  if (others.length === 0) return []
  const rest = isCut(note)
    ? `The fit matrix of the design note has a line for every workload; berth note --all writes the details of all of them.`
    : 'The design note has the details of the others.'
  return [
    paragraph(
      `Shown are ${whole(note.rows.length - others.length)} of ${counted(note.rows.length, 'workload')}: first those with a decision, then those at risk or without a place, then the dearest. ${rest}`,
    ),
  ]
}

/** The first items, and how many the design note has besides. */
export function fewItems(note: NoteContext, items: readonly Inline[], most: number, what: string): readonly Inline[] {
  const more = items.length - most
  return note.all === true || more <= 1 ? items : [...items.slice(0, most), moreInNote(more, what)]
}

/** "6 more quotas: see the design note." */
export function moreInNote(more: number, what: string): string {
  return `${counted(more, `more ${what}`)}: see the design note.`
}
