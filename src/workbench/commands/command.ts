/** Everything a person can do to a workbook: a closed list, so that all of it can be undone and named. */
import type { Basis } from '../../domain/vocabulary.ts'
import type { CriterionId, Family } from '../../domain/vocabulary.ts'
import type { TrafficProfile } from '../../domain/traffic/traffic-profile.ts'
import type { Decision } from '../../domain/decision.ts'
import type {
  BasisNote,
  FieldId,
  OwnPrice,
  Priorities,
  Scenario,
  Team,
  Workbook,
  Workload,
} from '../../domain/workbook.ts'
import type { DecimalSign } from '../read-number.ts'

export interface CellText {
  readonly workload: string
  readonly field: FieldId
  readonly text: string
}

export interface PasteBlock {
  readonly kind: 'paste-block'
  readonly rows: readonly (readonly string[])[]
  /** Workload ids as shown, filtered and sorted. */
  readonly order: readonly string[]
  /** Index in `order`; its length means below the last. */
  readonly row: number
  /** Columns as shown. */
  readonly fields: readonly FieldId[]
  readonly column: number
  readonly decimal?: DecimalSign | undefined
  /** The size of the selection: the block is repeated over it where it fits a whole number of times. */
  readonly fillRows?: number | undefined
  readonly fillColumns?: number | undefined
  /** What it is called where it is no paste. */
  readonly how?: 'fill' | undefined
}

/** A rectangle of cells that was cut, to be put down at another cell. */
export interface MoveCells {
  readonly kind: 'move-cells'
  /** The rows and columns that were cut, in the order they were shown in. */
  readonly workloads: readonly string[]
  readonly taken: readonly FieldId[]
  /** Where to, as in a pasted block. */
  readonly order: readonly string[]
  readonly row: number
  readonly fields: readonly FieldId[]
  readonly column: number
}

export type SortKey = { readonly direction: 'ascending' | 'descending' } & (
  | { readonly field: FieldId }
  /** What it costs there a month by workload, in USD; nothing where it cannot run or nobody can know. */
  | { readonly family: Family; readonly monthlyUsd: ReadonlyMap<string, number> }
)

export type Command =
  | {
      readonly kind: 'set-cells'
      readonly cells: readonly CellText[]
      readonly how?: 'edit' | 'paste' | 'clear' | 'fill' | 'replace' | undefined
      readonly decimal?: DecimalSign | undefined
    }
  | {
      readonly kind: 'set-basis'
      readonly workload: string
      readonly field: FieldId
      readonly basis: Basis | BasisNote | null
    }
  /** Rows without an id are given one. */
  | {
      readonly kind: 'add-workloads'
      readonly workloads: readonly Partial<Workload>[]
      readonly at?: number | undefined
    }
  | { readonly kind: 'duplicate-workloads'; readonly workloads: readonly string[] }
  | { readonly kind: 'delete-workloads'; readonly workloads: readonly string[] }
  /** `to` is the index of the first moved row in the new order. */
  | { readonly kind: 'move-workloads'; readonly workloads: readonly string[]; readonly to: number }
  /** The first key counts most; where rows are equal in all of them they keep their order. */
  | { readonly kind: 'sort-workloads'; readonly by: readonly SortKey[] }
  | PasteBlock
  | MoveCells
  /** A large block that was read in slices: rows as they become, and rows to add below one. */
  | {
      readonly kind: 'paste-rows'
      readonly changed: readonly Workload[]
      /** Each with an id that no other of them has. */
      readonly added: readonly Workload[]
      readonly below: string | null
      readonly cells: number
    }
  | { readonly kind: 'fill-down'; readonly workloads: readonly string[]; readonly fields: readonly FieldId[] }
  | {
      readonly kind: 'import-rows'
      readonly workloads: readonly Partial<Workload>[]
      /** `new` puts away the team, the decisions and the title of the open workbook too, such as those of an example. */
      readonly into: 'append' | 'replace' | 'new'
      readonly name?: string | undefined
    }
  | { readonly kind: 'load-template'; readonly workbook: Workbook; readonly name: string }
  | { readonly kind: 'restore-version'; readonly workbook: Workbook; readonly name: string }
  /** Another state of this workbook, brought together with it. */
  | { readonly kind: 'merge'; readonly workbook: Workbook; readonly name: string }
  | { readonly kind: 'set-title'; readonly title: string }
  | { readonly kind: 'set-date'; readonly date: string | null }
  | { readonly kind: 'set-team'; readonly team: Team }
  | { readonly kind: 'set-priorities'; readonly priorities: Priorities }
  | { readonly kind: 'set-weight'; readonly criterion: CriterionId; readonly weight: number }
  | { readonly kind: 'set-threshold'; readonly threshold: string; readonly value: number | null }
  | { readonly kind: 'set-decision'; readonly decision: Decision }
  | { readonly kind: 'remove-decision'; readonly workload: string }
  | { readonly kind: 'set-price'; readonly fact: string; readonly price: OwnPrice | null }
  | { readonly kind: 'set-prices'; readonly prices: Readonly<Record<string, OwnPrice>> }
  | {
      readonly kind: 'set-benchmark-owner'
      readonly workload: string
      readonly field: FieldId
      readonly owner?: string | undefined
      readonly due?: string | undefined
    }
  | {
      readonly kind: 'set-drill-owner'
      readonly trap: string
      readonly workload: string
      readonly owner?: string | undefined
      readonly due?: string | undefined
    }
  | { readonly kind: 'add-profile'; readonly profile: TrafficProfile }
  | { readonly kind: 'remove-profile'; readonly profile: string }
  | {
      readonly kind: 'record-measurement'
      readonly workload: string
      readonly field: FieldId
      /** In the unit the field is stored in. */
      readonly samples: readonly number[]
      readonly date: string
      readonly source?: string | undefined
    }
  | { readonly kind: 'add-scenario'; readonly scenario: Omit<Scenario, 'id'> & { readonly id?: string | undefined } }
  | { readonly kind: 'change-scenario'; readonly scenario: string; readonly change: Partial<Omit<Scenario, 'id'>> }
  | { readonly kind: 'remove-scenario'; readonly scenario: string }
  | { readonly kind: 'rename-scenario'; readonly scenario: string; readonly name: string }
  | {
      readonly kind: 'freeze-scenario'
      readonly scenario: string
      readonly outcome?: Scenario['outcome']
      readonly onceUsd?: Scenario['onceUsd']
      readonly catalogueVersion?: string | undefined
    }
  | { readonly kind: 'apply-scenario'; readonly scenario: string }

/** What a pure command may not make up by itself. */
export interface CommandContext {
  readonly newId: () => string
}
