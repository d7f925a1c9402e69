/** The assessment of the open workbook, made anew only when the workbook changed; untouched rows keep their assessment. */
import { createAssessor } from '../domain/assess.ts'
import type { Assessment, WorkloadAssessment } from '../domain/assessment.ts'
import { withWorkloads } from '../domain/deep-parts.ts'
import { assessInSteps } from './assess-in-steps.ts'
import type { StepPorts } from './assess-in-steps.ts'
import type { Deepener } from './deep/deepener.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import type { Overlaid } from '../domain/overlay-prices.ts'
import { overlayPrices } from '../domain/overlay-prices.ts'
import { placesThatDiffer, withRowsAt } from '../domain/row-blocks.ts'
import type { Workbook } from '../domain/workbook.ts'
import type { WorkbookStore } from './workbook-store.ts'

export interface Assessed {
  readonly get: () => Assessment
  /** The open workbook as it would be with a change that is not made: other weights, another region, one workload alone. */
  readonly assessWith: (change: Partial<Workbook>) => Assessment
  /** The catalogue with the team's own prices laid over it, and what could not be laid. */
  readonly prices: () => Overlaid
  readonly subscribe: (changed: () => void) => () => void
  readonly deepener: Deepener | null
}

/** Assesses workbooks one after the other; rows, team and prices that are the same objects are not computed again. */
export function createWorkbookAssessor(catalogue: Catalogue): {
  readonly assess: (workbook: Workbook) => Assessment
  readonly overlaid: (workbook: Workbook) => Overlaid
} {
  let prices: Workbook['prices'] | null = null
  let overlaid: Overlaid = { catalogue, problems: [] }
  let assessor = createAssessor(catalogue)
  const lay = (workbook: Workbook) => {
    if (prices !== workbook.prices) {
      prices = workbook.prices
      const before = overlaid
      overlaid = overlayPrices(catalogue, workbook.prices)
      if (overlaid.catalogue !== before.catalogue) assessor = createAssessor(overlaid.catalogue)
    }
    return overlaid
  }
  return {
    assess: (workbook) => {
      lay(workbook)
      return assessor(workbook)
    },
    overlaid: lay,
  }
}

/** Without a deepener the deep parts are worked out where they are read; without `later` all rows are assessed at once. */
export function createAssessed(
  store: WorkbookStore,
  catalogue: Catalogue,
  deepener?: Deepener,
  later?: StepPorts['later'],
): Assessed {
  const assessor = createWorkbookAssessor(catalogue)
  const moreRows = new Set<() => void>()
  const assess =
    later === undefined
      ? assessor.assess
      : assessInSteps({
          assess: assessor.assess,
          later,
          now: () => performance.now(),
          changed: () => {
            plain = null
            for (const listener of moreRows) listener()
          },
        })
  // A trial has its own assessor, so that it never pushes out what is kept for the open workbook.
  const trial = createWorkbookAssessor(catalogue)
  let from: Workbook | null = null
  let plain: Assessment | null = null
  let deep: Assessment | null = null
  const deepened = deepenedRows(deepener)
  deepener?.subscribe((shallow) => {
    if (plain !== null && deep !== null) deep = withWorkloads(plain, deepened.replaced(shallow))
  })
  return {
    get: () => {
      const { workbook } = store.getState()
      if (plain === null || from !== workbook) {
        plain = assess(workbook)
        from = workbook
        deep = null
        deepener?.request(workbook, plain.workloads)
      }
      if (deepener === undefined) return plain
      deep ??= withWorkloads(plain, deepened.of(plain.workloads))
      return deep
    },
    deepener: deepener ?? null,
    assessWith: (change) => trial.assess({ ...store.getState().workbook, ...change }),
    prices: () => assessor.overlaid(store.getState().workbook),
    subscribe: (changed) => {
      const stopDeep = deepener?.subscribe(changed)
      const stop = store.subscribe((now, before) => {
        if (now.workbook !== before.workbook) changed()
      })
      moreRows.add(changed)
      return () => {
        moreRows.delete(changed)
        stopDeep?.()
        stop()
      }
    },
  }
}

/** The rows with their deep parts; only what changed since the last time is looked up, as there may be ten thousand. */
function deepenedRows(deepener: Deepener | undefined) {
  let from: readonly WorkloadAssessment[] = []
  let rows: readonly WorkloadAssessment[] = []
  const deep = (row: WorkloadAssessment) => deepener?.deepened(row) ?? row
  const deepAt = (list: readonly WorkloadAssessment[], at: number) => deep(list[at] as WorkloadAssessment)
  return {
    of: (shallow: readonly WorkloadAssessment[]) => {
      const [was, had] = [from, rows]
      rows =
        shallow.length === was.length
          ? withRowsAt(had, new Map(placesThatDiffer(was, shallow).map((at) => [at, deepAt(shallow, at)])))
          : shallow.map(deep)
      from = shallow
      return rows
    },
    /** The same rows, these with what is known of them by now. */
    replaced: (shallow: readonly WorkloadAssessment[]) => {
      const places = shallow.map((row) => from.indexOf(row)).filter((at) => at >= 0)
      rows = withRowsAt(rows, new Map(places.map((at) => [at, deepAt(from, at)])))
      return rows
    },
  }
}
