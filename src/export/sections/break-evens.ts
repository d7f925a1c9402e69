/** Where two options cost the same, in words, with the team's own load beside it. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { BreakEven, CurveAxis } from '../../domain/certainty.ts'
import { fieldLabel, unitOfField } from '../../wording/field-words.ts'
import { inUnit, spanInUnit } from '../../wording/units.ts'
import { bullets, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { isJob } from '../input-words.ts'
import { nameOf, optionLabel } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import { costElsewhere } from './cost-elsewhere.ts'
import type { Section } from './section.ts'

/** All crossings of one pair along one axis; machines are bought whole, so staircases may cross many times. */
interface Crossings {
  readonly workload: WorkloadAssessment
  readonly over: CurveAxis
  readonly all: readonly [BreakEven, ...BreakEven[]]
}

/** The crossings with the option that was chosen: where two others cost the same decides nothing. */
function crossingsOf({ workload, optionId }: Placement): readonly Crossings[] {
  const pairs = new Map<string, [BreakEven, ...BreakEven[]]>()
  for (const item of workload.breakEvens) {
    if (!item.between.some((option) => option === optionId)) continue
    const key = [item.over, ...item.between.toSorted()].join(' ')
    const held = pairs.get(key)
    if (held === undefined) pairs.set(key, [item])
    else held.push(item)
  }
  return [...pairs.values()].map((all) => ({
    workload,
    over: all[0].over,
    all: all.toSorted((a, b) => a.at.likely - b.at.likely) as unknown as Crossings['all'],
  }))
}

/* Jobs have runs where others have requests. */
function unitOf(workload: WorkloadAssessment, axis: CurveAxis): string {
  return axis === 'requestsPerMonth' && isJob(workload.inputs.likely.kind) ? 'runs/month' : unitOfField(axis)
}

function at(workload: WorkloadAssessment, axis: CurveAxis, value: number): string {
  return inUnit(value, unitOf(workload, axis))
}

function span(workload: WorkloadAssessment, axis: CurveAxis, low: number, high: number): string {
  return spanInUnit(low, high, unitOf(workload, axis))
}

/** The same option is cheaper on both sides, and the other one between: all of the way, or on some of its steps. */
function isThereAndBack(all: Crossings['all']): boolean {
  return all[0].between[0] === (all.at(-1) ?? all[0]).between[1]
}

/** What follows the span in which they cross. */
function crossesWords(workload: WorkloadAssessment, all: Crossings['all']): string {
  const other = optionLabel(workload, all[0].between[1])
  if (!isThereAndBack(all)) return `${all.length} times`
  return all.length === 2 ? `${other} between` : `${other} at times between`
}

/** "Above about 42M requests/month Fargate is cheaper than Lambda; it is 5M requests/month now." */
function crossingSentence({ workload, over, all }: Crossings): string {
  const [first] = all
  const last = all.at(-1) ?? first
  const load = workload.inputs.likely[over]
  const now = load === undefined ? '' : `; it is ${at(workload, over, load)} now`
  const label = (index: 0 | 1, item: BreakEven) => optionLabel(workload, item.between[index])
  if (isThereAndBack(all) && all.length === 2)
    return `From ${span(workload, over, first.at.likely, last.at.likely)} ${label(1, first)} is cheaper than ${label(0, first)}, outside of it the other way round${now}.`
  if (all.length > 1) {
    const [from, to] = [at(workload, over, first.at.likely), at(workload, over, last.at.likely)]
    const ends = isThereAndBack(all) ? `and above ${to}` : `and dearer above ${to}`
    return `${label(0, first)} is cheaper than ${label(1, first)} below ${from} ${ends}; between them it changes with the steps of capacity, ${all.length} times in all${now}.`
  }
  const band =
    first.at.low === first.at.high ? '' : `, somewhere from ${span(workload, over, first.at.low, first.at.high)}`
  return `Above about ${at(workload, over, first.at.likely)} ${label(1, first)} is cheaper than ${label(0, first)}${band}${now}.`
}

/** One sentence a pair, over all axes or one. */
export function breakEvenItems(note: NoteContext, over?: CurveAxis): readonly Inline[] {
  return note.placements.flatMap((placement) =>
    crossingsOf(placement)
      .filter((crossings) => over === undefined || crossings.over === over)
      .map((crossings): Inline => `${nameOf(placement.workload)}: ${crossingSentence(crossings)}`),
  )
}

export const breakEvens: Section = {
  title: 'Break-evens',
  build: (note) => {
    const items = breakEvenItems(note)
    const elsewhere = costElsewhere(note)
    if (items.length === 0) return elsewhere
    const rows = note.placements.flatMap((placement) =>
      crossingsOf(placement).map(({ workload, over, all }) => {
        const [first] = all
        const last = all.at(-1) ?? first
        const low = Math.min(...all.map((item) => item.at.low))
        const high = Math.max(...all.map((item) => item.at.high))
        return [
          nameOf(workload),
          fieldLabel(over),
          optionLabel(workload, first.between[0]),
          optionLabel(workload, last.between[1]),
          all.length === 1
            ? at(workload, over, first.at.likely)
            : `${span(workload, over, first.at.likely, last.at.likely)}, ${crossesWords(workload, all)}`,
          low === high || all.length > 1 ? '–' : span(workload, over, low, high),
        ]
      }),
    )
    return [
      bullets(items),
      table(['Workload', 'Over', 'Cheaper below', 'Cheaper above', ['Crosses at', 'right'], ['Band', 'right']], rows),
      ...elsewhere,
    ]
  },
}
