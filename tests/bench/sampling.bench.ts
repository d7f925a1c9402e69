/** How long the background needs for twenty workloads, ten thousand draws and all options, and how long one chart takes. */
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { contextOf } from '../../src/domain/assess.ts'
import { billTotal } from '../../src/domain/bill/bill.ts'
import { costChart } from '../../src/domain/curve/cost-chart.ts'
import { demandOf } from '../../src/domain/demand.ts'
import { samplingOf } from '../../src/domain/sampling/sample-workload.ts'
import { sampleDraws } from '../../src/domain/sampling/workload-sample.ts'
import type { Amount, Workload } from '../../src/domain/workbook.ts'
import { contestFor } from '../../src/domain/workload-contest.ts'
import { exampleWorkloads, workbookOf } from '../support/example-workloads.ts'
import { runToEnd } from '../support/run-to-end.ts'

const workloads = 20
const budgetMs = 1000
const frameMs = 16

const context = contextOf(catalogue, workbookOf([]))
const kinds = Object.values(exampleWorkloads) as readonly Workload[]

/** Every volume and duration a range, so that no workload is cheap to draw. */
function ranged(amount: Amount | undefined, factor: number): Amount {
  if (amount === null || amount === undefined) return { low: 1e5 * factor, likely: 3e5 * factor, high: 1e6 * factor }
  if (typeof amount === 'number')
    return { low: (amount * factor) / 2, likely: amount * factor, high: amount * factor * 2 }
  return { low: amount.low * factor, likely: (amount.likely ?? amount.low) * factor, high: amount.high * factor }
}

const entries = Array.from({ length: workloads }, (_, index): Workload => {
  const kind = kinds[index % kinds.length]!
  const factor = 0.5 + (index % 7) / 4
  return {
    ...kind,
    id: `w${index}`,
    requestsPerMonth: ranged(kind.requestsPerMonth, factor),
    durationMs: ranged(kind.durationMs, 1),
    memoryGiB: kind.memoryGiB ?? 2,
    gpu: kind.gpu ?? 'none',
  }
})

function timed(work: () => void): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

function bestOf(rounds: number, work: () => void): number {
  let best = Infinity
  for (let round = 0; round < rounds; round += 1) best = Math.min(best, timed(work))
  return best
}

const contests = entries.map((entry) => contestFor(context, entry))
const sampled = bestOf(4, () => {
  for (const held of contests) runToEnd(samplingOf(held))
})

// The plain way: every option that the workload may choose from, every draw, no short list.
const plainDraws = 500
const plain =
  bestOf(2, () => {
    for (const held of contests) {
      for (let draw = 0; draw < plainDraws; draw += 1) {
        const demand = demandOf({ ...held.stage.inputs.likely }, context.site)
        for (const option of held.options) billTotal(option, demand)
      }
    }
  }) *
  (sampleDraws / plainDraws)

let longest = 0
for (const held of contests) {
  const steps = samplingOf(held)
  for (;;) {
    let done = false
    longest = Math.max(
      longest,
      timed(() => {
        done = steps.next().done === true
      }),
    )
    if (done) break
  }
}

const charts = contests.map((held) =>
  bestOf(3, () => void costChart({ held, axis: 'requestsPerMonth', spacing: 'log' })),
)
const slowest = Math.max(...charts)
const middle = charts.toSorted((a, b) => a - b)[Math.floor(charts.length / 2)] ?? 0

const offered = contests.map((held) => held.options.length)
const times = (value: number): string => `${value.toFixed(2)}x`
console.log(
  `${workloads} workloads x ${sampleDraws} draws x all their options (${Math.min(...offered)} to ${Math.max(...offered)}): ${sampled.toFixed(0)} ms, ${times(sampled / budgetMs)} of the budget`,
)
console.log(
  `  every option in every draw would take ${plain.toFixed(0)} ms: the short list is ${times(plain / sampled)} faster`,
)
console.log(`  the longest slice between two looks for a wish to stop: ${longest.toFixed(1)} ms`)
console.log(
  `one cost chart: ${middle.toFixed(1)} ms usual, ${slowest.toFixed(1)} ms slowest, ${times(slowest / frameMs)} of a frame`,
)
if (sampled > budgetMs) process.exitCode = 1
