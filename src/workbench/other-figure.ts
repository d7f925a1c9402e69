/** The other side of a comparison: somebody's workbook out of a file, or a figure with the inputs it was stated for. */
import { catalogue } from '../catalogue/catalogue.ts'
import { createAssessor } from '../domain/assess.ts'
import type { Assessment, WorkloadAssessment } from '../domain/assessment.ts'
import { fields } from '../domain/fields.ts'
import { costDifference } from '../domain/difference/cost-difference.ts'
import type { CostDifference } from '../domain/difference/cost-difference.ts'
import { sideOf } from '../domain/difference/cost-side.ts'
import { setDifference } from '../domain/difference/set-difference.ts'
import type { SetDifference, SetSide } from '../domain/difference/set-difference.ts'
import { overlayPrices } from '../domain/overlay-prices.ts'
import type { BillGroup } from '../domain/vocabulary.ts'
import type { FieldId, Team, Workbook, Workload } from '../domain/workbook.ts'
import { applyImport } from './csv/apply-import.ts'
import { arrangeTable } from './csv/arrange-table.ts'
import { planImport } from './csv/plan-import.ts'
import { emptyWorkbook } from './empty-workbook.ts'
import type { PickedFile } from './files.ts'
import { openWorkbook } from './open-workbook.ts'
import { readCell } from './read-cell.ts'
import { plainText, readNumber } from './read-number.ts'
import { writeProblem } from './problem.ts'

export type OtherWorkbook =
  | { readonly kind: 'ok'; readonly name: string; readonly workbook: Workbook }
  | { readonly kind: 'problem'; readonly text: string }

/** A workbook as it is; a table with the team's own terms, because a table states none. */
export function otherWorkbook(picked: PickedFile, own: Workbook): OtherWorkbook {
  if (picked.kind === 'problem') return { kind: 'problem', text: writeProblem(picked.problem) }
  if (picked.kind === 'note')
    return { kind: 'problem', text: `${picked.name} is a note; open the workbook or the table it was made from.` }
  if (picked.kind === 'table') {
    const { rows, titles } = arrangeTable(picked.rows)
    const { workloads } = applyImport(rows, planImport(rows, { titles }), { name: picked.name })
    const workbook = { ...emptyWorkbook(picked.name), team: own.team, prices: own.prices, workloads: named(workloads) }
    return { kind: 'ok', name: picked.name, workbook }
  }
  const opened = openWorkbook(picked.text, picked.name)
  if (opened.kind === 'ok') return { kind: 'ok', name: picked.name, workbook: opened.workbook }
  return {
    kind: 'problem',
    text: opened.kind === 'refused' ? writeProblem(opened.problem) : `${picked.name} was written by a newer version.`,
  }
}

/** Rows of a table may come without ids. */
function named(workloads: readonly Partial<Workload>[]): readonly Workload[] {
  return workloads.map((workload, at) => ({ ...workload, id: workload.id ?? `row-${at + 1}` }))
}

/** The other workbook as its own team reads it: their terms, their prices. */
export function assessOther(other: Workbook): Assessment {
  return createAssessor(overlayPrices(catalogue, other.prices).catalogue)(other)
}

/** The option whose bill is their number: what they decided, else what is recommended to them. */
export function theirOption(other: Workbook, assessed: WorkloadAssessment): string | undefined {
  const decision = other.decisions.findLast(
    ({ workload, status }) => workload === assessed.id && status !== 'superseded',
  )
  return decision?.option ?? assessed.recommendation?.option
}

export function compareSets(own: SetSide, other: SetSide): SetDifference {
  return setDifference(catalogue, own, other)
}

/** The workload of the other workbook that is most likely meant: the same id, else the same name, else its only one. */
export function sameWorkload(other: Workbook, own: Workload): string | undefined {
  const byName = other.workloads.filter(({ name }) => name !== undefined && name === own.name)
  const found = other.workloads.find(({ id }) => id === own.id && id.length > 0) ?? byName[0]
  return (found ?? (other.workloads.length === 1 ? other.workloads[0] : undefined))?.id
}

export interface Compared {
  readonly own: Workbook
  readonly workload: string
  readonly option: string
}

/** @param option theirs; left out, the same as ours */
export function compareWithWorkbook(
  compared: Compared,
  other: Workbook,
  workload: string,
  option = compared.option,
): CostDifference | undefined {
  const from = sideOf(catalogue, compared.own, compared.workload, compared.option)
  const to = sideOf(catalogue, other, workload, option)
  return from === undefined || to === undefined ? undefined : costDifference(from, to)
}

/** What a published figure says about itself; empty text means: the same as ours. */
export interface StatedFigure {
  readonly usd: string
  readonly monthHours: string
  readonly inputs: Readonly<Partial<Record<FieldId, string>>>
  /** Groups of lines that the figure leaves out. */
  readonly leftOut: readonly BillGroup[]
}

/** Inputs that publications state. */
export const statedFields = [
  'requestsPerMonth',
  'durationMs',
  'memoryGiB',
  'vcpu',
  'peakToMeanRatio',
  'egressGBPerMonth',
] as const satisfies readonly FieldId[]

/**
 * The figure in USD, or undefined where the text is none. A bare number is in the currency that amounts are shown in;
 * "$17.77" and "17.77 USD" are dollars whatever is shown.
 */
export function figureOf(text: string, currency?: Team['currency']): number | undefined {
  const typed = plainText(text)
  const signs = ['US$', '$', 'USD', ...(currency === undefined ? [] : [currency.code])]
  const sign = signs.find((each) => typed.startsWith(each) || typed.endsWith(each)) ?? ''
  const digits = typed.replace(sign, '').trim()
  const perUsd = currency === undefined || (sign !== '' && sign !== currency.code) ? 1 : currency.perUsd
  const reading = readNumber(digits, /,\d{3}$/.test(digits) ? '.' : undefined)
  if (reading.kind !== 'number' || reading.rest !== '') return undefined
  const value = Number(reading.exact) / perUsd
  return Number.isFinite(value) && value >= 0 ? value : undefined
}

export function compareWithFigure(compared: Compared, stated: StatedFigure): CostDifference | undefined {
  const entry = compared.own.workloads.find(({ id }) => id === compared.workload)
  if (entry === undefined) return undefined
  const hours = figureOf(stated.monthHours)
  const team: Team = {
    ...compared.own.team,
    unbilled: stated.leftOut,
    ...(hours === undefined || hours === 0 ? {} : { monthHours: hours }),
  }
  const other: Workbook = {
    ...compared.own,
    team,
    workloads: [{ ...entry, ...readInputs(stated.inputs) }],
  }
  const from = sideOf(catalogue, compared.own, compared.workload, compared.option)
  const to = sideOf(catalogue, other, compared.workload, compared.option)
  return from === undefined || to === undefined
    ? undefined
    : costDifference(from, to, figureOf(stated.usd, compared.own.team.currency))
}

function readInputs(inputs: StatedFigure['inputs']): Partial<Workload> {
  return Object.fromEntries(
    statedFields.flatMap((id) => {
      const text = inputs[id]?.trim() ?? ''
      if (text === '') return []
      const reading = readCell(fields[id], text)
      return reading.kind === 'ok' && reading.value !== null ? [[id, reading.value]] : []
    }),
  )
}
