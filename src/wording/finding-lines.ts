/** Which finding each workload belongs to, worked out for a block of the table at a time. */
import type { WorkloadAssessment } from '../domain/assessment.ts'
import { keptInBlocks } from '../domain/kept-in-blocks.ts'
import type { Family } from '../domain/vocabulary.ts'
import { families } from '../domain/vocabulary.ts'
import type { FieldId } from '../domain/workbook.ts'
import { fieldsInSentence } from './field-words.ts'
import { lowerFirst } from './lower-first.ts'
import { shortReason } from './reasons.ts'

export interface Finding {
  readonly kind: 'risk' | 'easy' | 'only' | 'impossible' | 'nothing' | 'close' | 'provisional' | 'largest' | 'spare'
  readonly sentence: string
  readonly workload?: string | undefined
  readonly field?: FieldId | undefined
}

/** What the findings ask of one workload. */
export interface Line {
  readonly workload: WorkloadAssessment
  readonly isRecommended: boolean
  /** Families that are not ruled out. */
  readonly open: readonly Family[]
  readonly isAtRisk: boolean
  readonly isEasy: boolean
  readonly isTooClose: boolean
  readonly margin: number | null
  readonly monthlyUsd: number | null
}

function lineOf(workload: WorkloadAssessment): Line {
  const { recommendation, standing } = workload
  return {
    workload,
    isRecommended: recommendation !== null,
    open: families.filter((family) => workload.families[family].verdict !== 'blocked'),
    isAtRisk: recommendation?.atRisk === true && !recommendation.provisional,
    isEasy: standing.word === 'solid' && recommendation?.provisional === false && !recommendation.atRisk,
    isTooClose: standing.word === 'too close',
    margin: standing.margin,
    monthlyUsd: recommendation?.monthlyUsd ?? null,
  }
}

/** Who belongs to which finding. */
export interface Sorted {
  readonly nothingPasses: readonly Finding[]
  readonly atRisk: readonly Risky[]
  readonly solid: readonly Line[]
  readonly ruledOut: Readonly<Record<Family, readonly Line[]>>
  readonly bound: Readonly<Record<Family, readonly Line[]>>
  readonly close: readonly Line[]
  readonly provisional: readonly Finding[]
  readonly spending: Spending
}

/** Only the block of a workload that changed is sorted again. */
export const sortedBlocks = keptInBlocks((workloads: readonly WorkloadAssessment[]): Sorted => {
  const lines = workloads.map(lineOf)
  return {
    nothingPasses: workloads.flatMap((workload) => nothingPasses(workload) ?? []),
    atRisk: lines.flatMap(riskyOf),
    solid: lines.filter(({ isEasy }) => isEasy),
    ruledOut: perFamily((family) =>
      lines.filter(({ isRecommended, open }) => isRecommended && open.length !== 1 && !open.includes(family)),
    ),
    bound: perFamily((family) => lines.filter(({ open }) => open.length === 1 && open[0] === family)),
    close: lines.filter(({ isTooClose }) => isTooClose),
    provisional: workloads.flatMap((workload) => provisional(workload) ?? []),
    spending: lines.reduce(spentWith, { priced: 0, total: 0, first: null }),
  }
})

function perFamily(linesOf: (family: Family) => readonly Line[]): Readonly<Record<Family, readonly Line[]>> {
  return { vm: linesOf('vm'), container: linesOf('container'), serverless: linesOf('serverless') }
}

export function called({ id, name }: Pick<WorkloadAssessment, 'id' | 'name'>): string {
  return name.trim() === '' ? id : name
}

function nothingPasses({ id, name, families: found, recommendation, standing }: WorkloadAssessment): Finding | null {
  if (recommendation !== null || standing.word !== 'none') return null
  return {
    kind: 'nothing',
    sentence: `${called({ id, name })} passes nowhere: ${lowerFirst(shortReason(found.vm.reason))}`,
    workload: id,
  }
}

function provisional({ id, name, recommendation }: WorkloadAssessment): Finding | null {
  const needs = recommendation?.needs ?? []
  if (recommendation?.provisional !== true || needs.length === 0) return null
  return {
    kind: 'provisional',
    sentence: `${called({ id, name })} is provisional until ${fieldsInSentence(needs)} ${needs.length === 1 ? 'is' : 'are'} answered`,
    workload: id,
    field: needs[0],
  }
}

export interface Risky {
  readonly line: Line
  readonly family: Family
}

function riskyOf(line: Line): readonly Risky[] {
  const { recommendation } = line.workload
  return line.isAtRisk && recommendation !== null ? [{ line, family: recommendation.family }] : []
}

export interface Spending {
  readonly priced: number
  readonly total: number
  /** The dearest. */
  readonly first: Line | null
}

function spentWith(spent: Spending, line: Line): Spending {
  if (line.monthlyUsd === null) return spent
  return together(spent, { priced: 1, total: line.monthlyUsd, first: line })
}

export function together(one: Spending, other: Spending): Spending {
  const isDearer = (other.first?.monthlyUsd ?? -Infinity) > (one.first?.monthlyUsd ?? -Infinity)
  return {
    priced: one.priced + other.priced,
    total: one.total + other.total,
    first: isDearer ? other.first : one.first,
  }
}
