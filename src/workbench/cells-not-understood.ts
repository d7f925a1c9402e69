/** How many cells hold text that could not be read. */
import { keptTogether } from '../domain/kept-together.ts'
import type { Workload } from '../domain/workbook.ts'

export const cellsNotUnderstood = keptTogether<Workload, number>(
  (rows) => rows.reduce((sum, { asTyped }) => sum + (asTyped === undefined ? 0 : Object.keys(asTyped).length), 0),
  (counts) => counts.reduce((sum, count) => sum + count, 0),
)
