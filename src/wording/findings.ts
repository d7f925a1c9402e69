/** What stands out over a whole assessment, as sentences: what is at risk, who is easy, who cannot run where, what is too close. Reads nothing deep. */
import type { DisplayCurrency } from './display-currency.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Family } from '../domain/vocabulary.ts'
import { families } from '../domain/vocabulary.ts'
import type { Reason } from '../domain/reason.ts'
import { called, sortedBlocks, together } from './finding-lines.ts'
import type { Finding, Line, Risky, Sorted } from './finding-lines.ts'
import { fewOf } from './few-names.ts'
import { fit, lead, money } from './numbers.ts'
import { capitalised } from './sentence-parts.ts'
import { numberWord } from './number-words.ts'
import { familyPlural, familyWord } from './platform-words.ts'
import { riskInShort, shortReason } from './reasons.ts'
import { lowerFirst } from './lower-first.ts'

const named = 3

function names(lines: readonly Line[]): string {
  return fewOf(lines, ({ workload }) => called(workload), named)
}

/** In the order in which a reviewer wants to hear them. */
export function findingsOf(assessment: Assessment): readonly Finding[] {
  const blocks = sortedBlocks(assessment.workloads)
  return [
    ...blocks.flatMap(({ nothingPasses }) => nothingPasses),
    ...atRisk(blocks.flatMap((block) => block.atRisk)),
    ...easy(blocks.flatMap(({ solid }) => solid)),
    ...families.flatMap((family) =>
      ruledOut(
        family,
        blocks.flatMap((block) => block.ruledOut[family]),
      ),
    ),
    ...families.flatMap((family) =>
      only(
        family,
        blocks.flatMap((block) => block.bound[family]),
      ),
    ),
    ...tooClose(blocks.flatMap(({ close }) => close)),
    ...blocks.flatMap(({ provisional }) => provisional),
    ...largest(blocks, assessment.team.currency),
  ]
}

/** What the best option may fail on, where even the best may fail. */
function atRisk(risky: readonly Risky[]): readonly Finding[] {
  const [first] = risky
  if (first === undefined) return []
  const sentence =
    risky.length === 1
      ? `${names([first.line])} is ${riskInShort(reasonIn(first.line, first.family))}`
      : `${capitalised(numberWord(risky.length))} are at risk: ${fewOf(risky, ({ line, family }) => `${names([line])} (${riskInShort(reasonIn(line, family)).replace(/^at risk[,:] /, '')})`, named)}`
  return [{ kind: 'risk', sentence, workload: first.line.workload.id }]
}

/** With one workload, the two "no" that leave it one family; that also says them for the families. */
function only(family: Family, bound: readonly Line[]): readonly Finding[] {
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
}

function reasonIn({ workload }: Line, family: Family): Reason {
  return workload.families[family].reason
}

function why(line: Line, family: Family): string {
  return lowerFirst(shortReason(reasonIn(line, family)))
}

/** How many cannot run in a family, each with its "no"; those bound to one family are said already. */
function ruledOut(family: Family, blocked: readonly Line[]): readonly Finding[] {
  const [first] = blocked
  if (first === undefined) return []
  const shown = fewOf(blocked, (line) => `${names([line])} (${why(line, family)})`, named)
  return [
    {
      kind: 'impossible',
      sentence: `${capitalised(numberWord(blocked.length))} cannot run ${familyPlural(family)}: ${shown}`,
      workload: first.workload.id,
    },
  ]
}

function tooClose(close: readonly Line[]): readonly Finding[] {
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

function easy(solid: readonly Line[]): readonly Finding[] {
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

function largest(blocks: readonly Sorted[], currency?: DisplayCurrency): readonly Finding[] {
  const { priced, total, first } = blocks
    .map(({ spending }) => spending)
    .reduce(together, { priced: 0, total: 0, first: null })
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
