/** The grid's columns: every workload field in registry order, then the three verdicts, with their widths. */
import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
} from '@tanstack/react-table'
import { fieldList } from '../../domain/fields.ts'
import type { Field, FieldGroup } from '../../domain/field-shape.ts'
import { families } from '../../domain/vocabulary.ts'
import type { Family } from '../../domain/vocabulary.ts'
import type { FieldId } from '../../domain/workbook.ts'

/** A row of the table model is only its id: an edited cell changes the store's row, never the model. */
export interface RowRef {
  readonly id: string
}

export type GridColumn =
  | {
      readonly key: FieldId
      readonly type: 'field'
      readonly field: Field
      readonly width: number
      /** Stays at the left while the others scroll. */
      readonly pinned: boolean
      /** A hairline stands before it. */
      readonly startsGroup: boolean
    }
  | { readonly key: `verdict:${Family}`; readonly type: 'verdict'; readonly family: Family; readonly width: number }

export const gridFeatures = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnSizingFeature,
  columnResizingFeature,
  columnPinningFeature,
})

const widths: Readonly<Partial<Record<FieldId, number>>> = {
  name: 176,
  kind: 64,
  trafficShape: 80,
  requestsPerMonth: 116,
  peakToMeanRatio: 56,
  durationMs: 128,
  longestRunS: 72,
  memoryGiB: 64,
  gpu: 52,
  p95TargetMs: 76,
  maxColdStartMs: 80,
  hostAccess: 58,
  owner: 130,
  notes: 260,
  runsToday: 120,
  debugPath: 160,
}
const fieldWidth = 104
const verdictWidth = 123

const helper = createColumnHelper<typeof gridFeatures, RowRef>()

/** Column definitions for TanStack Table; names stay left and verdicts right while the fields scroll. */
export const columnDefs = helper.columns([
  ...fieldList.map((field) =>
    helper.display({ id: field.id, size: widths[field.id] ?? fieldWidth, minSize: 48, maxSize: 640 }),
  ),
  ...families.map((family) =>
    helper.display({ id: `verdict:${family}`, size: verdictWidth, minSize: 96, maxSize: 240 }),
  ),
])

const byId: ReadonlyMap<string, Field> = new Map(fieldList.map((field) => [field.id, field]))

/** What a table column stands for, with the width it has now. */
export function gridColumnOf(
  id: string,
  place: { readonly width: number; readonly pinned: boolean; readonly startsGroup: boolean },
): GridColumn {
  const field = byId.get(id)
  if (field !== undefined) return { key: field.id, type: 'field', field, ...place }
  const family = id.slice('verdict:'.length) as Family
  return { key: `verdict:${family}`, type: 'verdict', family, width: place.width }
}

export function groupOf(id: string): FieldGroup | undefined {
  return byId.get(id)?.group
}

/** Fields shown before any group is opened. */
export const primaryVisibility: Readonly<Record<string, boolean>> = Object.fromEntries(
  fieldList.map((field) => [field.id, field.primary]),
)

export const initialPinning = { start: ['name'], end: families.map((family) => `verdict:${family}`) }
