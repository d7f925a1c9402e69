/** What most commands start with: a file read, changed as asked, and assessed. */
import { catalogue } from '../catalogue/catalogue.ts'
import { assess } from '../domain/assess.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import { doubtsIn } from '../domain/doubts.ts'
import { resolveWorkload } from '../domain/resolve-workload.ts'
import type { Workbook } from '../domain/workbook.ts'
import type { NoteInput } from '../export/note-context.ts'
import { assessedWholeAtMost } from '../export/note-rows.ts'
import { notedWorkbook, readAtOnce } from '../export/noted-workbook.ts'
import { doubtWords } from '../wording/doubt-words.ts'
import { writeProblem } from '../workbench/problem.ts'
import { nameOfFile } from './files.ts'
import { pricedCatalogue, withPriceBook } from './price-book.ts'
import type { Arguments } from './read-arguments.ts'
import { readWorkbook } from './read-workbook.ts'
import { setValues } from './set-values.ts'

export interface AssessedFile {
  readonly workbook: Workbook
  readonly assessment: Assessment
  readonly catalogue: Catalogue
  readonly problems: readonly string[]
  readonly broken: readonly string[]
}

export const inputOptions = {
  set: { type: 'string', multiple: true },
  prices: { type: 'string' },
  help: { type: 'boolean' },
} as const

/** The file as read and changed, and the catalogue it is to be assessed on. */
export interface PreparedFile {
  readonly workbook: Workbook
  readonly catalogue: Catalogue
  readonly problems: readonly string[]
  readonly broken: readonly string[]
}

export function prepareFile(file: string, args: Arguments): PreparedFile {
  const read = readWorkbook(file)
  const { workbook, problems } = withPriceBook(
    setValues(read.workbook, args.many('set')),
    args.text('prices'),
    catalogue,
  )
  const priced = pricedCatalogue(catalogue, workbook, file)
  return {
    workbook,
    catalogue: priced.catalogue,
    problems: [
      ...read.problems,
      ...doubtsOf(workbook, nameOfFile(file)),
      ...problems,
      ...priced.problems,
      ...priced.kept,
    ],
    broken: [...read.broken, ...problems, ...priced.problems],
  }
}

/** What cannot be meant, or looks like a slip of unit, row by row; it is assessed as it stands. */
function doubtsOf({ workloads }: Workbook, file: string): readonly string[] {
  return workloads.flatMap((entry) =>
    doubtsIn(resolveWorkload(entry)).map((doubt) =>
      writeProblem({ place: `${file}:${entry.name ?? entry.id}:${doubt.field}`, ...doubtWords(doubt, entry) }),
    ),
  )
}

export function assessFile(file: string, args: Arguments): AssessedFile {
  const prepared = prepareFile(file, args)
  return { ...prepared, assessment: assess(prepared.catalogue, prepared.workbook) }
}

/** What a note is written from: all workloads in a line each, and the assessment of those it gives details of. */
export function notedFile(prepared: PreparedFile, all: boolean): Pick<NoteInput, 'assessment' | 'rows'> {
  const { workbook, catalogue: priced } = prepared
  if (all || workbook.workloads.length <= assessedWholeAtMost) return { assessment: assess(priced, workbook) }
  return readAtOnce(notedWorkbook(priced, workbook))
}
