/** The traps the workloads fall into, the three worth a drill, and what may degrade. */
import { rankTraps } from '../../domain/meeting/traps-ranked.ts'
import type { RankedTrap } from '../../domain/meeting/traps-ranked.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { trapTitle } from '../../wording/trap-words.ts'
import { bullets, numbered, paragraph, strong, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { nameOf, nameOnRecommended, pathOf, sentence } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import type { Section } from './section.ts'

interface PlacedTrap extends RankedTrap {
  readonly placement: Placement
}

/** In the order of the review: drills first, then the gravest. */
function trapsOf(note: NoteContext): readonly PlacedTrap[] {
  const placements = new Map(note.placements.map((placement) => [placement.workload.id, placement]))
  return rankTraps(note.placements.map(({ workload }) => workload)).flatMap((trap) => {
    const placement = placements.get(trap.workload)
    return placement === undefined ? [] : [{ ...trap, placement }]
  })
}

export function drillItems(note: NoteContext): readonly Inline[] {
  return trapsOf(note).flatMap(({ placement, finding, drill }): readonly Inline[] => {
    if (drill === null || finding.drill === null) return []
    const owner = (note.workbook.drills ?? []).find(
      (entry) => entry.trap === finding.trap && entry.workload === placement.workload.id,
    )
    const who =
      owner?.owner === undefined
        ? 'No owner yet.'
        : `Owner ${owner.owner}${owner.due === undefined ? '' : `, until ${owner.due}`}.`
    return [[strong(nameOnRecommended(placement)), `: ${sentence(sentenceOf(finding.drill))} ${who}`]]
  })
}

/** What the paths say degrades first and what never may, once for all workloads that it holds for. */
export function degradation(note: NoteContext): readonly Inline[] {
  const told = new Map<string, string[]>()
  for (const placement of note.placements) {
    const rules = pathOf(placement)
      .openQuestions.filter(({ code }) => code === 'degrades-first' || code === 'never-degrades')
      .map((rule) => sentence(sentenceOf(rule)))
    if (rules.length === 0) continue
    const said = rules.join(' ')
    told.set(said, [...(told.get(said) ?? []), nameOf(placement.workload)])
  }
  return [...told].map(([said, names]) => [strong(names.join(', ')), `: ${said}`])
}

export const drills: Section = {
  title: 'Traps and failure drills',
  build: (note) => {
    const traps = trapsOf(note)
    const limits = degradation(note)
    const rehearsed = drillItems(note)
    return [
      ...(traps.length === 0
        ? []
        : [
            table(
              ['Trap', 'Workload', 'Evidence'],
              traps.map(({ placement, finding }) => [
                trapTitle(finding.trap),
                nameOnRecommended(placement),
                sentenceOf(finding.evidence),
              ]),
            ),
            ...(rehearsed.length === 0 ? [] : [paragraph([strong('Failure drills'), ':']), numbered(rehearsed)]),
          ]),
      ...(limits.length === 0 ? [] : [bullets(limits)]),
    ]
  },
}
