/** What a field is: its kind, the unit it is read in, and where it stands in the grid. */
import type { WorkloadKind } from './vocabulary.ts'
import type { FieldId } from './workbook.ts'

export const fieldGroups = [
  'Workload',
  'Traffic',
  'One run',
  'Promise',
  'Hardware',
  'Access and state',
  'Data',
  'Ownership',
] as const
export type FieldGroup = (typeof fieldGroups)[number]

/** How text in a cell is read: the canonical unit that the field is stored in. */
const quantities = [
  'requests-per-month',
  'ratio',
  'hours-per-day',
  'milliseconds',
  'seconds',
  'count',
  'gibibytes',
  'gigabytes',
  'megabytes',
  'gigabytes-per-month',
  'tokens',
  'tokens-per-second',
  'vcpu',
] as const
export type Quantity = (typeof quantities)[number]

interface FieldBase {
  readonly id: FieldId
  readonly label: string
  readonly group: FieldGroup
  /** One sentence for the column's hint. */
  readonly meaning: string
  /** Shown in the grid before the groups are opened. */
  readonly primary: boolean
  /** Carries the decision: stays unknown until answered, never defaulted. */
  readonly decisive: boolean
}

export interface AmountField extends FieldBase {
  readonly type: 'amount'
  readonly quantity: Quantity
  /** "ms, target": what stands under the header. */
  readonly unitLabel: string
  readonly min: number
  readonly max: number
  readonly whole: boolean
  readonly defaults?: Readonly<Partial<Record<WorkloadKind, number>>> & { readonly any?: number }
  /** The default, where it is lower, of a workload whose traffic was said to be steady. */
  readonly whenSteady?: number
  /** The default where connections stay open and mostly wait. */
  readonly whenSocket?: number
}

export interface ChoiceField extends FieldBase {
  readonly type: 'choice'
  readonly choices: readonly string[]
  readonly defaults?: Readonly<Partial<Record<WorkloadKind, string>>> & { readonly any?: string }
}

export interface TextField extends FieldBase {
  readonly type: 'text' | 'ids'
  readonly maxLength: number
  /** The only words that a list may hold; absent where any id may stand. */
  readonly choices?: readonly string[]
}

export type Field = AmountField | ChoiceField | TextField
