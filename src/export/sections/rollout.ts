/** How a new version goes out, how a bad one is taken back, and where the platform offers something else than is wanted. */
import { listed, notAnswered } from '../../wording/field-words.ts'
import { seconds } from '../../wording/numbers.ts'
import { bullets, table } from '../build-nodes.ts'
import { inputWords } from '../input-words.ts'
import { nameOf, operationsOf } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import type { Section } from './section.ts'

export function rolloutTable(note: NoteContext): ReturnType<typeof table> {
  return table(
    ['Workload', 'Rollout wanted', 'Rollouts offered', 'Team rolls back', 'Platform rolls back', 'Takes about'],
    note.placements.map((placement) => {
      const { workload } = placement
      const operations = operationsOf(placement)
      return [
        nameOf(workload),
        inputWords(workload, 'rollout'),
        operations === null || operations.rolloutsOffered.length === 0 ? '–' : operations.rolloutsOffered.join(', '),
        inputWords(workload, 'rollbackUnit'),
        operations === null ? '–' : operations.rollbackUnit,
        operations === null ? notAnswered : seconds(operations.rollbackMinutes * 60),
      ]
    }),
  )
}

/** "canary is wanted, EC2 offers replace"; "the team rolls back an image, EC2 a machine". */
export function rolloutGaps(placement: Placement): readonly string[] {
  const { workload, label = '' } = placement
  const operations = operationsOf(placement)
  if (operations === null) return []
  const { rollout: wanted, rollbackUnit: unit } = workload.inputs.entry
  const offered = operations.rolloutsOffered
  return [
    ...(wanted == null || offered.length === 0 || offered.includes(wanted)
      ? []
      : [`${wanted} rollout is wanted, ${label} offers ${listed(offered)}`]),
    ...(unit == null || unit === operations.rollbackUnit
      ? []
      : [`the team rolls back by ${unit}, ${label} by ${operations.rollbackUnit}`]),
  ]
}

export const rollout: Section = {
  title: 'Rollout and rollback',
  build: (note) => {
    if (note.placements.length === 0) return []
    const gaps = note.placements.flatMap((placement) =>
      rolloutGaps(placement).map((gap) => `${nameOf(placement.workload)}: ${gap}.`),
    )
    return [rolloutTable(note), ...(gaps.length === 0 ? [] : [bullets(gaps)])]
  },
}
