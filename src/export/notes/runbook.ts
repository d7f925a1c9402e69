/** The runbook on one page: who is called, what to look at first, how a bad version is taken back. */
import type { RootContent } from 'mdast'
import { lowerFirst } from '../../wording/lower-first.ts'
import { seconds } from '../../wording/numbers.ts'
import { boxWords } from '../../wording/path-words.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { heading, paragraph, strong } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { fewNames } from '../../wording/few-names.ts'
import { inputWords } from '../input-words.ts'
import { nameOf, operationsOf, pathOf } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import type { NoteRow } from '../note-rows.ts'
import { moreInNote, onAPage, shownWords } from '../on-a-page.ts'
import { capacityWords } from '../sections/capacity-words.ts'
import { degradation, drillItems } from '../sections/drills.ts'
import { quotaColumns, quotaRows } from '../sections/limits.ts'
import { looksInside, patchersOf } from '../sections/ownership.ts'
import { versionLine } from '../sections/provenance.ts'
import { rolloutGaps } from '../sections/rollout.ts'
import { listOf, part, tableOf } from './note-parts.ts'

const workloadsOnAPage = 8
const quotasOnAPage = 6

export function runbook(note: NoteContext): readonly RootContent[] {
  const { shown, others } = onAPage(note, workloadsOnAPage)
  const quotas = note.placements.flatMap(quotaRows)
  const more = others.length === 0 ? 0 : quotas.length - quotasOnAPage
  return [
    heading(1, `Runbook: ${note.title}`),
    paragraph('Who is called, where it runs, what to look at first, and how a bad version is taken back.'),
    ...shownWords(note, others),
    ...tableOf(
      ['Workload', 'Runs on', 'On call', 'Owner', 'Looks inside by', 'Patches host, image, runtime'],
      shown.placements.map((placement) => [
        nameOf(placement.workload),
        `${placement.label ?? 'nothing passes'}${capacityWords(placement) === '–' ? '' : `: ${capacityWords(placement)}`}`,
        inputWords(placement.workload, 'onCall'),
        inputWords(placement.workload, 'owner'),
        looksInside(placement),
        together(patchersOf(placement)),
      ]),
    ),
    ...part('The others, and who is called', listOf(whoIsCalled(note, others))),
    ...part(
      'Look at first, then take it back',
      tableOf(
        ['Workload', 'Look at first', 'Then', 'A bad version goes back'],
        shown.placements.map((placement) => [
          nameOf(placement.workload),
          ...firstLooks(note, placement),
          wayBack(placement),
        ]),
      ),
    ),
    ...part('What may degrade', listOf(degradation(shown))),
    ...part('Raise before launch', [
      ...tableOf(quotaColumns, more > 1 ? quotas.slice(0, quotasOnAPage) : quotas),
      ...(more > 1 ? [paragraph(moreInNote(more, 'quota'))] : []),
    ]),
    ...part('Drills', listOf(drillItems(note), true)),
    paragraph(versionLine(note)),
  ]
}

const groupsOnAPage = 8

/** "Lambda Arm: Price import (Platform) and Stock sync (nobody named)", a line for each option, the largest groups first. */
function whoIsCalled(note: NoteContext, others: readonly NoteRow[]): readonly Inline[] {
  const onCall = new Map(note.workbook.workloads.map(({ id, onCall: who }) => [id, (who ?? '').trim()]))
  const byLabel = new Map<string, string[]>()
  for (const { id, name, label } of others) {
    const on = label ?? 'Nothing passes'
    const who = onCall.get(id) ?? ''
    byLabel.set(on, [...(byLabel.get(on) ?? []), `${name} (${who === '' ? 'nobody named' : who})`])
  }
  const groups = [...byLabel].toSorted(([, a], [, b]) => b.length - a.length)
  const left = groups.slice(groupsOnAPage).flatMap(([, names]) => names)
  return [
    ...groups
      .slice(0, left.length === 0 ? groups.length : groupsOnAPage)
      .map(([label, names]): Inline => [strong(label), `: ${fewNames(names)}`]),
    ...(left.length === 0 ? [] : [[strong('On other options'), `: ${fewNames(left)}`] satisfies Inline]),
  ]
}

/** "Amazon Web Services" where one party patches every layer, "Google Cloud; image and runtime the team" where two are, else the three in their order. */
function together(parties: readonly string[]): string {
  const [host = '–', ...rest] = parties
  if (new Set(parties).size === 1) return host
  return new Set(rest).size === 1 ? `${host}; image and runtime ${rest[0]}` : parties.join('; ')
}

/** The metric at the door and the metric at the work. */
function firstLooks(note: NoteContext, placement: Placement): readonly string[] {
  return (['entry', 'compute'] as const).map((role) => {
    const box = pathOf(placement).boxes.find((each) => each.role === role)
    return box === undefined ? '–' : `${boxWords(box, note.nameById)}: ${lowerFirst(sentenceOf(box.metric))}`
  })
}

/** "by image, in about 60 s; canary"; what does not fit together is said. */
function wayBack(placement: Placement): string {
  const operations = operationsOf(placement)
  if (operations === null) return '–'
  return [
    `By ${operations.rollbackUnit}, in about ${seconds(operations.rollbackMinutes * 60)}`,
    ...rolloutGaps(placement),
  ].join('; ')
}
