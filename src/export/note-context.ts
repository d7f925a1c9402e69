/** What every section reads: the assessment, the workbook, and which option each workload ends up with. */
import { ownTitle } from '../domain/workbook-title.ts'
import type { Assessment, Recommendation, WorkloadAssessment } from '../domain/assessment.ts'
import type { OptionAssessment } from '../domain/option-evidence.ts'
import type { OperationsPlan, WorkingPath } from '../domain/running-plan.ts'
import type { CostChart } from '../domain/curve/cost-chart.ts'
import type { Source } from '../domain/facts.ts'
import type { ComparedScenario } from '../domain/meeting/compare-outcomes.ts'
import type { Decision } from '../domain/decision.ts'
import type { Workbook } from '../domain/workbook.ts'
import { namesById } from '../wording/path-words.ts'
import { optionWord } from '../wording/platform-words.ts'
import { nearLimits, refusals } from './named-gates.ts'
import { decisionOf, detailsAtMost, idsInDetail, nameOf, noteRow } from './note-rows.ts'
import type { NoteRow } from './note-rows.ts'

export { nameOf } from './note-rows.ts'

export const noteViews = ['full', 'madr', 'adr', 'one-page', 'one-paragraph'] as const
export type NoteView = (typeof noteViews)[number]

export const noteKinds = ['note', 'runbook', 'cost', 'rollback', 'benchmark'] as const
export type NoteKind = (typeof noteKinds)[number]

export type ChartOf = (workload: string) => CostChart | undefined

export interface NoteInput {
  readonly assessment: Assessment
  readonly workbook: Workbook
  /** Title and address of a source of the catalogue, by its id. */
  readonly sourceOf?: ((id: string) => Source | undefined) | undefined
  readonly appVersion?: string | undefined
  /** A workload's cost over load, by its id; undefined where it cannot be drawn. */
  readonly chartOf?: ChartOf | undefined
  /** Every scenario beside today; left out where the table is too long to assess it several times. */
  readonly scenarios?: readonly ComparedScenario[] | undefined
  readonly view: NoteView
  readonly kind: NoteKind
  /** Gives the details of every workload, however many there are. */
  readonly all?: boolean | undefined
  /** Every workload in a line, where the assessment holds only those with details. */
  readonly rows?: readonly NoteRow[] | undefined
}

/** One workload with what was decided about it, or else recommended. */
export interface Placement {
  readonly workload: WorkloadAssessment
  readonly decision: Decision | undefined
  /** The option it ends up with; undefined where nothing can be recommended and nothing was decided. */
  readonly option: OptionAssessment | undefined
  /** The id as decided, also where the assessment does not know the option. */
  readonly optionId: string | undefined
  readonly label: string | undefined
  /** True where the team decided against the recommendation. */
  readonly overrides: boolean
}

export interface NoteContext extends NoteInput {
  /** Every workload, in the team's order. */
  readonly rows: readonly NoteRow[]
  readonly nameById: (id: string) => string
  /** Those with details: all of them, or in a long table the ones that matter most. */
  readonly placements: readonly Placement[]
  /** Names that are too long to stand in it whole, each with what stands for it. */
  readonly cutNames: readonly { readonly short: string; readonly full: string }[]
  /** null where the workbook has none of its own. */
  readonly title: string | null
  /** Ids of the sources named in the note; a source's place here is its number. */
  readonly sourceIds: readonly string[]
}

export function noteContext(input: NoteInput): NoteContext {
  const { assessment, workbook } = input
  const rows = input.rows ?? rowsOf(assessment, workbook)
  const ids = input.all === true || rows.length <= detailsAtMost ? undefined : idsInDetail(rows)
  const placements = assessment.workloads
    .filter(({ id }) => ids?.has(id) !== false)
    .map((workload) => placementOf(workload, workbook))
  return {
    ...input,
    rows,
    placements,
    nameById: namesById(input.workbook.workloads),
    cutNames: [],
    sourceIds: sourcesUsed(placements),
    title: ownTitle(input.workbook),
  }
}

/** The labels that options have in this assessment, for rows that are read one by one. */
function optionLabels(assessment: Pick<Assessment, 'workloads'>): (option: string) => string {
  const labels = new Map(assessment.workloads[0]?.options.map(({ option, label }) => [option, label]))
  return (option) => labels.get(option) ?? optionWord(option)
}

function rowsOf(assessment: Assessment, workbook: Workbook): readonly NoteRow[] {
  const labelOf = optionLabels(assessment)
  return assessment.workloads.map((workload) => noteRow(workload, decisionOf(workload.id, workbook.decisions), labelOf))
}

/** Whether some workloads have a line only. */
export function isCut({ rows, placements }: NoteContext): boolean {
  return rows.length > placements.length
}

/** Ids of the sources that the note names: of prices, of limits that are near, of what rules a family out. */
function sourcesUsed(placements: readonly Placement[]): readonly string[] {
  const ids = placements.flatMap(({ workload, option }) => [
    ...refusals(workload).map(({ gate }) => gate.source),
    ...(option?.bill ?? []).map(({ source }) => source),
    ...nearLimits(option).map(({ source }) => source),
  ])
  return [...new Set(ids.filter((id) => id !== ''))]
}

function placementOf(workload: WorkloadAssessment, workbook: Workbook): Placement {
  const decision = decisionOf(workload.id, workbook.decisions)
  const optionId = decision?.option ?? workload.recommendation?.option
  return {
    workload,
    decision,
    optionId,
    option: optionId === undefined ? undefined : optionOf(workload, optionId),
    label: optionId === undefined ? undefined : optionLabel(workload, optionId),
    overrides: decision !== undefined && decision.option !== workload.recommendation?.option,
  }
}

export function optionOf(workload: WorkloadAssessment, id: string): OptionAssessment | undefined {
  return workload.options.find((option) => option.option === id)
}

/** The option's own label, or words made from its id. */
export function optionLabel(workload: WorkloadAssessment, id: string): string {
  return optionOf(workload, id)?.label ?? optionWord(id)
}

/** Where a workload goes when its option fails: the recommendation, where the team decided against it. */
export function fallbackOf({ workload, overrides, optionId }: Placement): Recommendation | null {
  if (overrides && workload.recommendation !== null && workload.recommendation.option !== optionId)
    return workload.recommendation
  return workload.fallback?.option === optionId ? null : workload.fallback
}

/** How the option it ends up with is run; null where nothing is placed. */
export function operationsOf({ option }: Placement): OperationsPlan | null {
  return option?.operations ?? null
}

/** The way through the option it ends up with. */
export function pathOf({ option, workload }: Placement): WorkingPath {
  return option?.path ?? workload.path
}

/** The name beside facts that the assessment knows for the recommended option only. */
export function nameOnRecommended({ workload, overrides }: Placement): string {
  return overrides && workload.recommendation !== null
    ? `${nameOf(workload)} (as on ${workload.recommendation.label})`
    : nameOf(workload)
}

/** Ends with a full stop unless it ends a sentence already. */
export function sentence(words: string): string {
  return words === '' || /[.?!:]$/.test(words) ? words : `${words}.`
}
