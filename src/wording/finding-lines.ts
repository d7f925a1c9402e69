/** Which finding each workload belongs to: how many there are of each, and the first of them. */
import { shortName } from './short-name.ts'
import type { WorkloadAssessment } from '../domain/assessment.ts'
import { keptTogether } from '../domain/kept-together.ts'
import type { Reason } from '../domain/reason.ts'
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
  /** Those whose figures the sentence says. */
  readonly reasons?: readonly Reason[] | undefined
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

/** How many there are, and the first few of them, which are those that are named. */
export interface Some<T> {
  readonly count: number
  readonly first: readonly T[]
}

/** More than this are never named in one sentence, nor said in sentences of their own. */
const most = 4

function someOf<T>(all: readonly T[]): Some<T> {
  return { count: all.length, first: all.slice(0, most) }
}

/** Who belongs to which finding. */
export interface Sorted {
  readonly nothingPasses: Some<WorkloadAssessment>
  readonly atRisk: Some<Risky>
  readonly solid: Some<Line>
  /** The smallest lead among the solid; null where there are none. */
  readonly leastLead: number | null
  readonly ruledOut: Readonly<Record<Family, Some<Line>>>
  readonly bound: Readonly<Record<Family, Some<Line>>>
  readonly close: Some<Line>
  readonly provisional: Some<WorkloadAssessment>
  readonly spending: Spending
}

export const sortedLines = keptTogether<WorkloadAssessment, Sorted>(
  (workloads) => {
    const lines = workloads.map(lineOf)
    const solid = lines.filter(({ isEasy }) => isEasy)
    return {
      nothingPasses: someOf(workloads.filter(passesNowhere)),
      atRisk: someOf(lines.flatMap(riskyOf)),
      solid: someOf(solid),
      leastLead: least(solid.map(({ margin }) => margin ?? 0)),
      ruledOut: perFamily((family) =>
        someOf(lines.filter(({ isRecommended, open }) => isRecommended && open.length !== 1 && !open.includes(family))),
      ),
      bound: perFamily((family) => someOf(lines.filter(({ open }) => open.length === 1 && open[0] === family))),
      close: someOf(lines.filter(({ isTooClose }) => isTooClose)),
      provisional: someOf(workloads.filter(isProvisional)),
      spending: lines.reduce(spentWith, { priced: 0, total: 0, first: null }),
    }
  },
  (parts) => ({
    nothingPasses: some(parts, (part) => part.nothingPasses),
    atRisk: some(parts, (part) => part.atRisk),
    solid: some(parts, (part) => part.solid),
    leastLead: least(parts.flatMap((part) => part.leastLead ?? [])),
    ruledOut: perFamily((family) => some(parts, (part) => part.ruledOut[family])),
    bound: perFamily((family) => some(parts, (part) => part.bound[family])),
    close: some(parts, (part) => part.close),
    provisional: some(parts, (part) => part.provisional),
    spending: parts.map((part) => part.spending).reduce(together),
  }),
)

function some<T>(parts: readonly Sorted[], of: (part: Sorted) => Some<T>): Some<T> {
  let count = 0
  const first: T[] = []
  for (const part of parts) {
    const each = of(part)
    count += each.count
    if (first.length < most) first.push(...each.first.slice(0, most - first.length))
  }
  return { count, first }
}

function least(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.min(...numbers)
}

function perFamily<T>(of: (family: Family) => T): Readonly<Record<Family, T>> {
  return { vm: of('vm'), container: of('container'), serverless: of('serverless') }
}

export function called({ id, name = '' }: { readonly id: string; readonly name?: string | undefined }): string {
  return shortName(name.trim() === '' ? id : name)
}

function passesNowhere({ recommendation, standing }: WorkloadAssessment): boolean {
  return recommendation === null && standing.word === 'none'
}

function isProvisional({ recommendation }: WorkloadAssessment): boolean {
  return recommendation?.provisional === true && recommendation.needs.length > 0
}

export function nothingPasses({ id, name, families: found }: WorkloadAssessment): Finding {
  return {
    kind: 'nothing',
    sentence: `${called({ id, name })} passes nowhere: ${lowerFirst(shortReason(found.vm.reason))}`,
    workload: id,
    reasons: [found.vm.reason],
  }
}

export function provisional({ id, name, recommendation }: WorkloadAssessment): Finding {
  const needs = recommendation?.needs ?? []
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

function together(one: Spending, other: Spending): Spending {
  const isDearer = (other.first?.monthlyUsd ?? -Infinity) > (one.first?.monthlyUsd ?? -Infinity)
  return {
    priced: one.priced + other.priced,
    total: one.total + other.total,
    first: isDearer ? other.first : one.first,
  }
}
