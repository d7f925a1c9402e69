/** How long the rules take: everything, one weight, one edit; against the plainest loop over the same arithmetic. */
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { contextOf, createAssessor } from '../../src/domain/assess.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import { criterionList } from '../../src/domain/criteria/criteria.ts'
import { fitOf, openValue } from '../../src/domain/fit.ts'
import { gateList } from '../../src/domain/gates/gates.ts'
import { sceneOf } from '../../src/domain/scene.ts'
import { families } from '../../src/domain/vocabulary.ts'
import { stageOf } from '../../src/domain/workload-contest.ts'
import type { Workbook } from '../../src/domain/workbook.ts'
import { setCells } from '../../src/workbench/commands/set-cells.ts'
import { workbookOf } from '../support/example-workloads.ts'
import { manyWorkloads } from './support/many-workloads.ts'
import { median, ratio, say, sayMs, sayRatio, sayTook, takeTurns } from './support/measure.ts'

/** What the grid shows of every row, and the matrix besides its reasons: words, scores, bills, the recommended option and its lead. */
function read(assessment: Assessment): number {
  let sum = 0
  for (const { recommendation, families: cells, standing } of assessment.workloads) {
    sum += standing.word.length
    if (recommendation !== null) {
      const { option, fit, monthlyUsd, monthlyRange, margin } = recommendation
      sum += option.length + fit + (monthlyUsd ?? 0) + (monthlyRange?.high ?? 0) + (margin ?? 0)
    }
    for (const family of families) {
      const { verdict, fit, monthlyUsd, close, atRisk } = cells[family]
      sum += verdict.length + (fit ?? 0) + (monthlyUsd ?? 0) + Number(close) + Number(atRisk)
    }
  }
  return sum
}

/** The same and the option and the reason that each cell of the matrix names, which a screen asks for row by row as it shows them. */
function readReasons(assessment: Assessment): number {
  let sum = read(assessment)
  for (const { families: cells } of assessment.workloads)
    for (const family of families) sum += cells[family].reason.code.length + (cells[family].bestOption?.length ?? 0)
  return sum
}

/** The same gates, bills, values and sums for every option, no family verdicts, nothing kept, nothing left for later. */
function plainLoop(workbook: Workbook): number {
  const context = contextOf(catalogue, workbook)
  let sum = 0
  for (const entry of workbook.workloads) {
    const stage = stageOf(context, entry)
    let best = 0
    for (const option of context.options) {
      const scene = sceneOf(stage, option)
      let blocked = false
      for (const gate of gateList)
        if (gate.status(scene) === 'blocked') {
          blocked = true
          break
        }
      if (blocked) continue
      scene.usdPerMonth()
      const values = criterionList.map((criterion) => criterion.value(scene) ?? openValue)
      best = Math.max(best, fitOf(values, context.vector))
    }
    sum += best
  }
  return sum
}

function weighted(workbook: Workbook, latency: number): Workbook {
  return { ...workbook, priorities: { weights: { latency, cost: 90, operations: 60 } } }
}

/** As typed into a cell of the grid. */
function edited(workbook: Workbook, at: number, durationMs: number): Workbook {
  const cell = { workload: workbook.workloads[at]?.id ?? '', field: 'durationMs', text: String(durationMs) } as const
  return setCells(workbook, [cell])
}

/** Median ms of the first change of weights, which brings options forward that nobody had to judge before. */
function firstChange(workbook: Workbook, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const assessor = createAssessor(catalogue)
    read(assessor(workbook))
    const start = performance.now()
    read(assessor(weighted(workbook, 100)))
    return performance.now() - start
  })
  return median(times)
}

/** Median ms from an edited cell to that row's new verdicts; reading the text and making the new list of rows is part of it. */
function editTime(count: number, edits: number): number {
  const assessor = createAssessor(catalogue)
  let workbook = workbookOf(manyWorkloads(count))
  read(assessor(workbook))
  const times: number[] = []
  for (let edit = 0; edit < edits; edit += 1) {
    const at = (edit * 37) % count
    const start = performance.now()
    workbook = edited(workbook, at, 100 + edit)
    const row = assessor(workbook).workloads[at]
    void row?.recommendation
    void row?.families
    times.push(performance.now() - start)
  }
  return median(times)
}

console.log(`Node ${process.version}. Medians; contestants take turns. Every row is read as grid and matrix show it.`)
for (const { count, rounds, goal } of [
  { count: 1000, rounds: 15, goal: 50 },
  { count: 10_000, rounds: 3, goal: undefined },
]) {
  const workbook = workbookOf(manyWorkloads(count))
  const options = contextOf(catalogue, workbook).options.length
  console.log(`\n${count.toLocaleString('en')} workloads × ${options} options`)
  let turn = 0
  const kept = createAssessor(catalogue)
  const full = 'everything, from nothing'
  const reasons = 'and the reason of every cell'
  const first = 'the first change of weights'
  const weight = 'after one weight changed'
  const plain = 'plainest loop over the same arithmetic'
  const times = takeTurns(
    [
      { name: full, run: () => read(createAssessor(catalogue)(workbook)) },
      { name: reasons, run: () => readReasons(createAssessor(catalogue)(workbook)) },
      { name: weight, run: () => read(kept(weighted(workbook, 100 + (turn += 1)))) },
      { name: plain, run: () => plainLoop(workbook) },
    ],
    rounds,
    count > 1000 ? 1 : 5,
  )
  sayTook(full, times.get(full), goal)
  sayTook(reasons, times.get(reasons))
  sayTook(weight, times.get(weight))
  sayMs(first, firstChange(workbook, rounds))
  sayTook(plain, times.get(plain))
  sayRatio('after one weight / plainest loop', ratio(times.get(weight), times.get(plain)), 3)
}

console.log('\nOne edited cell')
const ten = editTime(10, 300)
const thousand = editTime(1000, 300)
const tenThousand = editTime(10_000, 300)
sayMs('among 10 workloads', ten)
sayMs('among 1,000 workloads', thousand, 2)
sayMs('among 10,000 workloads', tenThousand, 2)
say('10,000 against 10', `${(tenThousand / ten).toFixed(1)} ×`)
