/** The traps of all workloads in one order, and the three that become failure drills. */
import type { WorkloadAssessment } from '../assessment.ts'
import type { TrapFinding } from '../running-plan.ts'

export const drillCount = 3

export interface RankedTrap {
  readonly workload: string
  readonly name: string
  readonly finding: TrapFinding
  /** 1 to 3 for those that become drills. */
  readonly drill: number | null
}

/** Drills first, then gravest first; a trap becomes a drill once, on the workload where it is gravest. */
export function rankTraps(workloads: readonly WorkloadAssessment[]): readonly RankedTrap[] {
  const all = workloads
    .flatMap(({ id, name, traps }) => traps.map((finding) => ({ workload: id, name, finding })))
    .toSorted((a, b) => b.finding.severity - a.finding.severity)
  const drills = new Map<string, number>()
  const numbered = all.map((trap) => {
    const taken = trap.finding.drill === null || drills.has(trap.finding.trap) || drills.size >= drillCount
    if (!taken) drills.set(trap.finding.trap, drills.size + 1)
    return { ...trap, drill: taken ? null : (drills.get(trap.finding.trap) ?? null) }
  })
  return [...numbered.filter(({ drill }) => drill !== null), ...numbered.filter(({ drill }) => drill === null)]
}
