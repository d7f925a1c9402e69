/** The assessment of the open workbook, made anew only when the workbook changed; untouched rows keep their assessment. */
import type { Assessment } from '../domain/assessment.ts'
import type { Workbook } from '../domain/workbook.ts'
import type { WorkbookStore } from './workbook-store.ts'

/** What the rules give: remembers rows by identity, so one edit assesses one row. */
export type Assess = (workbook: Workbook) => Assessment

export interface Assessed {
  readonly get: () => Assessment
  readonly subscribe: (changed: () => void) => () => void
}

export function createAssessed(store: WorkbookStore, assess: Assess): Assessed {
  let from: Workbook | null = null
  let assessment: Assessment | null = null
  return {
    get: () => {
      const { workbook } = store.getState()
      if (assessment === null || from !== workbook) {
        assessment = assess(workbook)
        from = workbook
      }
      return assessment
    },
    subscribe: (changed) =>
      store.subscribe((now, before) => {
        if (now.workbook !== before.workbook) changed()
      }),
  }
}
