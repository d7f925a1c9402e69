/** Where nobody noted what two states started from: the earlier state that is nearest to the other one. */
import { fieldIds } from '../domain/workbook.ts'
import type { Workbook } from '../domain/workbook.ts'
import { sameValue } from './same-value.ts'

/** Cells that differ; a row that only one has counts with all its cells. */
function distance(a: Workbook, b: Workbook): number {
  const rows = new Map(a.workloads.map((row) => [row.id, row]))
  const shared = b.workloads.filter(({ id }) => rows.has(id))
  const alone = a.workloads.length + b.workloads.length - 2 * shared.length
  return shared.reduce((sum, row) => {
    const other = rows.get(row.id)
    if (other === undefined || other === row) return sum
    return sum + fieldIds.filter((field) => !sameValue(other[field] ?? null, row[field] ?? null)).length
  }, alone * fieldIds.length)
}

/** null where none of the states shares a row with it, since then it began elsewhere. Of equals the first is taken. */
export function nearestState(theirs: Workbook, states: readonly Workbook[]): Workbook | null {
  const ids = new Set(theirs.workloads.map(({ id }) => id))
  const related = states.filter((state) => state.workloads.some(({ id }) => ids.has(id)))
  let nearest: Workbook | null = null
  let least = Infinity
  for (const state of related) {
    const apart = distance(theirs, state)
    if (apart >= least) continue
    nearest = state
    least = apart
  }
  return nearest
}
