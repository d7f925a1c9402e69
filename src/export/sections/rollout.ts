/** How a new version goes out and how a bad one is taken back. */
import { notAnswered } from '../../wording/field-words.ts'
import { seconds } from '../../wording/numbers.ts'
import { table } from '../build-nodes.ts'
import { inputWords } from '../input-words.ts'
import { nameOnRecommended } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import type { Section } from './section.ts'

export function rolloutTable(note: NoteContext): ReturnType<typeof table> {
  return table(
    ['Workload', 'Rollout wanted', 'Rollouts offered', 'Rolls back', 'Platform rolls back', 'Takes about'],
    note.placements.map((placement) => {
      const { workload } = placement
      const { operations } = workload
      return [
        nameOnRecommended(placement),
        inputWords(workload, 'rollout'),
        operations === null || operations.rolloutsOffered.length === 0 ? '–' : operations.rolloutsOffered.join(', '),
        inputWords(workload, 'rollbackUnit'),
        operations === null ? '–' : operations.rollbackUnit,
        operations === null ? notAnswered : seconds(operations.rollbackMinutes * 60),
      ]
    }),
  )
}

export const rollout: Section = {
  title: 'Rollout and rollback',
  build: (note) => (note.placements.length === 0 ? [] : [rolloutTable(note)]),
}
