/** Long tables are assessed a slice at a time: what is known and a first slice at once, the rest while the page answers. */
import type { Assessment } from '../domain/assessment.ts'
import type { Workbook, Workload } from '../domain/workbook.ts'

/** So many new rows are assessed without a pause. */
const rowsAtOnce = 600
/** A slice between two answers of the page. */
const sliceRows = 25
/** A page holds the assessments of so many rows; what lies below is for the command. */
export const mostRowsAssessed = 10_000

export interface StepPorts {
  /** Must keep the results of rows that are the same objects, as the assessor does. */
  readonly assess: (workbook: Workbook) => Assessment
  /** More rows are known: ask again. */
  readonly changed: () => void
  /** Runs when the page has time. */
  readonly later: (act: () => void) => void
}

const contextParts = ['team', 'priorities', 'prices', 'date', 'profiles'] as const

/** Gives the whole assessment, or that of the rows known so far while many are new. */
export function assessInSteps({ assess, changed, later }: StepPorts): (workbook: Workbook) => Assessment {
  let known = new WeakSet<Workload>()
  let last: Workbook | null = null
  let job = 0

  function learn(workbook: Workbook, rows: readonly Workload[]): void {
    assess({ ...workbook, workloads: rows })
    for (const row of rows) known.add(row)
  }

  /** What hangs on all rows is worked out again whenever it is told, so it is told when there are four times as many. */
  function go(workbook: Workbook, missing: readonly Workload[], at: number, toldAt: number, mine: number): void {
    later(() => {
      if (mine !== job) return
      const next = at + sliceRows
      learn(workbook, missing.slice(at, next))
      const isDone = next >= missing.length
      const tells = isDone || next >= 4 * toldAt
      if (!isDone) go(workbook, missing, next, tells ? next : toldAt, mine)
      if (tells) changed()
    })
  }

  return (workbook) => {
    const before = last
    last = workbook
    const sameContext = before !== null && contextParts.every((part) => before[part] === workbook[part])
    const isRunning = sameContext && before.workloads === workbook.workloads
    if (!sameContext) known = new WeakSet()
    const considered = workbook.workloads.slice(0, mostRowsAssessed)
    const missing = considered.filter((row) => !known.has(row))
    if (!isRunning) {
      job += 1
      learn(workbook, missing.slice(0, rowsAtOnce))
      if (missing.length > rowsAtOnce) go(workbook, missing, rowsAtOnce, rowsAtOnce, job)
    }
    return assess({ ...workbook, workloads: considered.filter((row) => known.has(row)) })
  }
}
