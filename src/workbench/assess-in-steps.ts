/** Long tables are assessed a slice at a time: what is known and a first slice at once, the rest while the page answers. */
import type { Assessment } from '../domain/assessment.ts'
import { rowsThatDiffer } from '../domain/row-blocks.ts'
import type { Workbook, Workload } from '../domain/workbook.ts'

/** So long new rows are assessed without a pause: about what the eye takes for at once, together with drawing them. */
const atOnceMs = 24
/** A slice between two answers of the page. */
const sliceRows = 25
/** A page holds the assessments of so many rows; what lies below is for the command. */
export const mostRowsAssessed = 10_000

export interface StepPorts {
  /** Must keep the results of rows that are the same objects, as the assessor does. */
  readonly assess: (workbook: Workbook) => Assessment
  /** More rows are known: ask again. */
  readonly changed: () => void
  /** Runs when the page has time, or once it has drawn what is known so far. */
  readonly later: (act: () => void, when: 'soon' | 'drawn') => void
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number
}

const contextParts = ['team', 'priorities', 'prices', 'date', 'profiles'] as const

/** Gives the whole assessment, or that of the rows known so far while many are new. */
export function assessInSteps({ assess, changed, later, now }: StepPorts): (workbook: Workbook) => Assessment {
  let known = new WeakSet<Workload>()
  let last: Workbook | null = null
  let isWhole = false
  let job = 0

  function learn(workbook: Workbook, rows: readonly Workload[]): void {
    assess({ ...workbook, workloads: rows })
    for (const row of rows) known.add(row)
  }

  /** How many of the missing rows could be assessed in the time for that; always one slice. */
  function learnAtOnce(workbook: Workbook, missing: readonly Workload[]): number {
    if (missing.length <= sliceRows) {
      // So few are assessed with the whole table, which is asked for next.
      for (const row of missing) known.add(row)
      return missing.length
    }
    const until = now() + atOnceMs
    let at = 0
    do {
      learn(workbook, missing.slice(at, at + sliceRows))
      at += sliceRows
    } while (at < missing.length && now() < until)
    return at
  }

  /** What hangs on all rows is worked out again whenever it is told, so it is told when there are four times as many. */
  function go(
    workbook: Workbook,
    missing: readonly Workload[],
    at: number,
    toldAt: number,
    mine: number,
    when: 'soon' | 'drawn',
  ): void {
    later(() => {
      if (mine !== job) return
      const next = at + sliceRows
      learn(workbook, missing.slice(at, next))
      const isDone = next >= missing.length
      const tells = isDone || next >= 4 * toldAt
      if (isDone) isWhole = true
      else go(workbook, missing, next, tells ? next : toldAt, mine, 'soon')
      if (tells) changed()
    }, when)
  }

  return (workbook) => {
    const before = last
    last = workbook
    const sameContext = before !== null && contextParts.every((part) => before[part] === workbook[part])
    const considered =
      workbook.workloads.length > mostRowsAssessed ? workbook.workloads.slice(0, mostRowsAssessed) : workbook.workloads
    if (!sameContext) known = new WeakSet()
    if (!sameContext || before.workloads !== workbook.workloads) {
      const wasKnown = sameContext && isWhole
      const missing = missingRows(considered, wasKnown ? before.workloads : [], known)
      job += 1
      // Cells that are pasted into a table that stands are drawn first; their verdicts follow a frame later.
      const learnt = wasKnown && missing.length > sliceRows ? 0 : learnAtOnce(workbook, missing)
      isWhole = learnt >= missing.length
      if (!isWhole) go(workbook, missing, learnt, learnt, job, 'drawn')
    }
    return assess(
      isWhole && considered === workbook.workloads
        ? workbook
        : { ...workbook, workloads: isWhole ? considered : considered.filter((row) => known.has(row)) },
    )
  }
}

/** A row that stands where it stood before is known without looking it up: an edit costs what was edited. */
function missingRows(
  rows: readonly Workload[],
  before: readonly Workload[],
  known: WeakSet<Workload>,
): readonly Workload[] {
  return rowsThatDiffer(before, rows).filter((row) => !known.has(row))
}
