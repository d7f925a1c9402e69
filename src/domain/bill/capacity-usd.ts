/** What a month of capacity costs, working or idle: the part of a bill that idle time wastes. */
import type { BillLine } from '../option-evidence.ts'
import type { BillGroup } from '../vocabulary.ts'

const capacityGroups: readonly BillGroup[] = ['compute', 'idle', 'warm']

/** USD per month; lines that the team switched off are left out. */
export function capacityUsdOf(lines: readonly BillLine[]): number {
  return lines.reduce(
    (sum, line) => (line.counted && capacityGroups.includes(line.group) ? sum + line.monthlyUsd : sum),
    0,
  )
}
