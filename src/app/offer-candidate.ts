/** Something to open is offered with what has changed since it was written; it never takes the place of the team's own work unasked. */
import { changesSince } from '../export/since-note.ts'
import type { NotedThen } from '../export/since-note.ts'
import { createWorkbookAssessor } from '../workbench/assessed.ts'
import { openCatalogue } from '../workbench/open-catalogue.ts'
import type { OpenResult } from '../workbench/open-workbook.ts'
import { startState } from './start-state.ts'
import type { Candidate } from './start-state.ts'
import { tellOpened } from './tell-opened.ts'

export interface Offer {
  readonly from: Candidate['from']
  readonly name: string
  readonly opened: Extract<OpenResult, { readonly kind: 'ok' }>
  /** What places in it are named by. */
  readonly place: string
  readonly noted: NotedThen | null
}

/** Recomputes with today's catalogue before it is offered. */
export function offerCandidate({ from, name, opened, place, noted }: Offer): void {
  const { workbook } = opened
  const now = new Date()
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
  const assessment = createWorkbookAssessor(openCatalogue()).assess(workbook)
  const changes = changesSince({ noted, assessment, workbook, today })
  startState.setState({
    candidate: { from, name, opened, told: tellOpened(opened, place, from), changes, compared: noted !== null },
  })
}
