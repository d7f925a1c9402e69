/** Where each workload falls back to, how it gets out, and when idle capacity is stopped. */
import { money } from '../../wording/numbers.ts'
import { table } from '../build-nodes.ts'
import { fallbackOf, nameOf, operationsOf } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import type { Section } from './section.ts'

/** Workload, fallback with its cost, escape hatch, what moving costs. */
export function reversibilityRows(note: NoteContext): readonly (readonly string[])[] {
  return note.placements.map((placement) => {
    const { workload } = placement
    const fallback = fallbackOf(placement)
    const stays = fallback !== null && fallback.platform === placement.option?.platform
    return [
      nameOf(workload),
      fallback?.label ?? 'none that passes',
      fallback?.monthlyUsd == null ? '–' : money(fallback.monthlyUsd),
      operationsOf(placement)?.escapeHatch ?? '–',
      fallback === null ? '–' : stays ? 'stays on the platform' : money(note.assessment.moveUsd),
    ]
  })
}

export const reversibility: Section = {
  title: 'Fallback, escape hatch and reversibility',
  build: (note) =>
    note.placements.length === 0
      ? []
      : [
          table(
            ['Workload', 'Fallback', ['USD a month', 'right'], 'Escape hatch', ['Moving costs about', 'right']],
            reversibilityRows(note),
          ),
        ],
}

export const idleRules: Section = {
  title: 'Idle shutdown',
  build: (note) => {
    const rows = note.placements.flatMap((placement) => {
      const rule = operationsOf(placement)?.idleRule ?? ''
      return rule === '' ? [] : [[nameOf(placement.workload), rule]]
    })
    return rows.length === 0 ? [] : [table(['Workload', 'Rule'], rows)]
  },
}
