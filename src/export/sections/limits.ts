/** The hard limits the choices stand against, with their sources, and the quotas to raise before launch. */
import { gateWord } from '../../wording/decision-words.ts'
import { notAnswered } from '../../wording/field-words.ts'
import { chance } from '../../wording/numbers.ts'
import { inUnit } from '../../wording/units.ts'
import { paragraph, strong, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { inputWords } from '../input-words.ts'
import { nameOf, operationsOf } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import { nearLimits } from '../named-gates.ts'
import type { NumericGate } from '../named-gates.ts'
import { sourceAndDate } from '../note-sources.ts'
import type { Section } from './section.ts'

function limitRows(note: NoteContext, placement: Placement): readonly (readonly Inline[])[] {
  const { workload, option, label } = placement
  return nearLimits(option).map((gate) => [
    nameOf(workload),
    label ?? '–',
    gateWord(gate.gate),
    inUnit(gate.value, gate.unit),
    inUnit(gate.limit, gate.unit),
    standing(gate),
    sourceAndDate(note, gate.source, gate.date),
  ])
}

function standing(gate: NumericGate): string {
  const odds = gate.blockProbability
  if (odds !== undefined && odds > 0) return `${chance(odds)} chance of missing it`
  if (gate.atRisk) return 'at risk'
  if (gate.reason.code === 'steps-hold') return 'in steps'
  return gate.reason.code === 'raise-quota' ? 'raise before launch' : 'within'
}

export function quotaRows(placement: Placement): readonly (readonly Inline[])[] {
  const { workload } = placement
  const owner = inputWords(workload, 'owner')
  return (operationsOf(placement)?.quotas ?? [])
    .filter((quota) => quota.raise)
    .map((quota) => [
      nameOf(workload),
      quota.name,
      quota.default === 'unlimited' ? 'no limit' : inUnit(quota.default, quota.unit),
      quota.needed === null ? notAnswered : inUnit(quota.needed, quota.unit),
      owner,
    ])
}

export const quotaColumns = ['Workload', 'Quota', ['Default', 'right'], ['Needed', 'right'], 'Who asks'] as const

export const limits: Section = {
  title: 'Limits and quotas',
  build: (note) => {
    const rows = note.placements.flatMap((placement) => limitRows(note, placement))
    const quotas = note.placements.flatMap(quotaRows)
    return [
      ...(rows.length === 0
        ? []
        : [
            table(
              ['Workload', 'Option', 'Limit', ['Needs', 'right'], ['Allowed', 'right'], 'Standing', 'Source'],
              rows,
            ),
          ]),
      ...(quotas.length === 0 ? [] : [paragraph([strong('Raise before launch'), ':']), table(quotaColumns, quotas)]),
    ]
  },
}
