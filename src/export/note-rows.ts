/** Every workload in one line: what a long note says of those whose details it leaves to a longer one. */
import type { WorkloadAssessment } from '../domain/assessment.ts'
import type { SharedCharge } from '../domain/bill/shared-charge.ts'
import type { Money } from '../domain/option-evidence.ts'
import { families } from '../domain/vocabulary.ts'
import type { DecisionStatus, Family, Verdict } from '../domain/vocabulary.ts'
import type { Decision } from '../domain/decision.ts'
import { optionWord } from '../wording/platform-words.ts'
import { joined, strong } from './build-nodes.ts'
import type { Inline } from './build-nodes.ts'
import { matrixCell } from './matrix-cell.ts'

export interface NoteRow {
  readonly id: string
  readonly name: string
  /** One cell a family, in their usual order. */
  readonly cells: readonly Inline[]
  readonly verdicts: readonly Verdict[]
  readonly recommended: string | null
  /** What it ends up with: the decision, else the recommendation; null where there is neither. */
  readonly placed: string | null
  /** What the placed option is called. */
  readonly label: string | null
  /** Family of an option that the assessment knows. */
  readonly family: Family | null
  readonly usdPerMonth: Money | null
  /** What of that the account has once, however many workloads meet it. */
  readonly shared: readonly SharedCharge[]
  /** The same of the recommended option, where the team decided against it; null where it did not. */
  readonly insteadOf: { readonly usdPerMonth: Money | null; readonly shared: readonly SharedCharge[] } | null
  readonly status: DecisionStatus | null
  readonly provisional: boolean
  readonly close: boolean
  readonly atRisk: boolean
}

/** A workload's name, or its id where it has none. */
export function nameOf(workload: { readonly id: string; readonly name: string }): string {
  return workload.name.trim() === '' ? workload.id : workload.name
}

/** The decision in force for a workload. */
export function decisionOf(id: string, decisions: readonly Decision[]): Decision | undefined {
  return decisions.findLast((entry) => entry.workload === id && entry.status !== 'superseded')
}

/**
 * Reads the brief parts of a workload only, and all its options where the team decided against the recommendation.
 * @param labelOf the label of an option of any workload
 */
export function noteRow(
  workload: WorkloadAssessment,
  decision: Decision | undefined,
  labelOf: (option: string) => string = optionWord,
): NoteRow {
  const { recommendation } = workload
  const departs = decision !== undefined && decision.option !== recommendation?.option
  const own = departs ? workload.options.find(({ option }) => option === decision.option) : undefined
  const placed = decision?.option ?? recommendation?.option ?? null
  const cell = (family: Family): Inline => {
    const words = matrixCell(workload.families[family], labelOf)
    if (own?.family !== family) return words
    const as = workload.families[family].bestOption === own.option ? '' : ` as ${own.label}`
    return joined(words, ', ', strong('chosen'), as)
  }
  return {
    id: workload.id,
    name: nameOf(workload),
    cells: families.map(cell),
    verdicts: families.map((family) => workload.families[family].verdict),
    recommended: recommendation?.option ?? null,
    placed,
    label: placed === null ? null : (own?.label ?? labelOf(placed)),
    family: departs ? (own?.family ?? null) : (recommendation?.family ?? null),
    usdPerMonth: departs ? (own?.monthlyUsd ?? null) : (recommendation?.monthlyRange ?? null),
    shared: (departs ? own?.shared : recommendation?.shared) ?? [],
    insteadOf:
      departs && recommendation !== null
        ? { usdPerMonth: recommendation.monthlyRange, shared: recommendation.shared }
        : null,
    status: decision?.status ?? null,
    provisional: decision === undefined && recommendation?.provisional === true,
    close: decision === undefined && recommendation?.tooCloseToCall === true,
    atRisk: departs
      ? own !== undefined && (own.verdict === 'blocked' || own.gates.some((gate) => gate.atRisk))
      : (recommendation?.atRisk ?? false),
  }
}

/** Beyond so many workloads a note gives the details of those that matter most. */
export const detailsAtMost = 24

/** Of up to so many workloads every option is assessed for what is said of all together; a note of them is written from all of it, also where it is cut. */
export const assessedWholeAtMost = 300

/** The ids of those: decided ones first, then those at risk or without a place, then the dearest; ties in the team's order. */
export function idsInDetail(rows: readonly NoteRow[], most = detailsAtMost): ReadonlySet<string> {
  const rank = (row: NoteRow) => (row.status !== null ? 2 : row.atRisk || row.placed === null ? 1 : 0)
  const usd = (row: NoteRow) => row.usdPerMonth?.high ?? 0
  const order = rows
    .map((row, at) => ({ row, at }))
    .toSorted((a, b) => rank(b.row) - rank(a.row) || usd(b.row) - usd(a.row) || a.at - b.at)
  return new Set(order.slice(0, most).map(({ row }) => row.id))
}
