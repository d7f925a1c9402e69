/** What the decision is driven by: the weights, the thresholds that gates hold, and the team's own frame. */
import { thresholdsOf } from '../../domain/criteria/moved-thresholds.ts'
import { criterionIds } from '../../domain/vocabulary.ts'
import type { CriterionId } from '../../domain/vocabulary.ts'
import { criterionMeaning, criterionWord, presetWord } from '../../wording/decision-words.ts'
import { listed } from '../../wording/field-words.ts'
import { chance, money, significant } from '../../wording/numbers.ts'
import { platformWord, regionWord, vendorWord } from '../../wording/platform-words.ts'
import { paragraph, table } from '../build-nodes.ts'
import { inputWords, isAnswered } from '../input-words.ts'
import { nameOf } from '../note-context.ts'
import type { NoteContext } from '../note-context.ts'
import type { Section } from './section.ts'

/** The criteria from most to least weight, those without weight left out. */
export function weightedCriteria(note: NoteContext): readonly CriterionId[] {
  const { weights } = note.assessment
  return criterionIds.filter((id) => weights[id] > 0).toSorted((a, b) => weights[b] - weights[a])
}

export function priorityWords(note: NoteContext): string {
  const { preset, weights, order } = note.workbook.priorities
  if (preset !== undefined) return presetWord(preset)
  return weights !== undefined ? presetWord('own') : order !== undefined ? presetWord('order') : presetWord('balanced')
}

function teamFrame(note: NoteContext): string {
  const { team } = note.assessment
  const parts = [
    `Region ${regionWord(team.region)}`,
    `a month has ${significant(team.monthHours, 4)} hours`,
    team.commitment === 'one-year' ? 'one-year commitment allowed' : 'on-demand prices',
    team.spotAllowed ? 'Spot allowed' : 'no Spot',
    team.freeTier ? 'free tiers counted, in full for each workload' : 'free tiers not counted',
    `an operations hour costs ${money(team.opsHourUsd)}`,
    ...(team.platforms === undefined ? [] : [`vendors allowed: ${listed(team.platforms.map(vendorWord))}`]),
    ...(team.operatesCluster == null
      ? []
      : [
          `the team operates ${team.operatesCluster === 'own-cluster' ? 'a cluster of its own' : platformWord(team.operatesCluster)}`,
        ]),
    ...(team.monthlyBudgetUsd == null ? [] : [`budget ${money(team.monthlyBudgetUsd)} a month`]),
    ...(team.budgetVariancePct == null ? [] : [`budget may vary by ${significant(team.budgetVariancePct, 3)} %`]),
  ]
  return `${parts.join('; ')}.`
}

const thresholdFields = [
  'p95TargetMs',
  'maxColdStartMs',
  'longestRunS',
  'databaseConnectionLimit',
  'dataResidency',
] as const

/** What of the ranking is nobody's measurement; both lines are the team's to move. */
function judgementWords(note: NoteContext): string {
  const thresholds = thresholdsOf(note.workbook.priorities)
  return [
    `Judged, not measured: a bill ${money(thresholds['cost.badBeyondWorkUsd'])} a month above the work itself scores nothing for cost,`,
    'unless so much work or so large a replica costs that anyway,',
    `and a lead that costs ${money(thresholds['verdict.solidExtraUsd'])} a month more than another family’s best is not called solid.`,
    'The thresholds of the fit matrix hold both, and the team may move them.',
  ].join(' ')
}

export const drivers: Section = {
  title: 'Decision drivers',
  build: (note) => {
    const thresholds = note.placements
      .filter(({ workload }) => thresholdFields.some((field) => isAnswered(workload, field)))
      .map(({ workload }) => [
        nameOf(workload),
        ...thresholdFields.map((field) => (isAnswered(workload, field) ? inputWords(workload, field) : '–')),
      ])
    return [
      paragraph(`Priorities: ${priorityWords(note)}. ${teamFrame(note)}`),
      table(
        ['Criterion', ['Weight', 'right'], 'What it asks'],
        weightedCriteria(note).map((id) => [
          criterionWord(id),
          chance(note.assessment.weights[id]),
          criterionMeaning(id),
        ]),
      ),
      paragraph(judgementWords(note)),
      ...(thresholds.length === 0
        ? []
        : [
            table(
              [
                'Workload',
                'p95 target',
                'Tolerated cold start',
                'Longest run',
                'Database connections',
                'Data stays in',
              ],
              thresholds,
            ),
          ]),
    ]
  },
}
