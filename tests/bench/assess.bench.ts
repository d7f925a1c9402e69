/** How long deciding takes: 1,000 workloads in full, one edit among them, and the depth of one, beside a JSON round trip of the same workbook. */
import { performance } from 'node:perf_hooks'
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { contextOf, createAssessor } from '../../src/domain/assess.ts'
import type { Assessment, WorkloadAssessment } from '../../src/domain/assessment.ts'
import { robustnessOf } from '../../src/domain/robustness-of.ts'
import { families } from '../../src/domain/vocabulary.ts'
import type { Amount, Workbook, Workload } from '../../src/domain/workbook.ts'
import { contestFor } from '../../src/domain/workload-contest.ts'
import { exampleWorkloads, workbookOf } from '../support/example-workloads.ts'

const examples: readonly Workload[] = Object.values(exampleWorkloads)

function scaled(amount: Amount | undefined, factor: number): Amount | undefined {
  if (amount === undefined || amount === null) return amount
  if (typeof amount === 'number') return amount * factor
  return {
    ...amount,
    low: amount.low * factor,
    high: amount.high * factor,
    likely: amount.likely === undefined ? undefined : amount.likely * factor,
  }
}

function rows(count: number): readonly Workload[] {
  return Array.from({ length: count }, (_, index) => {
    const base = examples[index % examples.length] as Workload
    return {
      ...base,
      id: `row-${String(index)}`,
      requestsPerMonth: scaled(base.requestsPerMonth, 1 + (index % 97) / 50),
      durationMs: scaled(base.durationMs, 0.5 + (index % 31) / 30),
    }
  })
}

/** Reads what the grid shows of every row, so that nothing stays undone. */
function readAll(assessment: Assessment): number {
  let read = 0
  for (const workload of assessment.workloads) read += readOne(workload)
  return read
}

function readOne(workload: WorkloadAssessment): number {
  let read = (workload.recommendation?.fit ?? 0) + (workload.recommendation?.monthlyUsd ?? 0)
  for (const family of families) read += workload.families[family].fit ?? 0
  return read
}

/** Median of several runs in ms, after as many to warm up. */
function median(runs: number, work: (run: number) => void): number {
  const times: number[] = []
  for (let run = 0; run < runs * 2; run += 1) {
    const from = performance.now()
    work(run)
    if (run >= runs) times.push(performance.now() - from)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

const book: Workbook = workbookOf(rows(1000))
const peer = median(9, () => JSON.parse(JSON.stringify(book)))
const full = median(9, () => readAll(createAssessor(catalogue)(book)))

const assessor = createAssessor(catalogue)
readAll(assessor(book))
const edit = median(25, (run) => {
  const workloads = book.workloads.map((each, index) => (index === 500 ? { ...each, memoryGiB: 1 + run / 8 } : each))
  const row = assessor({ ...book, workloads }).workloads[500]
  if (row !== undefined) readOne(row)
})

const context = contextOf(catalogue, book)
const twenty = book.workloads.slice(0, 20)
const depth = median(3, () => {
  for (const workload of twenty) robustnessOf(contestFor(context, workload), { samples: 10_000 })
})

const line = (what: string, ms: number, budget: number): void =>
  console.log(
    `${what.padEnd(52)} ${ms.toFixed(2).padStart(9)} ms   budget ${String(budget).padStart(5)} ms   ${(ms / peer).toFixed(2)} × JSON round trip`,
  )
line('JSON round trip of the workbook', peer, 0)
line('1,000 workloads in full', full, 50)
line('one edit among 1,000', edit, 2)
line('robustness, 20 workloads × 10,000 samples', depth, 1000)
