/** The rollback note on one page: one version back, then off the platform, and what stands in the way. */
import type { RootContent } from 'mdast'
import { counted, seconds } from '../../wording/numbers.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { heading, paragraph, strong } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { fewNames } from '../../wording/few-names.ts'
import { fallbackOf, nameOf, operationsOf, optionOf, sentence } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import type { NoteRow } from '../note-rows.ts'
import { onAPage, shownWords } from '../on-a-page.ts'
import { versionLine } from '../sections/provenance.ts'
import { reversibilityRows } from '../sections/reversibility.ts'
import { rolloutGaps, rolloutTable } from '../sections/rollout.ts'
import { listOf, part, tableOf } from './note-parts.ts'

const workloadsOnAPage = 10
const hindrancesOnAPage = 10

export function rollbackNote(note: NoteContext): readonly RootContent[] {
  const { shown, others } = onAPage(note, workloadsOnAPage)
  return [
    heading(1, `Rollback note: ${note.title}`),
    paragraph('How each workload is taken back: one version, then the whole platform.'),
    ...shownWords(note, others),
    ...part('One version back', [
      ...(shown.placements.length === 0 ? [] : [rolloutTable(shown)]),
      ...listOf(othersBack(note, others)),
    ]),
    ...part(
      'Off the platform',
      tableOf(
        [
          'Workload',
          'From',
          'Falls back to',
          ['USD a month', 'right'],
          'Escape hatch',
          ['Moving costs about', 'right'],
        ],
        reversibilityRows(shown).map(([name = '', ...rest], index) => [
          name,
          shown.placements[index]?.label ?? 'nothing passes',
          ...rest,
        ]),
      ),
    ),
    ...part('What stands in the way', listOf(hindranceItems(note, shown))),
    paragraph(versionLine(note)),
  ]
}

/** "By image, in about 60 s: Price import, Stock sync", for those that are not in the table. */
function othersBack(note: NoteContext, others: readonly NoteRow[]): readonly Inline[] {
  const ids = new Set(others.map(({ id }) => id))
  const byWay = new Map<string, string[]>()
  for (const placement of note.placements) {
    const operations = operationsOf(placement)
    if (!ids.has(placement.workload.id) || operations === null) continue
    const way = `By ${operations.rollbackUnit}, in about ${seconds(operations.rollbackMinutes * 60)}`
    byWay.set(way, [...(byWay.get(way) ?? []), nameOf(placement.workload)])
  }
  return [...byWay].map(([way, names]): Inline => [strong(way), `: ${fewNames(names)}`])
}

/** What makes going back harder than the tables say, once for all workloads that it holds for. */
function hindranceItems(note: NoteContext, shown: NoteContext): readonly string[] {
  const told = new Map<string, string[]>()
  for (const placement of shown.placements)
    for (const words of hindrances(placement)) told.set(words, [...(told.get(words) ?? []), nameOf(placement.workload)])
  const items = [...told].map(([words, names]) => `${fewNames(names)}: ${words}`)
  const more = note.all === true ? 0 : items.length - hindrancesOnAPage
  return more <= 1 ? items : [...items.slice(0, hindrancesOnAPage), `${counted(more, 'more hindrance')}.`]
}

function hindrances(placement: Placement): readonly string[] {
  const { workload, optionId } = placement
  const fallback = fallbackOf(placement)
  const back = fallback === null ? undefined : optionOf(workload, fallback.option)
  const risk = back?.gates.find((gate) => gate.answer === 'blocked') ?? back?.gates.find((gate) => gate.atRisk)
  return [
    ...rolloutGaps(placement).map((gap) => `${gap}.`),
    ...(optionId !== undefined && fallback === null ? ['no other option passes, so there is no fallback.'] : []),
    ...(risk === undefined ? [] : [`the fallback is at risk too: ${sentence(sentenceOf(risk.reason))}`]),
    ...(workload.inputs.likely.keepsWarmState === 'yes'
      ? ['every version that comes back must build the warm state again.']
      : []),
  ]
}
