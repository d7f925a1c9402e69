/** Benchmark samples become the field's value, with their median, p95 and number beside it. */
import { fields } from '../../domain/fields.ts'
import { sortedQuantile } from '../../domain/uncertainty/draw-summary.ts'
import { measuredAmount } from '../../domain/uncertainty/measured-range.ts'
import type { BasisNote, FieldId, Workbook } from '../../domain/workbook.ts'
import { assembled, changeWorkloads, without } from './set-cells.ts'

export interface Measurement {
  readonly workload: string
  readonly field: FieldId
  readonly samples: readonly number[]
  readonly date: string
  readonly source?: string | undefined
}

/** Nothing changes without a usable sample or on a field that holds no number. */
export function recordMeasurement(workbook: Workbook, measurement: Measurement): Workbook {
  const workload = workbook.workloads.find((candidate) => candidate.id === measurement.workload)
  const field = fields[measurement.field]
  if (workload === undefined || field.type !== 'amount') return workbook
  const sorted = measurement.samples
    .filter((sample) => Number.isFinite(sample) && sample >= field.min && sample <= field.max)
    .toSorted((a, b) => a - b)
  if (sorted.length === 0) return workbook
  const p50 = sortedQuantile(sorted, 0.5)
  const p95 = sortedQuantile(sorted, 0.95)
  const value = measuredAmount(field.id, sorted)
  const earlier = workload.basis?.[field.id]
  const note: BasisNote = {
    ...(typeof earlier === 'object' && earlier.comment !== undefined ? { comment: earlier.comment } : {}),
    basis: 'measured',
    ...(measurement.source === undefined ? {} : { source: measurement.source }),
    measured: { p50, p95, n: sorted.length, date: measurement.date },
  }
  const changed = assembled(
    { ...workload, [field.id]: value },
    { basis: { ...workload.basis, [field.id]: note }, asTyped: without(workload.asTyped, field.id) },
  )
  return changeWorkloads(workbook, new Map([[workload.id, changed]]))
}
