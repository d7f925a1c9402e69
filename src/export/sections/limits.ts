/** The hard limits the choices stand against, with their sources, and the quotas to raise before launch. */
import { gateWord } from '../../wording/decision-words.ts'
import { notAnswered } from '../../wording/field-words.ts'
import { significant, count, chance } from '../../wording/numbers.ts'
import { inUnit } from '../../wording/units.ts'
import { paragraph, strong, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { inputWords } from '../input-words.ts'
import { nameOf } from '../note-context.ts'
import type { NoteContext, Placement } from '../note-context.ts'
import { sourceAndDate } from '../note-sources.ts'
import type { Section } from './section.ts'

/* A limit far above the need is not what a reviewer looks for. */
const closeEnough = 3

function limitRows(note: NoteContext, { workload, option, label }: Placement): readonly (readonly Inline[])[] {
  return (option?.gates ?? [])
    .filter((gate) => gate.unit !== 'share' || gate.atRisk)
    .filter((gate) => typeof gate.value === 'number' && typeof gate.limit === 'number' && gate.limit > 0)
    .filter((gate) => gate.atRisk || (gate.value as number) * closeEnough >= (gate.limit as number))
    .map((gate) => [
      nameOf(workload),
      label ?? '–',
      gateWord(gate.gate),
      inUnit(gate.value as number, gate.unit),
      inUnit(gate.limit as number, gate.unit),
      gate.blockProbability === undefined || gate.blockProbability === 0
        ? gate.atRisk
          ? 'at risk'
          : 'within'
        : `${chance(gate.blockProbability)} chance of a block`,
      sourceAndDate(note, gate.source, gate.date),
    ])
}

export function quotaRows(placement: Placement): readonly (readonly Inline[])[] {
  const { workload } = placement
  if (placement.overrides) return []
  const owner = inputWords(workload, 'owner')
  return (workload.operations?.quotas ?? [])
    .filter((quota) => quota.raise)
    .map((quota) => [
      nameOf(workload),
      quota.name,
      quota.default === 'unlimited' ? 'no limit' : count(quota.default),
      quota.needed === null ? notAnswered : significant(quota.needed, 3),
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
