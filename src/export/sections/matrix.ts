/** The fit matrix: for every workload a word in every cell, and the "no" that eliminated. */
import { families } from '../../domain/vocabulary.ts'
import { whole } from '../../wording/numbers.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { paragraph, table } from '../build-nodes.ts'
import { isCut } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import { detailsAtMost } from '../note-rows.ts'
import type { Section } from './section.ts'

export const matrix: Section = {
  title: 'Fit matrix',
  build: (note) => {
    if (note.rows.length === 0) return []
    return [
      table(
        ['Workload', ...families.map(familyWord)],
        note.rows.map(({ name, cells }) => [name, ...cells]),
      ),
      paragraph(
        `Fit from 0 to 1 over the options that pass their gates. Cost in USD per month at the likely value, prices read ${note.assessment.pricesReadOn}.`,
      ),
      ...cutWords(note),
    ]
  },
}

/** Says whose details are left out, by what rule, and how to get them; nothing where none are. */
export function cutWords(note: NoteContext): readonly ReturnType<typeof paragraph>[] {
  return isCut(note)
    ? [
        paragraph(
          `Details are given for ${detailsAtMost} of ${whole(note.rows.length)} workloads: first those with a decision, then those at risk or without a place, then the dearest. The verdict of every workload stands in the fit matrix of the design note. berth note --all writes the details of all of them.`,
        ),
      ]
    : []
}
