/** Every scenario assessed beside today: one column each, compared with what is recommended now. */
import type { Assessment } from '../../domain/assessment.ts'
import { compareOutcomes, frozenOutcomes, onceOf, outcomesOf, withOnce } from '../../domain/meeting/compare-outcomes.ts'
import type { Comparison, Outcomes } from '../../domain/meeting/compare-outcomes.ts'
import { acceptedIn } from '../../domain/meeting/decision-state.ts'
import type { Scenario, Workbook } from '../../domain/workbook.ts'
import { applyCommand } from '../../workbench/commands/apply-command.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'

export interface ScenarioColumn {
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

export function scenarioColumns(workbook: Workbook, today: Assessment): readonly ScenarioColumn[] {
  const accepted = acceptedIn(workbook)
  const now = outcomesOf(today)
  const kept = (then: Outcomes) => (workload: string) => {
    const option = accepted(workload)
    return option === then.get(workload)?.outcome?.option ? option : undefined
  }
  return (workbook.scenarios ?? []).map((scenario) => {
    const changed = applyCommand(
      workbook,
      { kind: 'apply-scenario', scenario: scenario.id },
      { newId: () => scenario.id },
    )
    const assessed = getWorkbench().assessed.assessWith(changed)
    const then = scenario.frozen === true && scenario.outcome !== undefined ? frozenOutcomes(scenario, today) : null
    if (then === null) {
      const outcomes = outcomesOf(assessed)
      const onceUsd = onceOf(outcomes)
      return {
        scenario,
        outcomes,
        onceUsd,
        comparison: withOnce(compareOutcomes(now, outcomes), onceOf(now), onceUsd),
        prices: null,
      }
    }
    const held = outcomesOf(today, kept(then))
    const again = outcomesOf(assessed, kept(then))
    const onceUsd = scenario.onceUsd ?? null
    const both = (comparison: Comparison, before: number, after: number) =>
      onceUsd === null ? comparison : withOnce(comparison, before, after)
    return {
      scenario,
      outcomes: then,
      onceUsd,
      comparison: both(compareOutcomes(held, then), onceOf(held), onceUsd ?? 0),
      prices: both(compareOutcomes(then, again), onceUsd ?? 0, onceOf(again)),
    }
  })
}
