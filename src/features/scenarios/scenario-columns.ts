/** Every scenario assessed beside today: one column each, compared with what is recommended now. */
import { correctionOf } from '../../domain/bill/counted-once.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { compareOutcomes, frozenOutcomes, outcomesOf, withOnce } from '../../domain/meeting/compare-outcomes.ts'
import type { Comparison, Outcomes } from '../../domain/meeting/compare-outcomes.ts'
import { acceptedIn } from '../../domain/meeting/decision-state.ts'
import type { Scenario, Workbook } from '../../domain/workbook.ts'
import { applyCommand } from '../../workbench/commands/apply-command.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'

export interface ScenarioColumn {
  readonly scenario: Scenario
  /** Today before, the scenario after. Where a milestone froze the option that is still decided, today holds to it too. */
  readonly comparison: Comparison
  /** What an account has once moves the sum of its bills by, USD per month; null for a milestone, which keeps bills alone. */
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
    const frozen = scenario.frozen === true && scenario.outcome !== undefined
    const then = frozen ? frozenOutcomes(scenario, today) : null
    const onceUsd = correctionOf(assessed.portfolio.shared)
    return {
      scenario,
      onceUsd: then === null ? onceUsd : null,
      comparison:
        then === null
          ? withOnce(compareOutcomes(now, outcomesOf(assessed)), correctionOf(today.portfolio.shared), onceUsd)
          : compareOutcomes(outcomesOf(today, kept(then)), then),
      prices: then === null ? null : compareOutcomes(then, outcomesOf(assessed, kept(then))),
    }
  })
}
