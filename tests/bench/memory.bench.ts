/** What is held in memory: a large workbook with its assessment, and what ten thousand edits and undos leave behind. */
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { createAssessed } from '../../src/workbench/assessed.ts'
import { seededIds } from '../../src/workbench/new-id.ts'
import { emptyWorkbook } from '../../src/workbench/empty-workbook.ts'
import { createWorkbookStore } from '../../src/workbench/workbook-store.ts'
import { workbookOf } from '../support/example-workloads.ts'
import { manyWorkloads } from './support/many-workloads.ts'
import { openBrowser, serveProduct } from './support/browser.ts'
import { loadProduct } from './support/grids.ts'
import { say } from './support/measure.ts'

const collect = (globalThis as { gc?: () => void }).gc

function heapMB(): number {
  for (let times = 0; times < 4; times += 1) collect?.()
  return process.memoryUsage().heapUsed / 1e6
}

const bare = heapMB()
console.log(`Node ${process.version}, heap in use after collecting: ${bare.toFixed(1)} MB with the rules loaded.`)

// As in the product: the store starts with something small, which it keeps for good, and opens the rest.
const store = createWorkbookStore({ workbook: emptyWorkbook(), newId: seededIds(1) })
store.getState().open({ workbook: workbookOf(manyWorkloads(10_000)) })
const assessed = createAssessed(store, catalogue)
const withRows = heapMB() - bare
for (const { families, recommendation } of assessed.get().workloads) {
  void families
  void recommendation
}
const withAll = heapMB() - bare
say('10,000 workloads as typed', `${withRows.toFixed(1)} MB`)
say('and their assessment, every verdict read', `${withAll.toFixed(1)} MB`)

const edits = 10_000
const before = heapMB()
for (let edit = 0; edit < edits; edit += 1) {
  const cell = { workload: `w-${(edit * 37) % 10_000}`, field: 'durationMs', text: String(100 + edit) } as const
  store.getState().dispatch({ kind: 'set-cells', cells: [cell] })
  if (edit % 100 === 0) void assessed.get()
}
void assessed.get()
const edited = heapMB()
let undone = 0
for (; undone < edits && store.getState().undo !== null; undone += 1) store.getState().undoLast()
void assessed.get()
const after = heapMB()
say('after 10,000 edits', `${edited.toFixed(1)} MB`)
say(`after ${undone.toLocaleString('en')} undos, against before`, `${(after / before).toFixed(2)} ×`, {
  text: '≤ 1.2 ×',
  met: after <= before * 1.2,
})

const browser = await openBrowser()
const host = await serveProduct()
try {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
  await loadProduct(page, host.address, 10_000)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const used = usedSize / 1e6
  say(`the whole page with them, ${browser.version()}`, `${used.toFixed(1)} MB`, { text: '≤ 150 MB', met: used <= 150 })
} finally {
  await browser.close()
  host.stop()
}
