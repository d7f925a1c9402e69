/** The other side of a comparison: somebody's workbook out of a file, or a figure with the inputs it was stated for. */
import { catalogue } from '../catalogue/catalogue.ts'
import { fields } from '../domain/fields.ts'
import { costDifference } from '../domain/difference/cost-difference.ts'
import type { CostDifference } from '../domain/difference/cost-difference.ts'
import { sideOf } from '../domain/difference/cost-side.ts'
import type { BillGroup } from '../domain/vocabulary.ts'
import type { FieldId, Team, Workbook, Workload } from '../domain/workbook.ts'
import { applyImport } from './csv/apply-import.ts'
import { planImport } from './csv/plan-import.ts'
import { emptyWorkbook } from './empty-workbook.ts'
import type { PickedFile } from './files.ts'
import { openWorkbook } from './open-workbook.ts'
import { readCell } from './read-cell.ts'
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
    const { workloads } = applyImport(picked.rows, planImport(picked.rows, {}), { name: picked.name })
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

export function compareWithWorkbook(compared: Compared, other: Workbook, workload: string): CostDifference | undefined {
  const from = sideOf(catalogue, compared.own, compared.workload, compared.option)
  const to = sideOf(catalogue, other, workload, compared.option)
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

/** The figure in USD, or undefined where the text is none. */
export function figureOf(text: string): number | undefined {
  const plain = text.replace(/[$\s,]/g, '')
  const value = Number(plain)
  return plain === '' || !Number.isFinite(value) || value < 0 ? undefined : value
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
  return from === undefined || to === undefined ? undefined : costDifference(from, to, figureOf(stated.usd))
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
