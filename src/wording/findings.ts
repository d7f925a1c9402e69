/** What stands out over a whole assessment, as sentences: what is at risk, who is easy, who cannot run where, what is too close. Reads nothing deep. */
import type { DisplayCurrency } from './display-currency.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Family } from '../domain/vocabulary.ts'
import { families } from '../domain/vocabulary.ts'
import type { Reason } from '../domain/reason.ts'
import { called, nothingPasses, provisional, sortedLines } from './finding-lines.ts'
import type { Finding, Line, Risky, Some, Spending } from './finding-lines.ts'
import { fewOf } from './few-names.ts'
import { fit, lead, money } from './numbers.ts'
import { capitalised } from './sentence-parts.ts'
import { numberWord } from './number-words.ts'
import { familyPlural, familyWord } from './platform-words.ts'
import { riskInShort, shortReason } from './reasons.ts'
import { lowerFirst } from './lower-first.ts'

const named = 3

function names({ count, first }: Some<Line>): string {
  return fewOf(first, ({ workload }) => called(workload), named, count)
}

/** In the order in which a reviewer wants to hear them; of many workloads that have one each, the first few. */
export function findingsOf(assessment: Assessment): readonly Finding[] {
  const sorted = sortedLines(assessment.workloads)
  return [
    ...sorted.nothingPasses.first.map(nothingPasses),
    ...atRisk(sorted.atRisk),
    ...easy(sorted.solid, sorted.leastLead ?? 0),
    ...families.flatMap((family) => ruledOut(family, sorted.ruledOut[family])),
    ...families.flatMap((family) => only(family, sorted.bound[family])),
    ...tooClose(sorted.close),
    ...sorted.provisional.first.map(provisional),
    ...largest(sorted.spending, assessment.team.currency),
  ]
}

/** What the best option may fail on, where even the best may fail. */
function atRisk({ count, first: risky }: Some<Risky>): readonly Finding[] {
  const [first] = risky
  if (first === undefined) return []
  const sentence =
    count === 1
      ? `${called(first.line.workload)} is ${riskInShort(reasonIn(first.line, first.family))}`
      : `${capitalised(numberWord(count))} are at risk: ${fewOf(risky, ({ line, family }) => `${called(line.workload)} (${riskInShort(reasonIn(line, family)).replace(/^at risk[,:] /, '')})`, named, count)}`
  const reasons = risky.slice(0, named).map(({ line, family }) => reasonIn(line, family))
  return [{ kind: 'risk', sentence, workload: first.line.workload.id, reasons }]
}

/** With one workload, the two "no" that leave it one family; that also says them for the families. */
function only(family: Family, bound: Some<Line>): readonly Finding[] {
  const [first] = bound.first
  if (first === undefined) return []
  const whys =
    bound.count > 1
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
      reasons: whys === '' ? [] : families.filter((other) => other !== family).map((other) => reasonIn(first, other)),
    },
  ]
}

function reasonIn({ workload }: Line, family: Family): Reason {
  return workload.families[family].reason
}

function why(line: Line, family: Family): string {
  return lowerFirst(shortReason(reasonIn(line, family)))
}

/** How many cannot run in a family, each with its "no"; those bound to one family are said already. */
function ruledOut(family: Family, { count, first: blocked }: Some<Line>): readonly Finding[] {
  const [first] = blocked
  if (first === undefined) return []
  const shown = fewOf(blocked, (line) => `${called(line.workload)} (${why(line, family)})`, named, count)
  return [
    {
      kind: 'impossible',
      sentence: `${capitalised(numberWord(count))} cannot run ${familyPlural(family)}: ${shown}`,
      workload: first.workload.id,
      reasons: blocked.slice(0, named).map((line) => reasonIn(line, family)),
    },
  ]
}

function tooClose(close: Some<Line>): readonly Finding[] {
  const [first] = close.first
  if (first === undefined) return []
  const margin = close.count === 1 && first.margin !== null ? `, the lead is ${lead(first.margin)}` : ''
  return [
    {
      kind: 'close',
      sentence: `${close.count === 1 ? 'One is' : `${capitalised(numberWord(close.count))} are`} too close to call: ${names(close)}${margin}`,
      workload: first.workload.id,
    },
  ]
}

function easy(solid: Some<Line>, leastLead: number): readonly Finding[] {
  const [first] = solid.first
  if (first === undefined) return []
  const lead =
    leastLead > 0
      ? `: ${solid.count === 1 ? 'it leads' : 'each leads'} by ${fit(leastLead)}${solid.count === 1 ? '' : ' or more'}`
      : ''
  return [
    {
      kind: 'easy',
      sentence: `${names(solid)} ${solid.count === 1 ? 'is' : 'are'} easy${lead}`,
      workload: first.workload.id,
    },
  ]
}

function largest({ priced, total, first }: Spending, currency?: DisplayCurrency): readonly Finding[] {
  const usd = first?.monthlyUsd ?? 0
  if (first === null || priced < 2 || usd < total / 2) return []
  return [
    {
      kind: 'largest',
      sentence: `${called(first.workload)} is ${money(usd, currency)} of ${money(total, currency)} a month`,
      workload: first.workload.id,
    },
  ]
}
