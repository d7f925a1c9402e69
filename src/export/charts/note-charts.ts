/** The pictures that go with a note: for each workload its cost over load and its cost by family, under names the note uses. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { CurveAxis } from '../../domain/certainty.ts'
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { axisName } from '../../wording/axis-words.ts'
import { curveFinding } from '../../wording/curve-words.ts'
import { nameOf } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import { oneLine } from '../normalise-text.ts'
import { slugOf } from '../note-file-name.ts'
import { barsOf, barsSvg, barsTitle } from './bars-svg.ts'
import { curveSvg } from './curve-svg.ts'

export interface ChartFile {
  /** With the ending .svg; a PNG of it has the same name. */
  readonly name: string
  readonly title: string
  /** What the picture shows, for those who do not see it. */
  readonly alt: string
  readonly draw: () => string
}

/** A note with more workloads shows those that cost most. */
const chartedAtMost = 24

/** The workloads a note has pictures of, in the note's order. */
export function chartedWorkloads(note: Pick<NoteContext, 'placements'>): readonly WorkloadAssessment[] {
  const priced = note.placements.filter(({ workload }) => barsOf(workload).length > 0)
  const dearest = new Set(
    priced
      .toSorted((a, b) => (b.option?.monthlyUsd?.likely ?? 0) - (a.option?.monthlyUsd?.likely ?? 0))
      .slice(0, chartedAtMost),
  )
  return priced.filter((placement) => dearest.has(placement)).map(({ workload }) => workload)
}

export function noteCharts(note: Pick<NoteContext, 'placements' | 'chartOf'>): readonly ChartFile[] {
  return chartedWorkloads(note).flatMap((workload, index): readonly ChartFile[] => {
    const stem = `cost-${index + 1}-${slugOf(nameOf(workload)).slice(0, 50).replace(/-+$/, '')}`
    const chart = note.chartOf?.(workload.id)
    return [
      ...(chart === undefined ? [] : [curveFile(`${stem}-over-load.svg`, workload, chart)]),
      {
        name: `${stem}-by-family.svg`,
        title: oneLine(barsTitle(workload)),
        alt: oneLine(`${barsTitle(workload)}.`),
        draw: () => barsSvg(workload) ?? '',
      },
    ]
  })
}

function curveFile(name: string, workload: WorkloadAssessment, chart: CostChart): ChartFile {
  const title = oneLine(curveTitle(workload, chart.axis))
  return { name, title, alt: oneLine(`${title}. ${curveFinding(chart)}`), draw: () => curveSvg(chart, title) }
}

/** The same words on the screen and in the set, so that both give the same picture. */
export function curveTitle(workload: { readonly id: string; readonly name: string }, axis: CurveAxis): string {
  const over = axis === 'requestsPerMonth' ? 'load' : axisName(axis).toLowerCase()
  return `${nameOf(workload)}: cost a month over ${over}`
}
