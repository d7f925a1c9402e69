/** Where each workload falls back to, how it gets out, and when idle capacity is stopped. */
import { money } from '../../wording/numbers.ts'
import { table } from '../build-nodes.ts'
import { nameOf } from '../note-context.ts'
import type { Section } from './section.ts'

export const reversibility: Section = {
  title: 'Fallback, escape hatch and reversibility',
  build: (note) =>
    note.placements.length === 0
      ? []
      : [
          table(
            ['Workload', 'Fallback', ['USD a month', 'right'], 'Escape hatch', ['Moving costs about', 'right']],
            note.placements.map(({ workload }) => [
              nameOf(workload),
              workload.fallback?.label ?? 'none that passes',
              workload.fallback?.monthlyUsd == null ? '–' : money(workload.fallback.monthlyUsd),
              workload.operations?.escapeHatch ?? '–',
              workload.keep === null ? '–' : money(workload.keep.migrationUsd),
            ]),
          ),
        ],
}

export const idleRules: Section = {
  title: 'Idle shutdown',
  build: (note) => {
    const rows = note.placements.flatMap(({ workload }) =>
      workload.operations === null || workload.operations.idleRule === ''
        ? []
        : [[nameOf(workload), workload.operations.idleRule]],
    )
    return rows.length === 0 ? [] : [table(['Workload', 'Rule'], rows)]
  },
}
