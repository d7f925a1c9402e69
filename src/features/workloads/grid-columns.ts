/** The grid's columns: every workload field in registry order, then the three verdicts, with their widths. */
import { fieldList, fields } from '../../domain/fields.ts'
import type { Field, FieldGroup } from '../../domain/field-shape.ts'
import { families } from '../../domain/vocabulary.ts'
import type { Family } from '../../domain/vocabulary.ts'
import type { FieldId } from '../../domain/workbook.ts'

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

const widths: Readonly<Partial<Record<FieldId, number>>> = {
  name: 176,
  kind: 64,
  trafficShape: 80,
  requestsPerMonth: 116,
  peakToMeanRatio: 54,
  durationMs: 128,
  longestRunS: 66,
  memoryGiB: 64,
  gpu: 52,
  p95TargetMs: 74,
  maxColdStartMs: 92,
  tokensPerSecond: 148,
  hostAccess: 58,
  owner: 130,
  notes: 260,
  runsToday: 120,
  debugPath: 160,
}
const fieldWidth = 104
const verdictWidth = 121
/** Pixels that stay free between the last verdict and the edge of the window. */
const edge = 6

export type ColumnKey = GridColumn['key']

export const verdictKeys = families.map((family) => `verdict:${family}` as const)

/** Null for a field. */
export function familyOf(key: ColumnKey): Family | null {
  return isVerdict(key) ? (key.slice('verdict:'.length) as Family) : null
}

function isVerdict(key: ColumnKey): key is `verdict:${Family}` {
  return key.startsWith('verdict:')
}

/** Pixels, before anybody has dragged an edge. */
export function firstWidth(key: ColumnKey): number {
  if (!isVerdict(key)) return widths[key] ?? fieldWidth
  return key === verdictKeys.at(-1) ? verdictWidth + edge : verdictWidth
}

/** Pixels; a name of ten thousand signs does not push everything else off the screen. */
export function widthLimits(key: ColumnKey): { readonly narrowest: number; readonly widest: number } {
  return isVerdict(key) ? { narrowest: 96, widest: 240 } : { narrowest: 48, widest: 640 }
}

/** What a column stands for, with the width it has now. */
export function gridColumnOf(
  key: ColumnKey,
  place: { readonly width: number; readonly pinned: boolean; readonly startsGroup: boolean },
): GridColumn {
  if (isVerdict(key))
    return { key, type: 'verdict', family: key.slice('verdict:'.length) as Family, width: place.width }
  return { key, type: 'field', field: fields[key], ...place }
}

export function groupOf(key: ColumnKey): FieldGroup | undefined {
  return isVerdict(key) ? undefined : fields[key].group
}

/** Fields shown before any group is opened. */
export const primaryVisibility: Readonly<Record<string, boolean>> = Object.fromEntries(
  fieldList.map((field) => [field.id, field.primary]),
)
