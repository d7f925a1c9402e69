/** The cost note on one page: what each workload costs, where the money goes, what is missing. */
import type { RootContent } from 'mdast'
import type { BillGroup } from '../../domain/vocabulary.ts'
import { billGroupWord } from '../../wording/decision-words.ts'
import { billMoney } from '../../wording/numbers.ts'
import { heading, paragraph, table } from '../build-nodes.ts'
import { nameOf, sentence } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import { fewItems, onAPage, shownWords } from '../on-a-page.ts'
import { breakEvenItems } from '../sections/break-evens.ts'
import { costRows, notPriced, priceDates, totalSentence } from '../sections/cost.ts'
import { versionLine } from '../sections/provenance.ts'
import { listOf, part } from './note-parts.ts'

const workloadsOnAPage = 10
const crossingsOnAPage = 8
const kindsOnAPage = 24
const optionsNamed = 3

export function costNote(note: NoteContext): readonly RootContent[] {
  const { shown, others } = onAPage(note, workloadsOnAPage)
  const missing = fewItems(note, notPriced(note, optionsNamed), kindsOnAPage, 'kind').map(String)
  return [
    heading(1, `Cost note: ${note.title}`),
    paragraph(totalSentence(note)),
    ...shownWords(note, others),
    ...(note.placements.length === 0
      ? []
      : [table(['Workload', 'Option', 'What runs', ['USD a month', 'right'], ['Range', 'right']], costRows(shown))]),
    ...part('Where the money goes', moneyByGroup(shown)),
    ...part(
      'Where another option becomes cheaper',
      listOf(fewItems(note, breakEvenItems(shown, 'requestsPerMonth'), crossingsOnAPage, 'break-even')),
    ),
    ...part('Not priced', missing.length === 0 ? [] : [paragraph(sentence(missing.join('; ')))]),
    ...part('Where the prices come from', [
      paragraph(
        `${priceDates(note)}${note.placements.some(({ option }) => (option?.bill.length ?? 0) > 0) ? ' Every line with its source stands in the design note, under Cost.' : ''}`,
      ),
    ]),
    paragraph(versionLine(note)),
  ]
}

const groupsShown = 5

/** USD a month per group of charges, the dearest groups first; what the team switched off is not in it. */
function moneyByGroup(note: NoteContext): readonly RootContent[] {
  const lines = note.placements.map(({ option }) => (option?.bill ?? []).filter((line) => line.counted))
  const totals = new Map<BillGroup, number>()
  for (const { group, monthlyUsd } of lines.flat()) totals.set(group, (totals.get(group) ?? 0) + monthlyUsd)
  // A group that costs nothing anywhere is a column of dashes.
  const ordered = [...totals]
    .filter(([, usd]) => usd !== 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([group]) => group)
  const shown = ordered.slice(0, ordered.length > groupsShown + 1 ? groupsShown : ordered.length)
  const hasRest = shown.length < ordered.length
  const cell = (usd: number) => (usd === 0 ? '–' : billMoney(usd))
  const rows = note.placements.map(({ workload }, index) => {
    const sum = (holds: (group: BillGroup) => boolean) =>
      (lines[index] ?? []).reduce((total, line) => total + (holds(line.group) ? line.monthlyUsd : 0), 0)
    return [
      nameOf(workload),
      ...shown.map((group) => cell(sum((each) => each === group))),
      ...(hasRest ? [cell(sum((each) => !shown.includes(each)))] : []),
    ]
  })
  return ordered.length === 0
    ? []
    : [
        table(
          [
            'Workload, USD a month',
            ...shown.map((group) => [billGroupWord(group), 'right'] as const),
            ...(hasRest ? [['All else', 'right'] as const] : []),
          ],
          rows,
        ),
        ...(shown.includes('idle') && note.placements.some(({ option }) => option?.capacity?.coldShare === null)
          ? [
              paragraph(
                'Idle time is what is billed apart for starting and waiting. What is always on counts as compute.',
              ),
            ]
          : []),
      ]
}
