/** Every scenario of a workbook assessed beside today: compared with what is recommended now, or with what was frozen then. */
import type { Assessment } from '../domain/assessment.ts'
import { compareOutcomes, frozenOutcomes, onceOf, outcomesOf, withOnce } from '../domain/meeting/compare-outcomes.ts'
import type { ComparedScenario, Comparison, Outcomes } from '../domain/meeting/compare-outcomes.ts'
import { acceptedIn } from '../domain/meeting/decision-state.ts'
import type { Workbook } from '../domain/workbook.ts'
import { applyCommand } from './commands/apply-command.ts'

/** `assess` is asked once for each scenario, with the workbook as that scenario has it. */
export function compareScenarios(
  workbook: Workbook,
  today: Assessment,
  assess: (workbook: Workbook) => Assessment,
): readonly ComparedScenario[] {
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
    const assessed = assess(changed)
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
