/** The cost curves as a table: what each drawn option costs at a tenth, a third, three and ten times the team's load. */
import type { RootContent } from 'mdast'
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { lineAt } from '../../domain/curve/cost-line.ts'
import type { CostLine } from '../../domain/curve/cost-line.ts'
import { money } from '../../wording/numbers.ts'
import { details, paragraph, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { chartedWorkloads } from '../charts/note-charts.ts'
import { nameOf } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'

const places = [
  ['1/10 of the load', 1 / 10],
  ['1/3', 1 / 3],
  ['As it is', 1],
  ['3 times', 3],
  ['10 times', 10],
] as const

export function costElsewhere(note: NoteContext): readonly RootContent[] {
  const rows = chartedWorkloads(note).flatMap((workload) => {
    const chart = note.chartOf?.(workload.id)
    return (chart?.lines ?? []).map((line): readonly Inline[] => [
      nameOf(workload),
      line.label,
      ...places.map(([, times]) => billAt(chart, line, times)),
    ])
  })
  return rows.length === 0
    ? []
    : [
        details('What each option costs at other loads', [
          table(['Workload', 'Option', ...places.map(([words]) => [words, 'right'] as const)], rows),
          paragraph(
            'USD a month at the likely inputs. An asterisk: the option misses a gate at that load, or an answer is open.',
          ),
        ]),
      ]
}

function billAt(chart: CostChart | undefined, line: CostLine, times: number): string {
  const own = chart?.own.likely
  const here = own === undefined ? undefined : lineAt(line, own * times)
  if (here === undefined || here.point.usd === null) return '–'
  return `${money(here.point.usd)}${here.stretch.meets === true ? '' : '*'}`
}
