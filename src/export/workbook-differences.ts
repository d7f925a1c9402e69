/** What changed between two assessed workbooks, in the words of the note: inputs, own prices, verdicts, and costs beyond noise. */
import type { Assessment, WorkloadAssessment } from '../domain/assessment.ts'
import { fieldIds } from '../domain/workbook.ts'
import type { FieldId, Workbook, Workload } from '../domain/workbook.ts'
import { families } from '../domain/vocabulary.ts'
import type { Basis } from '../domain/vocabulary.ts'
import { fieldLabel, fieldValue } from '../wording/field-words.ts'
import { money } from '../wording/numbers.ts'
import { familyWord } from '../wording/platform-words.ts'
import { settingName, settingValue } from '../wording/setting-words.ts'
import { basisWord, verdictPhrase } from '../wording/verdict-words.ts'
import { decisionPartWords, decisionParts } from './decision-parts.ts'
import { nameOf, optionLabel } from './note-context.ts'

export interface Difference {
  readonly kind: 'input' | 'cost' | 'verdict' | 'decision' | 'workload' | 'team' | 'price'
  readonly workload: string | null
  readonly name: string
  readonly what: string
  readonly before: string
  readonly after: string
}

interface Side {
  readonly assessment: Assessment
  readonly workbook: Workbook
}

/** @param noise share by which a cost may move without being named, such as 0.05 */
export function differences(before: Side, after: Side, noise: number): readonly Difference[] {
  const old = new Map(before.assessment.workloads.map((workload) => [workload.id, workload]))
  const fresh = new Map(after.assessment.workloads.map((workload) => [workload.id, workload]))
  return [
    ...settingDifferences(before.workbook, after.workbook),
    ...priceDifferences(before.workbook, after.workbook),
    ...[...old.values()]
      .filter(({ id }) => !fresh.has(id))
      .map((workload) => row('workload', workload, 'Workload', 'there', 'removed')),
    ...[...fresh.values()].flatMap((workload) => {
      const was = old.get(workload.id)
      return was === undefined
        ? [row('workload', workload, 'Workload', '–', 'added')]
        : [
            ...inputDifferences(was, workload),
            ...verdictDifferences(was, workload),
            ...costDifferences(was, workload, noise),
            ...decisionDifferences(before.workbook, after.workbook, workload),
          ]
    }),
  ]
}

function row(
  kind: Difference['kind'],
  workload: WorkloadAssessment,
  what: string,
  before: string,
  after: string,
): Difference {
  return { kind, workload: workload.id, name: nameOf(workload), what, before, after }
}

/** A figure that is only known better, or worse, is a change too: 100 ms, estimated → 100 ms, measured. */
function inputDifferences(was: WorkloadAssessment, is: WorkloadAssessment): readonly Difference[] {
  return fieldIds.flatMap((id) => {
    const [a, b] = [cellOf(was, id), cellOf(is, id)]
    if (JSON.stringify(a) === JSON.stringify(b)) return []
    const words = ({ value, typed, basis }: Cell): string =>
      [
        typed === undefined ? fieldValue(id, value) : `“${typed}”, not understood`,
        ...(a.basis === b.basis || basis === undefined ? [] : [basisWord(basis)]),
      ].join(', ')
    return [row('input', is, fieldLabel(id), words(a), words(b))]
  })
}

interface Cell {
  readonly value: Workload[FieldId] | null
  readonly typed: string | undefined
  readonly basis: Basis | undefined
}

function cellOf({ inputs: { entry } }: WorkloadAssessment, id: FieldId): Cell {
  const noted = entry.basis?.[id]
  return {
    value: entry[id] ?? null,
    typed: entry.asTyped?.[id],
    basis: typeof noted === 'object' ? noted.basis : noted,
  }
}

function verdictDifferences(was: WorkloadAssessment, is: WorkloadAssessment): readonly Difference[] {
  const chosen = (workload: WorkloadAssessment) => workload.recommendation?.label ?? 'nothing passes'
  return [
    ...(was.recommendation?.option === is.recommendation?.option
      ? []
      : [row('verdict', is, 'Recommendation', chosen(was), chosen(is))]),
    ...families.flatMap((family) => {
      const [a, b] = [verdictPhrase(was.families[family]), verdictPhrase(is.families[family])]
      return a === b ? [] : [row('verdict', is, familyWord(family), a, b)]
    }),
  ]
}

function costDifferences(was: WorkloadAssessment, is: WorkloadAssessment, noise: number): readonly Difference[] {
  const [a, b] = [was.recommendation?.monthlyUsd ?? null, is.recommendation?.monthlyUsd ?? null]
  const words = (usd: number | null) => (usd === null ? 'no bill' : `${money(usd)} a month`)
  if (a === null && b === null) return []
  if (a !== null && b !== null && Math.abs(b - a) <= Math.abs(a) * noise) return []
  return [row('cost', is, 'Cost', words(a), words(b))]
}

function decisionDifferences(before: Workbook, after: Workbook, workload: WorkloadAssessment): readonly Difference[] {
  const of = (workbook: Workbook) => workbook.decisions.findLast((entry) => entry.workload === workload.id)
  const [was, is] = [of(before), of(after)]
  const words = (decision: typeof was) =>
    decision === undefined ? 'none' : `${optionLabel(workload, decision.option)}, ${decision.status}`
  return [
    ...(words(was) === words(is) ? [] : [row('decision', workload, 'Decision', words(was), words(is))]),
    ...(was === undefined || is === undefined
      ? []
      : decisionParts.flatMap(([key, what]) => {
          const [a, b] = [JSON.stringify(was[key] ?? null), JSON.stringify(is[key] ?? null)]
          return a === b
            ? []
            : [row('decision', workload, what, decisionPartWords(was[key]), decisionPartWords(is[key]))]
        })),
  ]
}

function priceDifferences(before: Workbook, after: Workbook): readonly Difference[] {
  return keysOfBoth(before.prices, after.prices).flatMap((fact) => {
    const words = ({ prices }: Workbook) =>
      prices[fact] === undefined ? 'catalogue price' : settingValue(['prices', fact], prices[fact])
    const [a, b] = [words(before), words(after)]
    return a === b
      ? []
      : [{ kind: 'price', workload: null, name: 'Price book', what: fact, before: a, after: b } as const]
  })
}

/** Weights and thresholds one by one, as a person moved them. */
function settingDifferences(before: Workbook, after: Workbook): readonly Difference[] {
  const { weights, thresholds, ...priorities } = before.priorities
  const { weights: weightsAfter, thresholds: thresholdsAfter, ...prioritiesAfter } = after.priorities
  return [
    ...settingsThatDiffer(['team'], before.team, after.team),
    ...settingsThatDiffer(['priorities'], priorities, prioritiesAfter),
    ...settingsThatDiffer(['priorities', 'weights'], weights, weightsAfter),
    ...settingsThatDiffer(['priorities', 'thresholds'], thresholds, thresholdsAfter),
  ]
}

function settingsThatDiffer(path: readonly string[], before: object = {}, after: object = {}): readonly Difference[] {
  return keysOfBoth(before, after).flatMap((key) => {
    const [a, b] = [before[key as keyof typeof before] as unknown, after[key as keyof typeof after] as unknown]
    const at = [...path, key]
    return JSON.stringify(a) === JSON.stringify(b)
      ? []
      : [
          {
            kind: 'team',
            workload: null,
            name: 'Team',
            what: settingName(at),
            before: settingValue(at, a),
            after: settingValue(at, b),
          } as const,
        ]
  })
}

function keysOfBoth(before: object, after: object): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted()
}
