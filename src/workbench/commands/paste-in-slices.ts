/** A very large paste read a slice at a time, so that the page answers; at the end it is one command, and stopped it is none. */
import type { Workload } from '../../domain/workbook.ts'
import type { SliceOptions } from '../csv/import-in-slices.ts'
import { nextTask } from '../next-task.ts'
import { skipping } from '../new-id.ts'
import type { WorkbookStore } from '../workbook-store.ts'
import type { PasteBlock } from './command.ts'
import { cellsOutside, repeated } from './paste-block.ts'
import type { PasteResult } from './paste-result.ts'
import { namesToIds, typeRow } from './set-cells.ts'

/** Above so many rows a paste is worth slicing. */
export const rowsWorthSlicing = 1000
const rowsAtOnce = 250

/** null when it was stopped, when the store is read-only, or when nothing was changed. Rows edited meanwhile keep those edits. */
export async function pasteInSlices(
  store: WorkbookStore,
  block: PasteBlock,
  options: SliceOptions = {},
): Promise<PasteResult | null> {
  const rows = repeated(block)
  const columns = block.fields.slice(block.column)
  const newId = skipping(store.getState().newId, () => store.getState().workbook.workloads.map(({ id }) => id))
  const idOfName = namesToIds(store.getState().workbook.workloads)
  const typed = <T extends Workload>(target: T, row: readonly string[]): Workload =>
    typeRow(
      target,
      columns.flatMap((field, across) => {
        const text = row[across]
        return text === undefined ? [] : [[field, text] as const]
      }),
      { decimal: block.decimal, idOfName },
    )
  const byId = () => new Map(store.getState().workbook.workloads.map((workload) => [workload.id, workload]))
  const start = byId()
  const changed: { readonly from: Workload; readonly to: Workload; readonly row: readonly string[] }[] = []
  const added: Workload[] = []
  for (const [down, row] of rows.entries()) {
    const id = block.order[block.row + down]
    const from = id === undefined ? undefined : start.get(id)
    if (from !== undefined) changed.push({ from, to: typed(from, row), row })
    else if (id === undefined) added.push(typed({ id: newId() }, row))
    if ((down + 1) % rowsAtOnce > 0) continue
    options.progress?.((down + 1) / rows.length)
    await (options.pause ?? nextTask)()
    if (options.signal?.aborted === true) return null
  }
  const now = byId()
  const final = changed.flatMap(({ from, to, row }) => {
    const current = now.get(from.id)
    if (current === undefined) return []
    return [current === from ? to : typed(current, row)]
  })
  const cells = rows.reduce((sum, row) => sum + Math.min(row.length, columns.length), 0)
  // The command and what draws after it is one task; nothing else belongs into it.
  await (options.pause ?? nextTask)()
  if (options.signal?.aborted === true) return null
  const before = store.getState().workbook
  store.getState().dispatch({ kind: 'paste-rows', changed: final, added, below: block.order.at(-1) ?? null, cells })
  if (store.getState().workbook === before) return null
  await (options.pause ?? nextTask)()
  const touched = new Set(columns)
  const keptAsTyped = [...final, ...added].reduce(
    (sum, workload) =>
      sum +
      Object.keys(workload.asTyped ?? {}).filter((field) => touched.has(field as (typeof columns)[number])).length,
    0,
  )
  return { cells, accepted: cells - keptAsTyped, keptAsTyped, addedRows: added.length, outside: cellsOutside(block) }
}
