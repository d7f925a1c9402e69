/** Samples beside the page: one job at a time, in slices, so that a newer job or a wish to stop is heard between them. */
import { catalogue } from '../../catalogue/catalogue.ts'
import { contextOf } from '../../domain/assess.ts'
import { unknownsWorthOf } from '../../domain/risk/unknowns-worth.ts'
import { samplingOf } from '../../domain/sampling/sample-workload.ts'
import { contestFor } from '../../domain/workload-contest.ts'
import { createBreath } from '../typing-rest.ts'
import type { FromSampler, ToSampler } from './sampling-messages.ts'

const slice = 12

let current = 0

function say(message: FromSampler): void {
  self.postMessage(message)
}

const breathe = createBreath()

async function run(message: Extract<ToSampler, { kind: 'run' }>): Promise<void> {
  const { job, workbook, order, draws, seed, withWorth } = message
  const context = contextOf(catalogue, workbook)
  const entries = order.flatMap((id) => workbook.workloads.filter((entry) => entry.id === id))
  const contests = entries.map((entry) => contestFor(context, entry))
  let last = performance.now()
  for (const [index, entry] of entries.entries()) {
    const steps = samplingOf(contests[index]!, { draws, seed })
    for (;;) {
      const step = steps.next()
      if (performance.now() - last > slice) {
        await breathe()
        last = performance.now()
        if (current !== job) return
        say({ kind: 'progress', job, share: (index + (step.done === true ? 1 : step.value)) / entries.length })
      }
      if (step.done === true) {
        say({ kind: 'sample', job, workload: entry.id, sample: step.value })
        break
      }
    }
  }
  say({ kind: 'done', job })
  // The worth of unknowns takes longest, so only the one that is looked at gets it.
  const [first] = contests
  if (first === undefined || !withWorth) return
  await breathe()
  if (current !== job) return
  const unknowns = unknownsWorthOf(first, draws)
  say({ kind: 'worth', job, workload: first.stage.inputs.entry.id, unknowns })
}

self.addEventListener('message', (event: MessageEvent<ToSampler>) => {
  const message = event.data
  if (message.kind === 'cancel') {
    if (current === message.job) current = 0
    return
  }
  current = message.job
  run(message).catch((error: unknown) =>
    say({ kind: 'failed', job: message.job, why: error instanceof Error ? error.message : 'unknown' }),
  )
})
