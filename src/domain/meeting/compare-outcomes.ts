/** Two outcomes of the same workloads side by side: whose choice changed, and what it costs more or less. */
import { inReadingOrder } from '../in-reading-order.ts'
import type { Assessment, WorkloadAssessment } from '../assessment.ts'
import { correctionOf, countedOnce } from '../bill/counted-once.ts'
import type { SharedCharge } from '../bill/shared-charge.ts'
import type { Family } from '../vocabulary.ts'
import type { Scenario } from '../workbook.ts'

export interface Outcome {
  readonly option: string
  readonly label: string
  readonly family: Family | null
  readonly usdPerMonth: number | null
  /** What of the bill an account has once; a milestone keeps only what that came to in its sum. */
  readonly shared: readonly SharedCharge[]
}

export interface ComparedRow {
  readonly workload: string
  readonly name: string
  /** null where nothing could be recommended, or the workload did not exist. */
  readonly before: Outcome | null
  readonly after: Outcome | null
  readonly flipped: boolean
  /** After minus before, USD per month; null where either has no bill. */
  readonly changeUsd: number | null
}

export interface Comparison {
  readonly rows: readonly ComparedRow[]
  readonly flips: number
  /** Sums over rows in which both sides have a bill. */
  readonly beforeUsd: number
  readonly afterUsd: number
  readonly unpriced: number
}

export interface ComparedScenario {
  readonly scenario: Scenario
  /** Today before, the scenario after. Where a milestone froze the option that is still decided, today holds to it too. */
  readonly comparison: Comparison
  /** What each bill was or would be. */
  readonly outcomes: Outcomes
  /** What an account has once moves the sum of its bills by, USD per month; null for a milestone that did not note it. */
  readonly onceUsd: number | null
  /** For a milestone: what was written down then against the same inputs on today's prices. */
  readonly prices: Comparison | null
}

export type Outcomes = ReadonlyMap<string, { readonly name: string; readonly outcome: Outcome | null }>

/** What is recommended; `decided` names the options to hold to instead, where somebody chose. */
export function outcomesOf(
  assessment: Assessment,
  decided: (workload: string) => string | undefined = () => undefined,
): Outcomes {
  return new Map(
    assessment.workloads.map((workload) => [
      workload.id,
      { name: workload.name, outcome: heldTo(workload, decided(workload.id)) ?? recommended(workload) },
    ]),
  )
}

function heldTo({ options }: WorkloadAssessment, decided: string | undefined): Outcome | null {
  const held = options.find(({ option }) => option === decided)
  if (held === undefined) return null
  const { option, label, family, monthlyUsd, shared } = held
  return { option, label, family, usdPerMonth: monthlyUsd?.likely ?? null, shared }
}

function recommended({ recommendation }: WorkloadAssessment): Outcome | null {
  if (recommendation === null) return null
  const { option, label, family, monthlyUsd, shared } = recommendation
  return { option, label, family, usdPerMonth: monthlyUsd, shared }
}

/** What was written into a milestone when it was frozen; names and labels come from `today` where it still knows them. */
export function frozenOutcomes(scenario: Scenario, today: Assessment): Outcomes {
  return new Map(
    Object.entries(scenario.outcome ?? {}).map(([id, { option, usdPerMonth }]) => {
      const workload = today.workloads.find((each) => each.id === id)
      const known = workload?.options.find((each) => each.option === option)
      const name = workload?.name ?? inReadingOrder(scenario.workloads?.find((each) => each.id === id)?.name ?? id)
      return [
        id,
        {
          name,
          outcome: { option, label: known?.label ?? option, family: known?.family ?? null, usdPerMonth, shared: [] },
        },
      ]
    }),
  )
}

export function compareOutcomes(before: Outcomes, after: Outcomes): Comparison {
  const ids = [...new Set([...before.keys(), ...after.keys()])]
  const rows = ids.map((id): ComparedRow => {
    const was = before.get(id)?.outcome ?? null
    const is = after.get(id)?.outcome ?? null
    const priced = was?.usdPerMonth != null && is?.usdPerMonth != null
    return {
      workload: id,
      name: after.get(id)?.name ?? before.get(id)?.name ?? id,
      before: was,
      after: is,
      flipped: was?.option !== is?.option,
      changeUsd: priced ? (is?.usdPerMonth ?? 0) - (was?.usdPerMonth ?? 0) : null,
    }
  })
  const priced = rows.filter(({ changeUsd }) => changeUsd !== null)
  return {
    rows,
    flips: rows.filter(({ flipped }) => flipped).length,
    beforeUsd: priced.reduce((sum, { before: was }) => sum + (was?.usdPerMonth ?? 0), 0),
    afterUsd: priced.reduce((sum, { after: is }) => sum + (is?.usdPerMonth ?? 0), 0),
    unpriced: rows.length - priced.length,
  }
}

/** What it moves the sum of these bills by that an account has some of it once, USD per month. */
export function onceOf(outcomes: Outcomes): number {
  return correctionOf(countedOnce([...outcomes.values()].map(({ outcome }) => outcome?.shared ?? [])))
}

/** The same with what each account has once counted once: `onceBefore` and `onceAfter` are what that adds to the sums. */
export function withOnce(comparison: Comparison, onceBefore: number, onceAfter: number): Comparison {
  return {
    ...comparison,
    beforeUsd: comparison.beforeUsd + onceBefore,
    afterUsd: comparison.afterUsd + onceAfter,
  }
}

/** What a milestone writes down of outcomes; a workload that nothing passes for has nothing to keep. */
export function outcomeToFreeze(outcomes: Outcomes): Required<Pick<Scenario, 'outcome' | 'onceUsd'>> {
  const kept = [...outcomes].flatMap(([id, { outcome }]) =>
    outcome === null ? [] : [[id, { option: outcome.option, usdPerMonth: outcome.usdPerMonth }] as const],
  )
  return { outcome: Object.fromEntries(kept), onceUsd: onceOf(outcomes) }
}
