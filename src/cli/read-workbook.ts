/** A workbook from a file of any kind: workbook, CSV, TSV or a note that carries its state; problems come along as lines. */
import { readStateFromNote } from '../export/note-state.ts'
import type { Workbook } from '../domain/workbook.ts'
import { textOfBytes } from '../workbench/csv/read-table.ts'
import { openText } from '../workbench/open-text.ts'
import { openWorkbook } from '../workbench/open-workbook.ts'
import { writeProblem } from '../workbench/problem.ts'
import type { Problem } from '../workbench/problem.ts'
import { Unusable } from './command.ts'
import { nameOfFile, readBytes } from './files.ts'

export interface ReadWorkbook {
  readonly workbook: Workbook
  readonly problems: readonly string[]
  /** Problems with what was promised: decisions and the team's budget; a check without them would say too much. */
  readonly broken: readonly string[]
}

/** What the page would open and the command cannot, and how it can. */
const fixes: readonly (readonly [found: RegExp, fix?: string])[] = [
  [/^a gzip/, 'Unpack it first.'],
  [/^an empty file$/],
  [/zip|Excel/, 'Save the sheet as CSV first.'],
]

/** The page speaks of all that it opens; the command reads less. */
function inTerminal(problem: Problem): Problem {
  const known = fixes.find(([found]) => found.test(problem.found))
  return known === undefined
    ? problem
    : { ...problem, expected: 'a workbook, CSV or TSV', fix: known[1] ?? problem.fix }
}

export function readWorkbook(file: string): ReadWorkbook {
  const name = nameOfFile(file)
  const text = textOfBytes(readBytes(file))
  const state = /berth-state/.test(text) && !/^\s*\{/.test(text) ? readStateFromNote(text) : ({ kind: 'none' } as const)
  if (state.kind === 'damaged')
    throw new Unusable(
      `${name}: found a note whose state cannot be read (${state.problem}), expected an unchanged state block, fix: open an earlier copy of the note`,
    )
  const opened =
    state.kind === 'restored'
      ? openWorkbook(state.workbook, name)
      : openText(text, file === '-' ? 'standard input' : name)
  if (opened.kind === 'refused') throw new Unusable(writeProblem(inTerminal(opened.problem)))
  if (opened.kind === 'newer')
    throw new Unusable(
      `${name}: found a workbook of version ${opened.version}, expected version 1, fix: use a newer Berth`,
    )
  return {
    workbook: opened.workbook,
    problems: opened.problems.map(writeProblem),
    broken: opened.problems.map(writeProblem).filter((line) => /:(decisions|team)\b/.test(line)),
  }
}
