/** What stands out over a whole assessment, as sentences: what is at risk, who is easy, who cannot run where, what is too close. Reads nothing deep. */
import type { DisplayCurrency } from './display-currency.ts'
import type { Assessment, WorkloadAssessment } from '../domain/assessment.ts'
import { keptWith } from '../domain/kept-with.ts'
import type { Family } from '../domain/vocabulary.ts'
import { families } from '../domain/vocabulary.ts'
import type { FieldId } from '../domain/workbook.ts'
import { fieldsInSentence, listed } from './field-words.ts'
import { fit, lead, money } from './numbers.ts'
import { capitalised } from './sentence-parts.ts'
import { numberWord } from './number-words.ts'
import { familyPlural, familyWord } from './platform-words.ts'
import { shortReason } from './reasons.ts'
import { lowerFirst } from './lower-first.ts'

export interface Finding {
  readonly kind: 'risk' | 'easy' | 'only' | 'impossible' | 'nothing' | 'close' | 'provisional' | 'largest' | 'spare'
  readonly sentence: string
  readonly workload?: string | undefined
  readonly field?: FieldId | undefined
}

function called({ id, name }: Pick<WorkloadAssessment, 'id' | 'name'>): string {
  return name.trim() === '' ? id : name
}

/** Words for up to three, then how many more. */
function someOf<T>(all: readonly T[], word: (one: T) => string): readonly string[] {
  const shown = all.slice(0, 3).map(word)
  const more = all.length - shown.length
  return more > 0 ? [...shown, `${more} more`] : shown
}

function names(lines: readonly Line[]): string {
  return listed(someOf(lines, ({ workload }) => called(workload)))
}

/** What the findings ask of one workload. */
interface Line {
  readonly workload: WorkloadAssessment
  readonly isRecommended: boolean
  /** Families that are not ruled out. */
  readonly open: readonly Family[]
  readonly isAtRisk: boolean
  readonly isEasy: boolean
  readonly isTooClose: boolean
  readonly margin: number | null
  readonly monthlyUsd: number | null
  /** What is said of it alone. */
  readonly nothingPasses: Finding | null
  readonly provisional: Finding | null
}

const lineOf = keptWith((workload: WorkloadAssessment): Line => {
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
    nothingPasses: nothingPasses(workload),
    provisional: provisional(workload),
  }
})

/** In the order in which a reviewer wants to hear them. */
export function findingsOf(assessment: Assessment): readonly Finding[] {
  const lines = assessment.workloads.map(lineOf)
  return [
    ...lines.flatMap((line) => line.nothingPasses ?? []),
    ...atRisk(lines),
    ...easy(lines),
    ...ruledOutByFamily(lines),
    ...onlyFamily(lines),
    ...tooClose(lines),
    ...lines.flatMap((line) => line.provisional ?? []),
    ...largest(lines, assessment.team.currency),
  ]
}

function nothingPasses({ id, name, families: found, recommendation, standing }: WorkloadAssessment): Finding | null {
  if (recommendation !== null || standing.word !== 'none') return null
  return {
    kind: 'nothing',
    sentence: `${called({ id, name })} passes nowhere: ${lowerFirst(shortReason(found.vm.reason))}`,
    workload: id,
  }
}

/** What the best option may fail on, where even the best may fail. */
function atRisk(lines: readonly Line[]): readonly Finding[] {
  const risky = lines.flatMap((line) => {
    const { recommendation } = line.workload
    return line.isAtRisk && recommendation !== null ? [{ line, family: recommendation.family }] : []
  })
  const [first] = risky
  if (first === undefined) return []
  const sentence =
    risky.length === 1
      ? `${names([first.line])} is at risk: ${why(first.line, first.family)}`
      : `${capitalised(numberWord(risky.length))} are at risk: ${listed(someOf(risky, ({ line, family }) => `${names([line])} (${why(line, family)})`))}`
  return [{ kind: 'risk', sentence, workload: first.line.workload.id }]
}

function isOnly(line: Line, family: Family): boolean {
  return line.open.length === 1 && line.open[0] === family
}

/** With one workload, the two "no" that leave it one family; that also says them for the families. */
function onlyFamily(lines: readonly Line[]): readonly Finding[] {
  return families.flatMap((family): Finding[] => {
    const bound = lines.filter((line) => isOnly(line, family))
    const [first] = bound
    if (first === undefined) return []
    const whys =
      bound.length > 1
        ? ''
        : `: ${families
            .filter((other) => other !== family)
            .map((other) => `${familyWord(other).toLowerCase()} (${why(first, other)})`)
            .join(', ')}`
    return [
      {
        kind: 'only',
        sentence: `${names(bound)} can only run ${familyPlural(family)}${whys}`,
        workload: first.workload.id,
      },
    ]
  })
}

function why({ workload }: Line, family: Family): string {
  return lowerFirst(shortReason(workload.families[family].reason))
}

/** How many cannot run in a family, each with its "no"; those bound to one family are said already. */
function ruledOutByFamily(lines: readonly Line[]): readonly Finding[] {
  return families.flatMap((family): Finding[] => {
    const blocked = lines.filter(
      ({ isRecommended, open }) => isRecommended && open.length !== 1 && !open.includes(family),
    )
    const [first] = blocked
    if (first === undefined) return []
    const shown = someOf(blocked, (line) => `${names([line])} (${why(line, family)})`)
    return [
      {
        kind: 'impossible',
        sentence: `${capitalised(numberWord(blocked.length))} cannot run ${familyPlural(family)}: ${listed(shown)}`,
        workload: first.workload.id,
      },
    ]
  })
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

function tooClose(lines: readonly Line[]): readonly Finding[] {
  const close = lines.filter(({ isTooClose }) => isTooClose)
  const [first] = close
  if (first === undefined) return []
  const margin = close.length === 1 && first.margin !== null ? `, the lead is ${lead(first.margin)}` : ''
  return [
    {
      kind: 'close',
      sentence: `${close.length === 1 ? 'One is' : `${capitalised(numberWord(close.length))} are`} too close to call: ${names(close)}${margin}`,
      workload: first.workload.id,
    },
  ]
}

function easy(lines: readonly Line[]): readonly Finding[] {
  const solid = lines.filter(({ isEasy }) => isEasy)
  const [first] = solid
  if (first === undefined) return []
  const least = solid.reduce((lowest, { margin }) => Math.min(lowest, margin ?? 0), Number.POSITIVE_INFINITY)
  const lead =
    least > 0
      ? `: ${solid.length === 1 ? 'it leads' : 'each leads'} by ${fit(least)}${solid.length === 1 ? '' : ' or more'}`
      : ''
  return [
    {
      kind: 'easy',
      sentence: `${names(solid)} ${solid.length === 1 ? 'is' : 'are'} easy${lead}`,
      workload: first.workload.id,
    },
  ]
}

function largest(lines: readonly Line[], currency?: DisplayCurrency): readonly Finding[] {
  let priced = 0
  let total = 0
  let first: Line | null = null
  for (const line of lines) {
    if (line.monthlyUsd === null) continue
    priced += 1
    total += line.monthlyUsd
    if (first === null || line.monthlyUsd > (first.monthlyUsd ?? 0)) first = line
  }
  const usd = first?.monthlyUsd ?? 0
  if (first === null || priced < 2 || usd < total / 2) return []
  return [
    {
      kind: 'largest',
      sentence: `${names([first])} is ${money(usd, currency)} of ${money(total, currency)} a month`,
      workload: first.workload.id,
    },
  ]
}
