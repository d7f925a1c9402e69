/** Where two options cost the same, in words, with the team's own load beside it. */
import type { BreakEven, CurveAxis, WorkloadAssessment } from '../../domain/assessment.ts'
import { fieldLabel, unitOfField } from '../../wording/field-words.ts'
import { inUnit } from '../../wording/numbers.ts'
import { bullets, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { nameOf, optionLabel } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import type { Section } from './section.ts'

function at(axis: CurveAxis, value: number): string {
  return inUnit(value, unitOfField(axis))
}

/** "Above about 42M requests/month Fargate is cheaper than Lambda (your load is 5M)." */
export function breakEvenSentence(workload: WorkloadAssessment, { between, over, at: where }: BreakEven): string {
  const [below, above] = between
  const band = where.low === where.high ? '' : `, somewhere from ${at(over, where.low)} to ${at(over, where.high)}`
  const load = workload.inputs.likely[over]
  const now = load === undefined ? '' : `; it is ${at(over, load)} now`
  return `Above about ${at(over, where.likely)} ${optionLabel(workload, above)} is cheaper than ${optionLabel(workload, below)}${band}${now}.`
}

export function breakEvenItems(note: NoteContext): readonly Inline[] {
  return note.placements.flatMap(({ workload }) =>
    workload.breakEvens.map((item): Inline => `${nameOf(workload)}: ${breakEvenSentence(workload, item)}`),
  )
}

export const breakEvens: Section = {
  title: 'Break-evens',
  build: (note) => {
    const items = breakEvenItems(note)
    if (items.length === 0) return []
    const rows = note.placements.flatMap(({ workload }) =>
      workload.breakEvens.map((item) => [
        nameOf(workload),
        fieldLabel(item.over),
        optionLabel(workload, item.between[0]),
        optionLabel(workload, item.between[1]),
        at(item.over, item.at.likely),
        item.at.low === item.at.high ? '–' : `${at(item.over, item.at.low)} to ${at(item.over, item.at.high)}`,
      ]),
    )
    return [
      bullets(items),
      table(['Workload', 'Over', 'Cheaper below', 'Cheaper above', ['Crosses at', 'right'], ['Band', 'right']], rows),
    ]
  },
}
