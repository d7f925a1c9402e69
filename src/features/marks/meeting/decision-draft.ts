/** A decision while it is typed: plain text for every part, read and checked only when it is signed. */
import type { WorkloadAssessment } from '../../../domain/assessment.ts'
import { fields } from '../../../domain/fields.ts'
import { monthsAfter, readDay } from '../../../domain/meeting/days.ts'
import type { DecisionState } from '../../../domain/meeting/decision-state.ts'
import type { Decision, Trigger } from '../../../domain/decision.ts'
import type { Workbook } from '../../../domain/workbook.ts'
import { isDeep } from '../../../workbench/deep/deepener.ts'
import { readCell } from '../../../workbench/read-cell.ts'

export interface DecisionDraft {
  readonly override: boolean
  readonly proposed: boolean
  readonly recommended: string | null
  readonly option: string | null
  readonly rationale: string
  readonly deciders: string
  readonly consulted: string
  readonly informed: string
  readonly dissent: string
  readonly date: string
  readonly reviewBy: string
  readonly tickets: string
  readonly supersedes: string
  readonly supersededBy: string
  readonly loadAbove: string
  readonly costAbove: string
  readonly priceChange: string
  readonly onDay: string
  readonly event: string
}

export type DraftProblems = Readonly<Partial<Record<keyof DecisionDraft, string>>>

const reviewMonths = 6
const dayExpected = 'A day such as 2027-05-22, 11-28 or 6m.'

/** Starts from the decision there is; names of people are carried over from the decision before, nobody types them eight times. */
export function draftOf(
  state: DecisionState | null,
  workbook: Workbook,
  today: string,
  override: boolean,
  suggest?: { readonly option: string; readonly rationale: string } | undefined,
): DecisionDraft {
  const decision = state?.decision ?? null
  const before = decision ?? workbook.decisions.at(-1)
  const recommended = state?.workload.recommendation?.option ?? null
  const triggerOf = <K extends Trigger['kind']>(kind: K) =>
    decision?.triggers?.find((trigger): trigger is Extract<Trigger, { kind: K }> => trigger.kind === kind)
  return {
    override:
      override ||
      suggest !== undefined ||
      recommended === null ||
      (decision !== null && decision.option !== recommended),
    proposed: decision?.status === 'proposed',
    recommended,
    option: suggest?.option ?? decision?.option ?? null,
    rationale: suggest?.rationale ?? decision?.rationale ?? '',
    deciders: (before?.deciders ?? []).join(', '),
    consulted: (before?.consulted ?? []).join(', '),
    informed: (before?.informed ?? []).join(', '),
    dissent: decision?.dissent ?? '',
    date: today,
    reviewBy:
      decision?.reviewBy !== undefined && decision.reviewBy > today
        ? decision.reviewBy
        : monthsAfter(today, reviewMonths),
    tickets: (decision?.tickets ?? []).join(', '),
    supersedes: decision?.supersedes ?? '',
    supersededBy: decision?.supersededBy ?? '',
    loadAbove: textOf(triggerOf('load-above')?.requestsPerMonth ?? (decision === null ? loadFlipOf(state) : undefined)),
    costAbove: textOf(triggerOf('cost-above')?.usdPerMonth),
    priceChange: textOf(triggerOf('price-change')?.pct),
    onDay: triggerOf('date')?.on ?? '',
    event: triggerOf('event')?.text ?? '',
  }
}

/** The load from which another option would win is the natural trigger. */
function loadFlipOf(state: DecisionState | null): number | undefined {
  if (state === null || !isDeep(state.workload)) return undefined
  const flip = state.workload.flips.find(({ of, direction }) => of === 'requestsPerMonth' && direction === 'above')
  return flip === undefined ? undefined : Number(flip.at.toPrecision(2))
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}

export function problemsOf(draft: DecisionDraft, today: string): DraftProblems {
  const problems: Partial<Record<keyof DecisionDraft, string>> = {}
  if (draft.override && draft.option === null) problems.option = 'Choose the option that is taken instead.'
  if (draft.override && draft.rationale.trim() === '')
    problems.rationale = 'An override needs its reason; the note quotes it.'
  for (const key of ['date', 'reviewBy', 'onDay'] as const)
    if (draft[key].trim() !== '' && readDay(draft[key], today) === null) problems[key] = dayExpected
  if (draft.loadAbove.trim() !== '' && loadOf(draft.loadAbove) === undefined)
    problems.loadAbove = 'A load such as 20M or 8 rps.'
  if (draft.costAbove.trim() !== '' && numberOf(draft.costAbove) === undefined)
    problems.costAbove = 'An amount such as 2000.'
  if (draft.priceChange.trim() !== '' && numberOf(draft.priceChange) === undefined)
    problems.priceChange = 'A percentage such as 20.'
  return problems
}

function loadOf(text: string): number | undefined {
  const reading = readCell(fields.requestsPerMonth, text)
  return reading.kind === 'ok' && typeof reading.value === 'number' ? reading.value : undefined
}

function numberOf(text: string): number | undefined {
  const reading = readCell(fields.requestsPerMonth, text.replace(/[$%\s]/g, ''))
  return reading.kind === 'ok' && typeof reading.value === 'number' && reading.value > 0 ? reading.value : undefined
}

function listOf(text: string): readonly string[] | undefined {
  const names = text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names.length === 0 ? undefined : names
}

function plain(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim()
}

export interface SigningContext {
  readonly today: string
  readonly workload: WorkloadAssessment
  readonly catalogueVersion: string
}

/** A decision that names its successor no longer holds. */
function statusOf({ supersededBy, proposed }: DecisionDraft): Decision['status'] {
  return plain(supersededBy) !== undefined ? 'superseded' : proposed ? 'proposed' : 'accepted'
}

const signWords: Readonly<Record<Decision['status'], string>> = {
  proposed: 'Propose',
  accepted: 'Accept',
  superseded: 'Supersede',
}

/** What pressing the button does. */
export function signWord(draft: DecisionDraft): string {
  return signWords[statusOf(draft)]
}

/** null while something is missing. */
export function decisionFrom(
  draft: DecisionDraft,
  { today, workload, catalogueVersion }: SigningContext,
): Decision | null {
  const option = draft.override ? draft.option : draft.recommended
  if (option === null || Object.keys(problemsOf(draft, today)).length > 0) return null
  const day = (text: string) => (text.trim() === '' ? undefined : (readDay(text, today) ?? undefined))
  const triggers = triggersOf(draft, day)
  return {
    workload: workload.id,
    option,
    status: statusOf(draft),
    rationale: plain(draft.rationale),
    deciders: listOf(draft.deciders),
    consulted: listOf(draft.consulted),
    informed: listOf(draft.informed),
    dissent: plain(draft.dissent),
    date: day(draft.date) ?? today,
    reviewBy: day(draft.reviewBy),
    triggers: triggers.length === 0 ? undefined : triggers,
    tickets: listOf(draft.tickets),
    supersedes: plain(draft.supersedes),
    supersededBy: plain(draft.supersededBy),
    usdPerMonthThen: workload.options.find((each) => each.option === option)?.monthlyUsd?.likely,
    catalogueVersionThen: catalogueVersion,
  }
}

function triggersOf(draft: DecisionDraft, day: (text: string) => string | undefined): readonly Trigger[] {
  const load = draft.loadAbove.trim() === '' ? undefined : loadOf(draft.loadAbove)
  const cost = draft.costAbove.trim() === '' ? undefined : numberOf(draft.costAbove)
  const pct = draft.priceChange.trim() === '' ? undefined : numberOf(draft.priceChange)
  const on = day(draft.onDay)
  const text = plain(draft.event)
  return [
    ...(load === undefined ? [] : [{ kind: 'load-above', requestsPerMonth: load } as const]),
    ...(cost === undefined ? [] : [{ kind: 'cost-above', usdPerMonth: cost } as const]),
    ...(pct === undefined ? [] : [{ kind: 'price-change', pct } as const]),
    ...(on === undefined ? [] : [{ kind: 'date', on } as const]),
    ...(text === undefined ? [] : [{ kind: 'event', text } as const]),
  ]
}
