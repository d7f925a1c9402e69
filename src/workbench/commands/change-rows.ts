/** Rows come, go and change place; what hangs on a row goes with it. */
import { fields } from '../../domain/fields.ts'
import { likelyOf } from '../../domain/resolve-workload.ts'
import type { FieldId, Range, Workbook, Workload } from '../../domain/workbook.ts'
import { skipping } from '../new-id.ts'
import type { CommandContext, SortKey } from './command.ts'
import { namesToIds, changeWorkloads, typeInto } from './set-cells.ts'
import { cellText } from '../write-cell.ts'

/** Every id the workbook uses, so that a new row never takes one. */
export function freshIds(workbook: Workbook, context: CommandContext): () => string {
  return skipping(context.newId, () => workbook.workloads.map((workload) => workload.id))
}

/** Rows with ids of their own: an id that is taken already is replaced, and links between the new rows follow. */
export function withIds(
  rows: readonly Partial<Workload>[],
  taken: ReadonlySet<string>,
  newId: () => string,
): readonly Workload[] {
  const used = new Set(taken)
  const renamed = new Map<string, string>()
  const placed = rows.map((row) => {
    const id = row.id !== undefined && row.id !== '' && !used.has(row.id) ? row.id : newId()
    used.add(id)
    if (row.id !== undefined && row.id !== id && !renamed.has(row.id)) renamed.set(row.id, id)
    return row.id === id ? (row as Workload) : { ...row, id }
  })
  if (renamed.size === 0) return placed
  return placed.map((row) =>
    row.dependsOn ? { ...row, dependsOn: row.dependsOn.map((id) => renamed.get(id) ?? id) } : row,
  )
}

export function addWorkloads(
  workbook: Workbook,
  rows: readonly Partial<Workload>[],
  at: number | undefined,
  context: CommandContext,
): Workbook {
  if (rows.length === 0) return workbook
  const index = Math.min(Math.max(at ?? workbook.workloads.length, 0), workbook.workloads.length)
  const taken = new Set(workbook.workloads.map((workload) => workload.id))
  const added = withIds(rows, taken, freshIds(workbook, context))
  const { workloads } = workbook
  // Not spliced: as arguments, more than a hundred thousand rows overflow the stack.
  return { ...workbook, workloads: [...workloads.slice(0, index), ...added, ...workloads.slice(index)] }
}

/** Copies stand below the last original, named "… copy". */
export function duplicateWorkloads(workbook: Workbook, ids: readonly string[], context: CommandContext): Workbook {
  const chosen = new Set(ids)
  const originals = workbook.workloads.filter((workload) => chosen.has(workload.id))
  const last = workbook.workloads.findLastIndex((workload) => chosen.has(workload.id))
  const copies = originals.map(({ id: _id, ...rest }) => ({
    ...rest,
    ...(rest.name === undefined ? {} : { name: `${rest.name} copy` }),
  }))
  return addWorkloads(workbook, copies, last + 1, context)
}

export function deleteWorkloads(workbook: Workbook, ids: readonly string[]): Workbook {
  const gone = new Set(ids)
  const stays = (part: { readonly workload: string }) => !gone.has(part.workload)
  const workloads = workbook.workloads.filter((workload) => !gone.has(workload.id))
  if (workloads.length === workbook.workloads.length) return workbook
  return {
    ...workbook,
    workloads: workloads.map((workload) =>
      workload.dependsOn?.some((id) => gone.has(id))
        ? { ...workload, dependsOn: workload.dependsOn.filter((id) => !gone.has(id)) }
        : workload,
    ),
    decisions: workbook.decisions.filter(stays),
    ...(workbook.benchmarks === undefined ? {} : { benchmarks: workbook.benchmarks.filter(stays) }),
    ...(workbook.drills === undefined ? {} : { drills: workbook.drills.filter(stays) }),
  }
}

export function moveWorkloads(workbook: Workbook, ids: readonly string[], to: number): Workbook {
  const chosen = new Set(ids)
  const moved = workbook.workloads.filter((workload) => chosen.has(workload.id))
  const others = workbook.workloads.filter((workload) => !chosen.has(workload.id))
  const index = Math.min(Math.max(to, 0), others.length)
  const workloads = others.toSpliced(index, 0, ...moved)
  return workloads.every((workload, at) => workload === workbook.workloads[at]) ? workbook : { ...workbook, workloads }
}

function sortValue(workload: Workload, key: SortKey): number | string | null {
  if ('family' in key) return key.monthlyUsd.get(workload.id) ?? null
  const value = workload[key.field]
  const known = fields[key.field]
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return value
  if (known.type === 'amount') return likelyOf(value as Range)
  if (known.type === 'choice') return known.choices.indexOf(String(value))
  return (Array.isArray(value) ? value.join(', ') : String(value)).toLowerCase()
}

function compared(a: number | string | null, b: number | string | null, { direction }: SortKey): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b === (direction === 'ascending') ? -1 : 1
}

/** Ranges by their likely value, lists by the list's order; unknown is always last. */
export function sortWorkloads(workbook: Workbook, by: readonly SortKey[]): Workbook {
  const keyed = workbook.workloads.map((workload) => ({ workload, values: by.map((key) => sortValue(workload, key)) }))
  const sorted = keyed.toSorted((a, b) => {
    for (const [at, key] of by.entries()) {
      const order = compared(a.values[at] ?? null, b.values[at] ?? null, key)
      if (order !== 0) return order
    }
    return 0
  })
  return { ...workbook, workloads: sorted.map(({ workload }) => workload) }
}

/** The first row's cells into the others, with their basis. */
export function fillDown(workbook: Workbook, ids: readonly string[], columns: readonly FieldId[]): Workbook {
  const byId = new Map(workbook.workloads.map((workload) => [workload.id, workload]))
  const source = byId.get(ids[0] ?? '')
  if (source === undefined) return workbook
  const idOfName = namesToIds(workbook.workloads)
  const changed = new Map<string, Workload>()
  for (const id of ids.slice(1)) {
    const target = byId.get(id)
    if (target === undefined) continue
    changed.set(
      id,
      columns.reduce((row, field) => {
        const filled = typeInto(row, field, cellText(source, fields[field]), { idOfName })
        const basis = source.basis?.[field]
        return basis === undefined || filled === row
          ? filled
          : { ...filled, basis: { ...filled.basis, [field]: basis } }
      }, target),
    )
  }
  return changeWorkloads(workbook, changed)
}
