/** Who decided what and when, gathered over all decisions of a workbook. */
import type { Decision } from '../domain/decision.ts'
import type { DecisionStatus } from '../domain/vocabulary.ts'
import { listed } from '../wording/field-words.ts'
import type { NoteContext } from './note-context.ts'

const statusWords: Readonly<Record<DecisionStatus, string>> = {
  proposed: 'Proposed',
  accepted: 'Accepted',
  superseded: 'Superseded',
}

export interface DecisionRecord {
  /** The note is as far as its least settled decision. */
  readonly status: DecisionStatus
  readonly date: string | undefined
  readonly reviewBy: string | undefined
  readonly deciders: readonly string[]
  readonly consulted: readonly string[]
  readonly informed: readonly string[]
  readonly owners: readonly string[]
  readonly tickets: readonly string[]
  readonly supersedes: readonly string[]
  readonly supersededBy: readonly string[]
}

export function recordOf(note: NoteContext): DecisionRecord {
  const decisions = note.workbook.decisions
  const current = decisions.filter((decision) => decision.status !== 'superseded')
  // Of a note that was superseded as a whole it still stands who decided it, and when.
  const told = current.length > 0 ? current : decisions
  const gathered = (of: (decision: Decision) => readonly string[] | undefined) =>
    distinct(told.flatMap((decision) => of(decision) ?? []))
  const dates = told.flatMap((decision) => (decision.date === undefined ? [] : [decision.date])).toSorted()
  const reviews = told.flatMap((decision) => (decision.reviewBy === undefined ? [] : [decision.reviewBy])).toSorted()
  const everyAccepted = note.rows.length > 0 && note.rows.every(({ status }) => status === 'accepted')
  const allSuperseded = decisions.length > 0 && current.length === 0
  return {
    status: allSuperseded ? 'superseded' : everyAccepted ? 'accepted' : 'proposed',
    date: note.workbook.date ?? dates.at(-1),
    reviewBy: reviews[0],
    deciders: gathered((decision) => decision.deciders),
    consulted: gathered((decision) => decision.consulted),
    informed: gathered((decision) => decision.informed),
    owners: distinct(note.workbook.workloads.flatMap((workload) => (workload.owner ? [workload.owner] : []))),
    tickets: gathered((decision) => decision.tickets),
    supersedes: gathered((decision) => (decision.supersedes === undefined ? [] : [decision.supersedes])),
    supersededBy: distinct(
      decisions.flatMap((decision) => (decision.supersededBy === undefined ? [] : [decision.supersededBy])),
    ),
  }
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))]
}

export function statusWord(status: DecisionStatus): string {
  return statusWords[status]
}

/** "Proposed 2026-11-22 · review by 2027-05-22 · decided by Platform · one owner per workload, 8 teams"; gaps in one breath. */
export function statusLine(note: NoteContext): string {
  const record = recordOf(note)
  const { owners, deciders, date, reviewBy } = record
  const missing = [
    ...(date === undefined ? ['date'] : []),
    ...(deciders.length === 0 ? ['deciders'] : []),
    ...(owners.length === 0 ? ['owner'] : []),
    ...(reviewBy === undefined ? ['review date'] : []),
  ]
  return [
    [statusWord(record.status), ...(date === undefined ? [] : [date])].join(' '),
    ...(deciders.length === 0 ? [] : [`deciders: ${listed(deciders)}`]),
    ...(owners.length === 0
      ? []
      : [owners.length > 3 ? `owned by ${owners.length} teams, named per workload` : `owned by ${listed(owners)}`]),
    ...(reviewBy === undefined ? [] : [`review by ${reviewBy}`]),
    ...(missing.length === 0 ? [] : [`still to name: ${listed(missing)}`]),
  ].join(' · ')
}
