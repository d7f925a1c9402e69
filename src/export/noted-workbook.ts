/** What the note of a long table is written from: all workloads in a line each, and the assessment of those it gives details of. */
import { assess, contextOf } from '../domain/assess.ts'
import { assessInSlices } from '../domain/assess-in-slices.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import type { Workbook } from '../domain/workbook.ts'
import { optionWord } from '../wording/platform-words.ts'
import type { NoteInput } from './note-context.ts'
import { decisionOf, idsInDetail, noteRow } from './note-rows.ts'
import type { NoteRow } from './note-rows.ts'

export type Noted = Required<Pick<NoteInput, 'assessment'>> & { readonly rows: readonly NoteRow[] }

/** Tells after each slice how many workloads are read. */
export function* notedWorkbook(catalogue: Catalogue, workbook: Workbook): Generator<number, Noted> {
  const labels = new Map(contextOf(catalogue, workbook).options.map(({ id, label }) => [id, label]))
  const labelOf = (id: string): string => labels.get(id) ?? optionWord(id)
  const rows: NoteRow[] = []
  for (const slice of assessInSlices(catalogue, workbook)) {
    for (const workload of slice.workloads)
      rows.push(noteRow(workload, decisionOf(workload.id, workbook.decisions), labelOf))
    yield rows.length
  }
  const ids = idsInDetail(rows)
  const workloads = workbook.workloads.filter(({ id }) => ids.has(id))
  return { assessment: assess(catalogue, { ...workbook, workloads }), rows }
}

/** All of it at once; `told` hears what it says on the way. */
export function readAtOnce<Said, Read>(reading: Generator<Said, Read>, told?: (said: Said) => void): Read {
  for (;;) {
    const step = reading.next()
    if (step.done === true) return step.value
    told?.(step.value)
  }
}
