/** Scenarios are other futures beside the workbook; a frozen milestone is never edited, only removed. */
import type { Scenario, Workbook } from '../../domain/workbook.ts'
import { skipping } from '../new-id.ts'
import type { CommandContext } from './command.ts'

export function addScenario(
  workbook: Workbook,
  scenario: Omit<Scenario, 'id'> & { readonly id?: string | undefined },
  context: CommandContext,
): Workbook {
  const scenarios = workbook.scenarios ?? []
  const taken = new Set(scenarios.map(({ id }) => id))
  const id = scenario.id !== undefined && !taken.has(scenario.id) ? scenario.id : skipping(context.newId, () => taken)()
  return { ...workbook, scenarios: [...scenarios, { ...scenario, id }] }
}

/** `evenFrozen` is for the freezing itself and for a new name. */
export function changeScenario(
  workbook: Workbook,
  id: string,
  change: Partial<Omit<Scenario, 'id'>>,
  evenFrozen = false,
): Workbook {
  const found = workbook.scenarios?.find((scenario) => scenario.id === id)
  if (found === undefined || (found.frozen === true && !evenFrozen)) return workbook
  return {
    ...workbook,
    scenarios: workbook.scenarios?.map((scenario) => (scenario === found ? { ...scenario, ...change } : scenario)),
  }
}

export function removeScenario(workbook: Workbook, id: string): Workbook {
  if (!workbook.scenarios?.some((scenario) => scenario.id === id)) return workbook
  return { ...workbook, scenarios: workbook.scenarios.filter((scenario) => scenario.id !== id) }
}

/** Freezes with the workloads, team and priorities of that moment. */
export function freezeScenario(
  workbook: Workbook,
  {
    scenario: id,
    outcome,
    onceUsd,
    catalogueVersion,
  }: Pick<Scenario, 'outcome' | 'onceUsd' | 'catalogueVersion'> & { readonly scenario: string },
): Workbook {
  const found = workbook.scenarios?.find((scenario) => scenario.id === id)
  if (found === undefined) return workbook
  return changeScenario(workbook, id, {
    frozen: true,
    team: found.team ?? workbook.team,
    priorities: found.priorities ?? workbook.priorities,
    workloads: found.workloads ?? workbook.workloads,
    ...(outcome === undefined ? {} : { outcome }),
    ...(onceUsd === undefined ? {} : { onceUsd }),
    ...(catalogueVersion === undefined ? {} : { catalogueVersion }),
  })
}

function times(amount: unknown, factor: number): unknown {
  if (typeof amount === 'number') return amount * factor
  if (typeof amount !== 'object' || amount === null) return amount
  return Object.fromEntries(Object.entries(amount).map(([end, value]) => [end, times(value, factor)]))
}

/** The workbook as the scenario has it. */
export function applyScenario(workbook: Workbook, id: string): Workbook {
  const scenario = workbook.scenarios?.find((candidate) => candidate.id === id)
  if (scenario === undefined) return workbook
  const workloads = scenario.workloads ?? workbook.workloads
  const factor = scenario.requestsFactor
  return {
    ...workbook,
    team: scenario.team === undefined ? workbook.team : { ...workbook.team, ...scenario.team },
    priorities: scenario.priorities ?? workbook.priorities,
    workloads:
      factor === undefined
        ? workloads
        : workloads.map((workload) => {
            const scaled = times(workload.requestsPerMonth, factor)
            return scaled === undefined
              ? workload
              : { ...workload, requestsPerMonth: scaled as typeof workload.requestsPerMonth }
          }),
  }
}
