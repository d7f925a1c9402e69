/** Works out deep parts beside the page, one workload at a time, so that a newer job is heard between them. */
import { catalogue } from '../../catalogue/catalogue.ts'
import { contextOf } from '../../domain/assess.ts'
import { assessWorkload } from '../../domain/assess-workload.ts'
import { deepPartsOf } from '../../domain/deep-parts.ts'
import { createBreath } from '../typing-rest.ts'
import type { FromDeepWorker, ToDeepWorker } from './deep-messages.ts'

let current = 0

function say(message: FromDeepWorker): void {
  self.postMessage(message)
}

const breathe = createBreath()

async function run({ job, workbook, order }: ToDeepWorker): Promise<void> {
  const context = contextOf(catalogue, workbook)
  const byId = new Map(workbook.workloads.map((entry) => [entry.id, entry]))
  for (const id of order) {
    await breathe()
    if (current !== job) return
    const entry = byId.get(id)
    if (entry === undefined) continue
    say({ kind: 'parts', job, workload: id, parts: deepPartsOf(assessWorkload(context, entry)) })
  }
  say({ kind: 'done', job })
}

self.addEventListener('message', (event: MessageEvent<ToDeepWorker>) => {
  current = event.data.job
  void run(event.data)
})
