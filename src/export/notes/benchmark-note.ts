/** The benchmark plan on one page: what to measure first, what knowing it is worth, and the four measurements of each workload. */
import type { RootContent } from 'mdast'
import { sentenceOf } from '../../wording/reasons.ts'
import { heading, paragraph } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { nameOf, sentence } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import { fewItems, onAPage, shownWords } from '../on-a-page.ts'
import { benchmarkOwner, nothingToMeasure, planWords, worthColumns, worthRows } from '../sections/assumption.ts'
import { benchmarkColumns, benchmarkRows } from '../sections/benchmark-table.ts'
import { versionLine } from '../sections/provenance.ts'
import { atRisk, riskiestFirst, worthMeasuring } from '../sections/verdict.ts'
import { listOf, part, tableOf } from './note-parts.ts'

const workloadsOnAPage = 10
const measuredOnAPage = 5
const risksOnAPage = 5

function benchmarkLead(note: NoteContext): string {
  if (note.placements.length === 0) return 'There are no workloads yet.'
  if (worthMeasuring(note).length > 0)
    return 'What to measure before the choice is final, in the order of what knowing it is worth.'
  return toConfirm(note).length === 0
    ? nothingToMeasure
    : 'Decide now: no benchmark is worth more than it costs. What is at risk is confirmed by the first load test, before launch.'
}

/** Risks that the decision is taken with: no benchmark pays for them, and the first load test settles them. */
function toConfirm(note: NoteContext): readonly Inline[] {
  const first = worthMeasuring(note)
  return atRisk(note).flatMap(({ placement, words }) =>
    first.includes(placement) ? [] : [`${nameOf(placement.workload)}: ${words}`],
  )
}

export function benchmarkNote(note: NoteContext): readonly RootContent[] {
  const risks = riskiestFirst(note)
  const first = worthMeasuring(note)
  const { shown, others } = onAPage(note, workloadsOnAPage, first)
  return [
    heading(1, `Benchmark plan: ${note.title}`),
    paragraph(benchmarkLead(note)),
    ...shownWords(note, others),
    ...part(
      'Measure first',
      listOf(
        fewItems(
          note,
          first.map((placement): Inline => {
            const risk = placement.workload.riskiestAssumption
            if (risk === null) return nameOf(placement.workload)
            const { owner, due } = benchmarkOwner(note, placement, risk.field)
            const plan = planWords(placement)
            return `${nameOf(placement.workload)}: ${sentence(sentenceOf(risk.why))} ${plan} ${owner === undefined ? 'No owner yet.' : `Owner ${owner}${due === undefined ? '' : `, until ${due}`}.`}`
          }),
          measuredOnAPage,
          'measurement',
        ),
        true,
      ),
    ),
    ...part('Confirm before launch', listOf(fewItems(note, toConfirm(note), risksOnAPage, 'risk'))),
    ...part(
      'What knowing is worth',
      tableOf(worthColumns, risks.filter((risk) => shown.placements.includes(risk)).flatMap(worthRows)),
    ),
    ...part('For every workload', tableOf(benchmarkColumns, shown.placements.flatMap(benchmarkRows))),
    paragraph(versionLine(note)),
  ]
}
