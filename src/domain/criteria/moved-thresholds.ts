/** The thresholds in force: the stated defaults with the team's own laid over. */
import type { Priorities } from '../workbook.ts'
import { thresholdDefaults } from './thresholds.ts'
import type { ThresholdId, Thresholds } from './thresholds.ts'

/** Unknown ids and values that are not positive numbers are left out. */
export function thresholdsOf(priorities: Priorities): Thresholds {
  const moved = priorities.thresholds ?? {}
  const inForce = {} as Record<ThresholdId, number>
  for (const id of Object.keys(thresholdDefaults) as ThresholdId[]) {
    const own = moved[id]
    inForce[id] = own !== undefined && Number.isFinite(own) && own > 0 ? own : thresholdDefaults[id].value
  }
  // A record that grew name by name is looked up like a dictionary; a copy of it is read at once.
  return { ...inForce }
}
