/** Lets the user choose a CSV, TSV or spreadsheet file; null where they changed their mind or chose something else. */
import { openFile } from '../../workbench/files.ts'
import { writeProblem } from '../../workbench/problem.ts'
import type { ImportRequest } from './grid-messages.ts'
import { readingWords, tellGrid, workWithProgress } from './grid-messages.ts'

export async function readTableFile(): Promise<ImportRequest | null> {
  const picked = await workWithProgress(readingWords, openFile)
  if (picked === null) return null
  if (picked.kind === 'table') return picked
  tellGrid(
    picked.kind === 'problem'
      ? writeProblem(picked.problem)
      : `${picked.name} is no table. Open workbooks and notes with Ctrl+O or Cmd+O, or drop them on the page.`,
  )
  return null
}
