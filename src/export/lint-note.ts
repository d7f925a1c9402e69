/** What a reviewer would send a note back for; every finding names the workload and field that mends it. */
import type { Assessment } from '../domain/assessment.ts'
import type { FieldId, Workbook, Workload } from '../domain/workbook.ts'
import { fieldInSentence, listed } from '../wording/field-words.ts'
import { called } from '../wording/finding-lines.ts'
import { counted, whole } from '../wording/numbers.ts'
import { decisionsInForce } from '../domain/decision.ts'
import { daysBetween } from '../domain/days-between.ts'
import { noteContext } from './note-context.ts'
import type { NoteContext } from './note-context.ts'
import { notPriced } from './sections/cost.ts'

const staleAfterDays = 90

/** Where a finding is mended when that is no cell of the grid: a part of the decision, the owner of a benchmark, the bill. */
export type FindingSpot = 'choice' | 'rationale' | 'reviewBy' | 'benchmark' | 'bill'

export interface NoteFinding {
  /** `fix` is a gap a reviewer will ask about; `know` is worth knowing before sharing. */
  readonly severity: 'fix' | 'know'
  readonly code: string
  readonly sentence: string
  readonly workload?: string | undefined
  readonly field?: FieldId | undefined
  /** Undefined where the cell of the workload and field mends it. */
  readonly spot?: FindingSpot | undefined
}

/** @param today ISO day from the caller's clock; undefined leaves out everything that ages */
export function lintNote(
  assessment: Assessment,
  workbook: Workbook,
  today?: string | undefined,
): readonly NoteFinding[] {
  const note = noteContext({ assessment, workbook, view: 'full', kind: 'note', all: true })
  const findings = [
    ...blankField(note, 'owner', 'no owner'),
    ...blankField(note, 'rollbackUnit', 'no rollback unit'),
    ...unreadCells(note),
    ...undecided(note),
    ...reviewDates(note, today),
    ...overrides(note),
    ...risksWithoutBenchmark(note),
    ...provisional(note),
    ...ages(note, today),
    ...unpriced(note),
  ]
  return findings.toSorted((a, b) => (a.severity === b.severity ? 0 : a.severity === 'fix' ? -1 : 1))
}

/** Of every workload, also where the note has a line of it only. */
function rowWithout(
  workbook: Workbook,
  isBlank: (entry: Workload) => boolean,
): { first: Workload; who: string } | null {
  const blank = workbook.workloads.filter(isBlank)
  const [first] = blank
  if (first === undefined) return null
  return { first, who: blank.length === 1 ? called(first) : `${whole(blank.length)} workloads` }
}

function blankField({ workbook }: NoteContext, field: 'owner' | 'rollbackUnit', words: string): readonly NoteFinding[] {
  const blank = rowWithout(workbook, (entry) => (entry[field] ?? '') === '')
  if (blank === null) return []
  return [
    {
      severity: 'fix',
      code: `no-${field}`,
      sentence: `${words.charAt(0).toUpperCase()}${words.slice(1)} for ${blank.who}`,
      workload: blank.first.id,
      field,
    },
  ]
}

function unreadCells({ workbook }: NoteContext): readonly NoteFinding[] {
  return workbook.workloads.flatMap((entry) =>
    Object.entries(entry.asTyped ?? {}).map(([field, typed]): NoteFinding => ({
      severity: 'fix',
      code: 'unread-cell',
      sentence: `${called(entry)}: ${fieldInSentence(field)} could not be read: “${typed}”`,
      workload: entry.id,
      field: field as FieldId,
    })),
  )
}

function undecided({ workbook }: NoteContext): readonly NoteFinding[] {
  const decided = decisionsInForce(workbook.decisions)
  const open = rowWithout(workbook, ({ id }) => !decided.has(id))
  if (open === null) return []
  return [
    {
      severity: 'know',
      code: 'undecided',
      sentence: `No decision recorded for ${open.who}`,
      workload: open.first.id,
      spot: 'choice',
    },
  ]
}

function reviewDates(note: NoteContext, today: string | undefined): readonly NoteFinding[] {
  return note.placements.flatMap(({ workload, decision }): NoteFinding[] => {
    if (decision === undefined) return []
    if ((decision.reviewBy ?? '') === '')
      return [
        {
          severity: 'fix',
          code: 'no-review-date',
          sentence: `${called(workload)}: no review date`,
          workload: workload.id,
          spot: 'reviewBy',
        },
      ]
    const late = today === undefined ? undefined : daysBetween(decision.reviewBy ?? '', today)
    return late !== undefined && late > 0
      ? [
          {
            severity: 'fix',
            code: 'review-overdue',
            sentence: `${called(workload)}: review was due on ${decision.reviewBy}`,
            workload: workload.id,
            spot: 'reviewBy',
          },
        ]
      : []
  })
}

function overrides(note: NoteContext): readonly NoteFinding[] {
  return note.placements.flatMap(({ workload, decision, overrides: departs, option }): NoteFinding[] => {
    if (decision === undefined) return []
    const blocked =
      option?.verdict === 'blocked'
        ? [
            {
              severity: 'fix',
              code: 'decided-blocked',
              sentence: `${called(workload)}: the decided option is blocked`,
              workload: workload.id,
              spot: 'choice',
            } as const,
          ]
        : []
    if (!departs) return blocked
    const reasoned = (decision.rationale ?? '').trim() !== ''
    const dissent = (decision.dissent ?? '').trim() === '' ? '' : ', dissent recorded'
    return [
      ...blocked,
      reasoned
        ? {
            severity: 'know',
            code: 'override',
            sentence: `${called(workload)} departs from the recommendation: reason is there${dissent}`,
            workload: workload.id,
            spot: 'rationale',
          }
        : {
            severity: 'fix',
            code: 'override-without-reason',
            sentence: `${called(workload)} departs from the recommendation without a reason`,
            workload: workload.id,
            spot: 'rationale',
          },
    ]
  })
}

function risksWithoutBenchmark(note: NoteContext): readonly NoteFinding[] {
  return note.placements.flatMap(({ workload }): NoteFinding[] => {
    const risk = workload.riskiestAssumption
    // What pays nobody is not asked of anybody: the plan and the review say so too.
    if (risk === null || risk.stands === 'watch') return []
    const planned = (note.workbook.benchmarks ?? []).some(
      (entry) => entry.workload === workload.id && entry.field === risk.field && (entry.owner ?? '') !== '',
    )
    return planned
      ? []
      : [
          {
            severity: 'fix',
            code: 'no-benchmark',
            sentence: `${called(workload)}: nobody ${risk.stands === 'answer' ? 'answers' : 'measures'} ${fieldInSentence(risk.field)}, the riskiest assumption`,
            workload: workload.id,
            field: risk.field,
            // A question is answered in its cell; a measurement first needs somebody who makes it.
            ...(risk.stands === 'answer' ? {} : { spot: 'benchmark' as const }),
          },
        ]
  })
}

function provisional(note: NoteContext): readonly NoteFinding[] {
  return note.placements.flatMap(({ workload }): NoteFinding[] => {
    const needs = workload.recommendation?.needs ?? []
    return workload.recommendation?.provisional === true && needs.length > 0
      ? [
          {
            severity: 'fix',
            code: 'provisional',
            sentence: `${called(workload)} is provisional until ${listed(needs.map(fieldInSentence))} ${needs.length === 1 ? 'is' : 'are'} answered`,
            workload: workload.id,
            field: needs[0],
          },
        ]
      : []
  })
}

function ages(note: NoteContext, today: string | undefined): readonly NoteFinding[] {
  const days = today === undefined ? undefined : daysBetween(note.assessment.pricesReadOn, today)
  return days !== undefined && days > staleAfterDays
    ? [{ severity: 'fix', code: 'old-prices', sentence: `Prices are ${days} days old`, ...seenOnCurves(note) }]
    : []
}

function unpriced(note: NoteContext): readonly NoteFinding[] {
  const without = note.placements.filter(({ option }) => option !== undefined && option.monthlyUsd === null)
  const missing = notPriced(note).length
  return [
    ...without.map(({ workload, option }): NoteFinding => ({
      severity: 'fix',
      code: 'no-bill',
      sentence: `${called(workload)} has no bill yet`,
      workload: workload.id,
      field: option?.needs[0],
    })),
    ...(missing === 0
      ? []
      : [
          {
            severity: 'know',
            code: 'not-priced',
            sentence: `${counted(missing, 'kind')} of charge ${missing === 1 ? 'is' : 'are'} not priced, listed under Cost`,
            ...seenOnCurves(note),
          } as const,
        ]),
  ]
}

/** The bills stand beside the curves of their workload; the first one with a bill stands for all. */
function seenOnCurves(note: NoteContext): Pick<NoteFinding, 'workload' | 'spot'> {
  const first = note.placements.find(({ option }) => (option?.bill.length ?? 0) > 0) ?? note.placements[0]
  return first === undefined ? {} : { workload: first.workload.id, spot: 'bill' }
}
