/** What stands out over a whole assessment, as sentences: who is easy, who cannot run where, what is too close. Reads nothing deep. */
import type { Assessment, WorkloadAssessment } from '../domain/assessment.ts'
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
  readonly kind: 'easy' | 'only' | 'impossible' | 'nothing' | 'close' | 'provisional' | 'largest' | 'spare'
  readonly sentence: string
  readonly workload?: string | undefined
  readonly field?: FieldId | undefined
}

/** Names up to three, then how many more. */
function names(workloads: readonly WorkloadAssessment[]): string {
  const shown = workloads.slice(0, 3).map(({ name, id }) => (name.trim() === '' ? id : name))
  const more = workloads.length - shown.length
  return listed(more > 0 ? [...shown, `${more} more`] : shown)
}

/** In the order in which a reviewer wants to hear them. */
export function findingsOf(assessment: Assessment): readonly Finding[] {
  const { workloads } = assessment
  return [
    ...nothingPasses(workloads),
    ...easy(workloads),
    ...ruledOutByFamily(workloads),
    ...onlyFamily(workloads),
    ...tooClose(workloads),
    ...provisional(workloads),
    ...largest(workloads),
  ]
}

function nothingPasses(workloads: readonly WorkloadAssessment[]): readonly Finding[] {
  return workloads
    .filter(({ recommendation, standing }) => recommendation === null && standing.word === 'none')
    .map((workload) => ({
      kind: 'nothing',
      sentence: `${names([workload])} passes nowhere: ${lowerFirst(shortReason(workload.families.vm.reason))}`,
      workload: workload.id,
    }))
}

function isOpen(workload: WorkloadAssessment, family: Family): boolean {
  return workload.families[family].verdict !== 'blocked'
}

function isBoundTo(workload: WorkloadAssessment, family: Family): boolean {
  return isOpen(workload, family) && families.every((other) => other === family || !isOpen(workload, other))
}

function isBound(workload: WorkloadAssessment): boolean {
  return families.some((family) => isBoundTo(workload, family))
}

/** With one workload, the two "no" that leave it one family; that also says them for the families. */
function onlyFamily(workloads: readonly WorkloadAssessment[]): readonly Finding[] {
  return families.flatMap((family): Finding[] => {
    const bound = workloads.filter((workload) => isBoundTo(workload, family))
    const [first] = bound
    if (first === undefined) return []
    const whys =
      bound.length > 1
        ? ''
        : `: ${families
            .filter((other) => other !== family)
            .map((other) => `${familyWord(other).toLowerCase()} ${inBrackets(first, other)}`)
            .join(', ')}`
    return [
      { kind: 'only', sentence: `${names(bound)} can only run ${familyPlural(family)}${whys}`, workload: first.id },
    ]
  })
}

function inBrackets(workload: WorkloadAssessment, family: Family): string {
  return `(${lowerFirst(shortReason(workload.families[family].reason))})`
}

/** How many cannot run in a family, each with its "no"; those bound to one family are said already. */
function ruledOutByFamily(workloads: readonly WorkloadAssessment[]): readonly Finding[] {
  return families.flatMap((family): Finding[] => {
    const blocked = workloads.filter(
      (workload) => workload.recommendation !== null && !isOpen(workload, family) && !isBound(workload),
    )
    const [first] = blocked
    if (first === undefined) return []
    const shown = blocked.slice(0, 3).map((workload) => `${names([workload])} ${inBrackets(workload, family)}`)
    const more = blocked.length - shown.length
    return [
      {
        kind: 'impossible',
        sentence: `${capitalised(numberWord(blocked.length))} cannot run ${familyPlural(family)}: ${listed(more > 0 ? [...shown, `${more} more`] : shown)}`,
        workload: first.id,
      },
    ]
  })
}

function provisional(workloads: readonly WorkloadAssessment[]): readonly Finding[] {
  return workloads.flatMap((workload): Finding[] => {
    const needs = workload.recommendation?.needs ?? []
    return workload.recommendation?.provisional === true && needs.length > 0
      ? [
          {
            kind: 'provisional',
            sentence: `${names([workload])} is provisional until ${fieldsInSentence(needs)} ${needs.length === 1 ? 'is' : 'are'} answered`,
            workload: workload.id,
            field: needs[0],
          },
        ]
      : []
  })
}

function tooClose(workloads: readonly WorkloadAssessment[]): readonly Finding[] {
  const close = workloads.filter(({ standing }) => standing.word === 'too close')
  const [first] = close
  if (first === undefined) return []
  const margin =
    close.length === 1 && first.standing.margin !== null ? `, the lead is ${lead(first.standing.margin)}` : ''
  return [
    {
      kind: 'close',
      sentence: `${close.length === 1 ? 'One is' : `${capitalised(numberWord(close.length))} are`} too close to call: ${names(close)}${margin}`,
      workload: first.id,
    },
  ]
}

function easy(workloads: readonly WorkloadAssessment[]): readonly Finding[] {
  const solid = workloads.filter(
    ({ standing, recommendation }) => standing.word === 'solid' && recommendation?.provisional === false,
  )
  const [first] = solid
  if (first === undefined) return []
  const least = Math.min(...solid.map(({ standing }) => standing.margin ?? 0))
  const lead =
    least > 0
      ? `: ${solid.length === 1 ? 'it leads' : 'each leads'} by ${fit(least)}${solid.length === 1 ? '' : ' or more'}`
      : ''
  return [
    {
      kind: 'easy',
      sentence: `${names(solid)} ${solid.length === 1 ? 'is' : 'are'} easy${lead}`,
      workload: first.id,
    },
  ]
}

function largest(workloads: readonly WorkloadAssessment[]): readonly Finding[] {
  const priced = workloads.filter(({ recommendation }) => recommendation?.monthlyUsd != null)
  const usd = ({ recommendation }: WorkloadAssessment) => recommendation?.monthlyUsd ?? 0
  const total = priced.reduce((sum, workload) => sum + usd(workload), 0)
  const [first] = priced.toSorted((a, b) => usd(b) - usd(a))
  if (first === undefined || priced.length < 2 || usd(first) < total / 2) return []
  return [
    {
      kind: 'largest',
      sentence: `${names([first])} is ${money(usd(first))} of ${money(total)} a month`,
      workload: first.id,
    },
  ]
}
