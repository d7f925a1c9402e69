/** Who answers for what: owner, call, host, image, runtime, and the owner of each limit. */
import { notAnswered } from '../../wording/field-words.ts'
import { table } from '../build-nodes.ts'
import { inputWords } from '../input-words.ts'
import { nameOf, operationsOf } from '../note-context.ts'
import type { Placement } from '../note-context.ts'
import type { Section } from './section.ts'

/** Who patches a layer; where it falls to the owner and nobody said so, that is not an answer. */
function patcher(party: string | undefined, named: string, owner: string): string {
  if (party === undefined || party === '') return notAnswered
  if (named === notAnswered && party === 'team') return 'the team, nobody named'
  if (named === notAnswered && party === owner) return `${owner}, not confirmed`
  return party === 'team' ? named : party
}

/** Who patches host, base image and runtime, in that order. */
export function patchersOf(placement: Placement): readonly string[] {
  const owner = inputWords(placement.workload, 'owner')
  const host = inputWords(placement.workload, 'hostPatchedBy')
  const operations = operationsOf(placement)
  return [
    patcher(operations?.hostPatchedBy, host, owner),
    patcher(operations?.baseImagePatchedBy, owner, owner),
    patcher(operations?.runtimePatchedBy, owner, owner),
  ]
}

export function looksInside(placement: Placement): string {
  const debug = inputWords(placement.workload, 'debugPath')
  return debug === notAnswered ? (operationsOf(placement)?.debugPath ?? notAnswered) : debug
}

export const ownership: Section = {
  title: 'Ownership',
  build: (note) =>
    note.placements.length === 0
      ? []
      : [
          table(
            [
              'Workload',
              'Owner',
              'On call',
              'Patches the host',
              'Patches the base image',
              'Patches the runtime',
              'Looks inside by',
            ],
            note.placements.map((placement) => [
              nameOf(placement.workload),
              inputWords(placement.workload, 'owner'),
              inputWords(placement.workload, 'onCall'),
              ...patchersOf(placement),
              looksInside(placement),
            ]),
          ),
        ],
}
