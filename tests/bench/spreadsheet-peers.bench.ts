/** One weight changed: our assessment with real bills, against the same scores as a spreadsheet in HyperFormula. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { createAssessor } from '../../src/domain/assess.ts'
import { criterionIds } from '../../src/domain/vocabulary.ts'
import type { Workbook } from '../../src/domain/workbook.ts'
import { workbookOf } from '../support/example-workloads.ts'
import { manyWorkloads } from './support/many-workloads.ts'
import { median, ms, say } from './support/measure.ts'

interface Sheet {
  setCellContents(address: { sheet: number; row: number; col: number }, value: number): unknown
  destroy(): void
}
interface HyperFormulaClass {
  buildFromArray(
    rows: (number | string)[][],
    settings: { licenseKey: string; maxRows: number; maxColumns: number },
  ): Sheet
}

// Twelve options a workload, as in a hand-made scoring sheet; the catalogue has more, which is to the sheet's advantage.
const OPTIONS = 12
const COUNT = criterionIds.length

/** Row 1 holds the weights. Below, a row per workload and option: its values, a veto (0 or 1), and the weighted sum. */
function sheetOf(rows: readonly (readonly number[])[]): (number | string)[][] {
  const last = String.fromCharCode(64 + COUNT)
  return [
    criterionIds.map((_, at) => 1 + (at % 3)),
    ...rows.map((values, at) => {
      const row = at + 2
      const veto = values.length === 0 ? 0 : 1
      const sum = `=IF(${String.fromCharCode(65 + COUNT)}${row}=0,-1,SUMPRODUCT($A$1:$${last}$1,A${row}:${last}${row})/SUM($A$1:$${last}$1))`
      return [...criterionIds.map((_id, column) => values[column] ?? 0), veto, sum]
    }),
    // One best per workload, as the sheet's answer.
    ...Array.from({ length: rows.length / OPTIONS }, (_, at) => {
      const column = String.fromCharCode(66 + COUNT)
      return [`=MAX(${column}${at * OPTIONS + 2}:${column}${at * OPTIONS + OPTIONS + 1})`]
    }),
  ]
}

function valuesOf(workbook: Workbook): readonly (readonly number[])[] {
  return createAssessor(catalogue)(workbook).workloads.flatMap(({ options }) =>
    options
      .slice(0, OPTIONS)
      .map((option) => (option.verdict === 'blocked' ? [] : criterionIds.map((id) => option.values[id].likely))),
  )
}

function timed(times: number, run: (turn: number) => void): number {
  const took: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now()
    run(turn)
    took.push(performance.now() - start)
  }
  return median(took)
}

const load = createRequire(join(process.cwd(), 'tests', 'bench', 'peers', 'package.json'))
const { HyperFormula } = load('hyperformula') as { HyperFormula: HyperFormulaClass }

for (const { count, turns } of [
  { count: 1000, turns: 5 },
  { count: 10_000, turns: 2 },
]) {
  const workbook = workbookOf(manyWorkloads(count))
  console.log(`\n${count.toLocaleString('en')} workloads, one weight changed, medians of ${turns}`)
  const rows = valuesOf(workbook)
  const sheet = HyperFormula.buildFromArray(sheetOf(rows), { licenseKey: 'gpl-v3', maxRows: 200_000, maxColumns: 30 })
  const theirs = timed(turns, (turn) => void sheet.setCellContents({ sheet: 0, row: 0, col: 0 }, 2 + turn))
  sheet.destroy()
  const assessor = createAssessor(catalogue)
  assessor(workbook)
  const ours = timed(turns, (turn) => {
    const { workloads } = assessor({ ...workbook, priorities: { weights: { latency: 100 + turn, cost: 90 } } })
    for (const { families } of workloads) void families
  })
  say('HyperFormula, 12 options a workload, values given', ms(theirs))
  say('Berth, every option, values and bills worked out', ms(ours))
  say('HyperFormula / Berth', `${(theirs / ours).toFixed(1)} ×`, { text: '≥ 100 ×', met: theirs / ours >= 100 })
}
