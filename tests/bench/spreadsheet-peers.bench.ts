/** One weight changed, one quantity edited: our assessment against the same scoring sheet, bills and all, in HyperFormula. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { createAssessor } from '../../src/domain/assess.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { OptionAssessment } from '../../src/domain/option-evidence.ts'
import { criterionIds, families } from '../../src/domain/vocabulary.ts'
import type { Workbook } from '../../src/domain/workbook.ts'
import { workbookOf } from '../support/example-workloads.ts'
import { manyWorkloads } from './support/many-workloads.ts'
import { median, ms, say } from './support/measure.ts'

type Cell = number | string
interface Sheet {
  setCellContents(address: { sheet: number; row: number; col: number }, value: number): unknown
  getCellValue(address: { sheet: number; row: number; col: number }): unknown
  destroy(): void
}
interface HyperFormulaClass {
  buildFromArray(rows: Cell[][], settings: { licenseKey: string; maxRows: number; maxColumns: number }): Sheet
}

/*
 * Row 1 holds the weights, column by column. Below, for each workload a row per option that no gate blocks: its values, of
 * which cost is worked out from the bill; its score; its bill, the sum of quantity × price of its lines; the quantity of the
 * first line, which the edit changes. Then the workload's own row: the best score of each family, of all, whose it is, and
 * its lead over the next. Gates, the values of other criteria and the quantities are given, where the product works them out.
 */
const COUNT = criterionIds.length
const letter = (column: number): string => String.fromCharCode(65 + column)
const [SCORE, BILL, QUANTITY, LABEL] = [COUNT, COUNT + 1, COUNT + 2, COUNT + 3]
const LAST = letter(COUNT - 1)
const ROWS_SHOWN = 40

function optionRow(option: OptionAssessment, row: number): Cell[] {
  const lines = option.bill.filter((line) => line.counted)
  const [first, ...rest] = lines
  const bill = rest.map((line) => `+${line.quantity}*${line.unitPriceUsd}`).join('')
  const values = criterionIds.map((id): Cell => {
    if (id !== 'cost') return option.values[id].likely
    return `=MAX(0,MIN(1,LN(MAX(0.01,${letter(BILL)}${row})/2000)/LN(5/2000)))`
  })
  return [
    ...values,
    `=SUMPRODUCT($A$1:$${LAST}$1,A${row}:${LAST}${row})/SUM($A$1:$${LAST}$1)`,
    `=${letter(QUANTITY)}${row}*${first?.unitPriceUsd ?? 0}${bill}`,
    first?.quantity ?? 0,
    option.label,
  ]
}

function answerRow(from: number, options: readonly OptionAssessment[]): Cell[] {
  const score = letter(SCORE)
  const to = from + options.length - 1
  const all = `${score}${from}:${score}${to}`
  const best = families.map((family): Cell => {
    const own = options.flatMap((option, at) => (option.family === family ? [`${score}${from + at}`] : []))
    return own.length === 0 ? 'blocked' : `=MAX(${own.join(',')})`
  })
  const labels = `${letter(LABEL)}${from}:${letter(LABEL)}${to}`
  return [
    ...best,
    `=MAX(${all})`,
    `=INDEX(${labels},MATCH(MAX(${all}),${all},0))`,
    options.length < 2 ? 0 : `=MAX(${all})-LARGE(${all},2)`,
  ]
}

interface Laid {
  readonly rows: Cell[][]
  readonly options: number
}

function sheetOf({ workloads }: Assessment): Laid {
  const rows: Cell[][] = [criterionIds.map((_, at) => 1 + (at % 3))]
  let options = 0
  for (const workload of workloads) {
    // In the catalogue's order a family's rows lie together, as in a hand-made sheet.
    const open = workload.options
      .filter((option) => option.verdict !== 'blocked')
      .sort((a, b) => families.indexOf(a.family) - families.indexOf(b.family))
    const from = rows.length + 1
    for (const option of open) rows.push(optionRow(option, rows.length + 1))
    if (open.length > 0) rows.push(answerRow(from, open))
    options += open.length
  }
  return { rows, options }
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

/** Verdicts, scores, winners and leads of the first rows, as the sheet has them. */
function read({ workloads }: Assessment, rows = workloads.length): number {
  let sum = 0
  for (const { families: cells, recommendation, standing } of workloads.slice(0, rows)) {
    for (const family of families) sum += cells[family].fit ?? 0
    sum += (recommendation?.fit ?? 0) + (standing.margin ?? 0)
  }
  return sum
}

function edited(workbook: Workbook, turn: number): Workbook {
  const workloads = workbook.workloads.slice()
  workloads[turn] = { ...workloads[turn]!, durationMs: 200 + turn }
  return { ...workbook, workloads }
}

const load = createRequire(join(process.cwd(), 'tests', 'bench', 'peers', 'package.json'))
const { HyperFormula } = load('hyperformula') as { HyperFormula: HyperFormulaClass }

for (const { count, turns } of [
  { count: 1000, turns: 9 },
  { count: 10_000, turns: 3 },
]) {
  const workbook = workbookOf(manyWorkloads(count))
  const laid = sheetOf(createAssessor(catalogue)(workbook))
  console.log(
    `\n${count.toLocaleString('en')} workloads, ${laid.options.toLocaleString('en')} options that no gate blocks, medians of ${turns}`,
  )
  const sheet = HyperFormula.buildFromArray(laid.rows, { licenseKey: 'gpl-v3', maxRows: 400_000, maxColumns: 30 })
  const assessor = createAssessor(catalogue)
  read(assessor(workbook))

  const theirs = timed(turns, (turn) => void sheet.setCellContents({ sheet: 0, row: 0, col: 0 }, 2 + turn))
  const weighed = (latency: number): Workbook => ({ ...workbook, priorities: { weights: { latency, cost: 90 } } })
  const shown = timed(turns, (turn) => void read(assessor(weighed(100 + turn)), ROWS_SHOWN))
  const all = timed(turns, (turn) => void read(assessor(weighed(200 + turn))))
  console.log('One weight changed; values, bills and gates are kept on both sides')
  say('HyperFormula, every row, as a sheet recalculates', ms(theirs))
  say(`Berth, the ${ROWS_SHOWN} rows a screen shows; the others when read`, ms(shown))
  say('HyperFormula / Berth', `${(theirs / shown).toFixed(1)} ×`, { text: '≥ 100 ×', met: theirs / shown >= 100 })
  say('Berth, every row read', ms(all))
  say('HyperFormula / Berth with every row read', `${(theirs / all).toFixed(1)} ×`)

  const theirEdit = timed(
    turns * 5,
    (turn) => void sheet.setCellContents({ sheet: 0, row: 1 + turn, col: QUANTITY }, 10 + turn),
  )
  const plain = createAssessor(catalogue)
  plain(workbook)
  const ourEdit = timed(turns * 5, (turn) => {
    const row = plain(edited(workbook, turn)).workloads[turn]
    void row?.recommendation
    void row?.families
  })
  console.log('One edit')
  say('HyperFormula: one quantity of one bill', ms(theirEdit))
  say('Berth: a duration, so every gate, value and bill of the row', ms(ourEdit))
  sheet.destroy()
}
