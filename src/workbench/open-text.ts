/** Opens text of any kind we know: a workbook as JSON, or a table as CSV or TSV. One door for files, drops and the command. */
import type { ImportChoices } from './csv/apply-import.ts'
import { applyImport } from './csv/apply-import.ts'
import { planImport } from './csv/plan-import.ts'
import { readTable } from './csv/read-table.ts'
import { emptyWorkbook } from './empty-workbook.ts'
import type { OpenResult } from './open-workbook.ts'
import { openWorkbook } from './open-workbook.ts'

/** JSON by its first sign, whatever the name says. */
export function looksLikeJson(text: string): boolean {
  return /^\uFEFF?\s*[[{]/.test(text.slice(0, 1000))
}

function titleOf(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? ''
  const title = base.replace(/\.[^.]{1,10}$/, '')
  return title === '' || title === '-' ? 'Untitled' : title
}

/** Opens JSON, CSV or TSV text. A table without a recognisable header is refused with what was expected. */
export function openText(text: string, fileName: string, choices: ImportChoices = {}): OpenResult {
  if (looksLikeJson(text) || /\.json$/i.test(fileName) || text.trim() === '') return openWorkbook(text, fileName)
  const binary = openWorkbook(text, fileName)
  if (binary.kind === 'refused' && /^(?:a zip|a gzip|a picture|a PDF|a web page)/.test(binary.problem.found))
    return binary
  const { rows } = readTable(text)
  const plan = planImport(rows)
  if (plan.headerRow === null) {
    const problem = {
      place: `${fileName}:1`,
      found: 'no header row with names of fields',
      expected: 'a first row such as name,kind,requestsPerMonth,durationMs,memoryGiB',
      fix: 'Add a header row.',
    }
    return { kind: 'refused', problem }
  }
  const result = applyImport(rows, plan, { ...choices, name: fileName })
  return {
    kind: 'ok',
    workbook: { ...emptyWorkbook(titleOf(fileName)), workloads: result.workloads },
    problems: result.problems,
    setAside: [],
  }
}
