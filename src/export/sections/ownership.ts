/** Who answers for what: owner, call, host, image, runtime, and the owner of each limit. */
import { notAnswered } from '../../wording/field-words.ts'
import { table } from '../build-nodes.ts'
import { inputWords } from '../input-words.ts'
import { nameOnRecommended } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import type { Section } from './section.ts'

/** "team" becomes the name the team gave, where it gave one. */
function patcher(party: string | undefined, named: string): string {
  if (party === undefined || party === '') return notAnswered
  return party === 'team' ? (named === notAnswered ? 'the team, nobody named' : named) : party
}

export function ownershipTable(note: NoteContext): ReturnType<typeof table> {
  return table(
    [
      'Workload',
      'Owner',
      'On call',
      'Patches the host',
      'Patches the base image',
      'Patches the runtime',
      'Looks inside by',
    ],
    note.placements.map((placement) => {
      const { workload } = placement
      const owner = inputWords(workload, 'owner')
      const host = inputWords(workload, 'hostPatchedBy')
      const { operations } = workload
      const debug = inputWords(workload, 'debugPath')
      return [
        nameOnRecommended(placement),
        owner,
        inputWords(workload, 'onCall'),
        patcher(operations?.hostPatchedBy, host),
        patcher(operations?.baseImagePatchedBy, owner),
        patcher(operations?.runtimePatchedBy, owner),
        debug === notAnswered ? (operations?.debugPath ?? notAnswered) : debug,
      ]
    }),
  )
}

export const ownership: Section = {
  title: 'Ownership',
  build: (note) => (note.placements.length === 0 ? [] : [ownershipTable(note)]),
}
