/** Opens text of any kind we know: a workbook as JSON, or a table as CSV or TSV. One door for files, drops and the command. */
import { untitled } from '../domain/workbook-title.ts'
import type { ImportChoices } from './csv/apply-import.ts'
import { applyImport } from './csv/apply-import.ts'
import { arrangeTable } from './csv/arrange-table.ts'
import { planImport } from './csv/plan-import.ts'
import type { ImportPlan } from './csv/plan-import.ts'
import { readTable } from './csv/read-table.ts'
import { emptyWorkbook } from './empty-workbook.ts'
import type { AsideReason } from './csv/rows-aside.ts'
import type { OpenResult } from './open-workbook.ts'
import { openWorkbook } from './open-workbook.ts'
import type { Problem } from './problem.ts'

/** JSON by its first sign, whatever the name says. */
export function looksLikeJson(text: string): boolean {
  return /^\uFEFF?\s*[[{]/.test(text.slice(0, 1000))
}

function titleOf(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? ''
  const title = base.replace(/\.[^.]{1,10}$/, '')
  return title === '' || title === '-' ? untitled : title
}

/** Opens JSON, CSV or TSV text. A table without a recognisable header is refused with what was expected. */
export function openText(text: string, fileName: string, choices: ImportChoices = {}): OpenResult {
  if (looksLikeJson(text) || /\.json$/i.test(fileName) || text.trim() === '') return openWorkbook(text, fileName)
  const binary = openWorkbook(text, fileName)
  if (binary.kind === 'refused' && /^(?:a zip|a gzip|a picture|a PDF|a web page)/.test(binary.problem.found))
    return binary
  const { rows: given, remarks } = readTable(text)
  const { rows, titles } = arrangeTable(given)
  const plan = planImport(rows, { titles })
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
    problems: [...oddities(fileName, remarks, plan), ...result.problems],
    setAside: [],
  }
}

const asideNames: Readonly<Record<AsideReason, string>> = {
  sum: 'a row of sums',
  note: 'a row that is a note',
  heading: 'a row that is a heading',
  rule: 'a row of signs',
}

/** Quotes that never close and columns nobody knows: both would otherwise change what is read without a word. */
function oddities(fileName: string, remarks: readonly string[], plan: ImportPlan): readonly Problem[] {
  const header = (plan.headerRow ?? 0) + 1
  return [
    ...remarks.map((remark): Problem => ({
      place: `${fileName}:${/^row (\d+)/.exec(remark)?.[1] ?? ''}`,
      found: 'a quotation mark without its pair',
      expected: 'quotation marks around a whole cell, doubled inside it',
      fix: 'Close or remove it; the text was read with the mark as a letter.',
    })),
    ...plan.columns
      .filter(({ field, header: words }) => field === null && words !== '')
      .map(({ header: words, note }): Problem => ({
        place: `${fileName}:${header}:${words.slice(0, 60)}`,
        found: note === undefined ? 'a column that names no field' : `a column that is not used: ${note}`,
        expected: 'a field such as name, kind, requestsPerMonth or durationMs',
        fix: 'Rename it after a field of berth schema; its cells are kept in the notes.',
      })),
    ...plan.columns
      .filter(({ confidence, note, unit }) => confidence === 'likely' && unit === null && /unit/.test(note ?? ''))
      .map(({ header: words, note }): Problem => ({
        place: `${fileName}:${header}:${words.slice(0, 60)}`,
        found: `a header that is only partly understood: ${note}`,
        expected: 'a unit of the column, such as /day, ms or MB',
        fix: 'Write the unit so; bare numbers were read in the unit the field is stored in.',
      })),
    ...plan.asides.map(({ row, reason, text }): Problem => ({
      place: `${fileName}:${row + 1}`,
      found: `${asideNames[reason]}: “${text}”`,
      expected: 'one workload a row',
      fix: 'Nothing, if it is none: it was left out. Otherwise give it another name.',
    })),
  ]
}
