/** Undo and redo over whole workbooks: parts are shared between steps, so a step costs what it changed. */
import type { Workbook } from '../domain/workbook.ts'

interface Step {
  readonly before: Workbook
  readonly after: Workbook
  readonly label: string
  /** Steps of one group in a row, such as a slider on its way, are one. */
  readonly group: string | undefined
}

export interface History {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

const mostSteps = 500
/** A step keeps its list of rows: of a very long list fewer steps are kept, so that history never outweighs the work. */
const mostRowsKept = 1_000_000
const fewestSteps = 50

function stepsFor(workbook: Workbook): number {
  const rows = Math.max(1, workbook.workloads.length)
  return Math.min(mostSteps, Math.max(fewestSteps, Math.floor(mostRowsKept / rows)))
}

export const noHistory: History = { past: [], future: [] }

export function recorded(history: History, step: Step): History {
  const last = history.past.at(-1)
  if (last !== undefined && step.group !== undefined && last.group === step.group) {
    const joined = { ...last, after: step.after, label: step.label }
    return { past: history.past.with(-1, joined), future: [] }
  }
  return { past: [...history.past.slice(1 - stepsFor(step.after)), step], future: [] }
}

/** The next move of the same slider starts a step of its own. */
export function closeGroup(history: History): History {
  const last = history.past.at(-1)
  return last?.group === undefined
    ? history
    : { ...history, past: history.past.with(-1, { ...last, group: undefined }) }
}

export function undone(history: History): { readonly history: History; readonly workbook: Workbook } | undefined {
  const last = history.past.at(-1)
  if (last === undefined) return undefined
  return { history: { past: history.past.slice(0, -1), future: [...history.future, last] }, workbook: last.before }
}

export function redone(history: History): { readonly history: History; readonly workbook: Workbook } | undefined {
  const next = history.future.at(-1)
  if (next === undefined) return undefined
  return { history: { past: [...history.past, next], future: history.future.slice(0, -1) }, workbook: next.after }
}

export function labels(history: History): {
  readonly undo: { readonly label: string } | null
  readonly redo: { readonly label: string } | null
} {
  const last = history.past.at(-1)
  const next = history.future.at(-1)
  return {
    undo: last === undefined ? null : { label: last.label },
    redo: next === undefined ? null : { label: next.label },
  }
}
