/** Assesses a few rows at a time, so that a long table needs no more memory than a short one. */
import { assess } from './assess.ts'
import type { Assessment } from './assessment.ts'
import type { Catalogue } from './catalogue.ts'
import type { Workbook } from './workbook.ts'

const rowsAtOnce = 200

export function* assessInSlices(catalogue: Catalogue, workbook: Workbook): Generator<Assessment, void> {
  const { workloads } = workbook
  for (let at = 0; at < Math.max(1, workloads.length); at += rowsAtOnce)
    yield assess(catalogue, { ...workbook, workloads: workloads.slice(at, at + rowsAtOnce) })
}
