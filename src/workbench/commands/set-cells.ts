/** Typed text into cells: what reads becomes a value, what does not stays as typed and the field counts as unknown. */
import { fields } from '../../domain/fields.ts'
import type { Basis } from '../../domain/vocabulary.ts'
import type { BasisNote, FieldId, Workbook, Workload } from '../../domain/workbook.ts'
import { readCell, saysUnknown } from '../read-cell.ts'
import { withRowsAt } from '../../domain/row-blocks.ts'
import { rowById } from '../row-index.ts'
import type { DecimalSign } from '../read-number.ts'
import { sameValue } from '../same-value.ts'
import type { CellText } from './command.ts'

/** How a number is known that somebody typed without saying so. */
const typedBasis: Basis = 'estimated'

type Basises = Readonly<Partial<Record<FieldId, Basis | BasisNote>>>

/** The record without a key, and no record at all when it was the last. */
export function without<T>(
  record: Readonly<Partial<Record<FieldId, T>>> | undefined,
  field: FieldId,
): Readonly<Partial<Record<FieldId, T>>> | undefined {
  if (record === undefined || !Object.hasOwn(record, field)) return record
  const { [field]: _gone, ...rest } = record
  return Object.keys(rest).length === 0 ? undefined : (rest as Readonly<Partial<Record<FieldId, T>>>)
}

/** Leaves out parts that are not there, so that an undone edit equals the start. */
export function assembled(
  workload: Workload,
  parts: { basis: Basises | undefined; asTyped: Workload['asTyped'] },
): Workload {
  const { basis: _basis, asTyped: _asTyped, ...rest } = workload
  return {
    ...rest,
    ...(parts.basis === undefined ? {} : { basis: parts.basis }),
    ...(parts.asTyped === undefined ? {} : { asTyped: parts.asTyped }),
  }
}

export interface TypeOptions {
  readonly decimal?: DecimalSign | undefined
  readonly unit?: string | undefined
  /** Names to ids, so that "depends on" may be written by name. */
  readonly idOfName?: ((name: string) => string | undefined) | undefined
}

/** A new number is no longer the one that was measured or cited, but a comment is about the cell and stays with it. */
function withoutOldBasis(basis: Basises | undefined, field: FieldId, next?: Basis): Basises | undefined {
  const noted = basis?.[field]
  const comment = typeof noted === 'object' ? noted.comment : undefined
  if (comment !== undefined) return { ...basis, [field]: { basis: next ?? typedBasis, comment } }
  const bare = without(basis, field)
  return next === undefined ? bare : { ...bare, [field]: next }
}

/** One workload with one cell typed into; the same object when nothing changes. */
export function typeInto(workload: Workload, field: FieldId, text: string, options: TypeOptions = {}): Workload {
  return typeRow(workload, [[field, text]], options)
}

/** One workload with several cells typed into, one after the other; a pasted table makes one copy of each row. */
export function typeRow(
  workload: Workload,
  cells: readonly (readonly [field: FieldId, text: string])[],
  options: TypeOptions = {},
): Workload {
  const values: Record<string, unknown> = {}
  let { basis, asTyped } = workload
  let isChanged = false
  for (const [field, text] of cells) {
    const now = (Object.hasOwn(values, field) ? values[field] : workload[field]) ?? null
    const reading = readCell(fields[field], text, { decimal: options.decimal, unit: options.unit })
    if (reading.kind === 'problem') {
      if (asTyped?.[field] === text && now === null) continue
      values[field] = null
      basis = withoutOldBasis(basis, field)
      asTyped = { ...asTyped, [field]: text }
      isChanged = true
      continue
    }
    const value =
      field === 'dependsOn' && Array.isArray(reading.value)
        ? reading.value.map((name) => options.idOfName?.(String(name)) ?? String(name))
        : reading.value
    const understood = without(asTyped, field)
    const same = sameValue(now, value)
    const isSettled = same && understood === asTyped && reading.basis === undefined
    if (isSettled && reading.beside === undefined) continue
    values[field] = value
    if (!same || reading.basis !== undefined) basis = withoutOldBasis(basis, field, reading.basis)
    asTyped = understood
    isChanged = true
    const { beside } = reading
    if (beside === undefined || cells.some(([other, said]) => other === beside.field && !saysUnknown(said))) continue
    values[beside.field] = beside.value
    basis = withoutOldBasis(basis, beside.field)
    asTyped = without(asTyped, beside.field)
  }
  if (!isChanged) return workload
  const typed = { ...workload, ...values }
  // The same notes, or none: nothing has to be left out, which would cost a second copy.
  return basis === workload.basis && asTyped === workload.asTyped ? typed : assembled(typed, { basis, asTyped })
}

/** Ids by name or id, without regard to case; a name that two rows share finds none. */
export function namesToIds(workloads: readonly Workload[]): (name: string) => string | undefined {
  const ids = new Map<string, string | undefined>()
  for (const { id, name } of workloads) {
    const key = name?.trim().toLowerCase() ?? ''
    if (key !== '') ids.set(key, ids.has(key) ? undefined : id)
  }
  for (const { id } of workloads) ids.set(id.toLowerCase(), id)
  return (name) => ids.get(name.trim().toLowerCase())
}

/** So many rows are sooner found one by one than by walking a long list. */
const fewRows = 8

/** Replaces workloads by id and keeps every untouched one's identity. */
export function changeWorkloads(workbook: Workbook, changed: ReadonlyMap<string, Workload>): Workbook {
  const { workloads } = workbook
  const others = new Map<number, Workload>()
  const put = (at: number, next: Workload | undefined) => {
    if (next !== undefined && next !== workloads[at]) others.set(at, next)
  }
  if (changed.size > fewRows) for (const [at, { id }] of workloads.entries()) put(at, changed.get(id))
  else
    for (const [id, next] of changed) {
      const before = rowById(workloads, id)
      if (before !== undefined) put(workloads.indexOf(before), next)
    }
  return others.size === 0 ? workbook : { ...workbook, workloads: withRowsAt(workloads, others) }
}

export function setCells(workbook: Workbook, cells: readonly CellText[], decimal?: DecimalSign): Workbook {
  const idOfName = cells.some((cell) => cell.field === 'dependsOn') ? namesToIds(workbook.workloads) : undefined
  const typed = new Map<string, (readonly [FieldId, string])[]>()
  for (const { workload, field, text } of cells) {
    const row = typed.get(workload)
    if (row === undefined) typed.set(workload, [[field, text]])
    else row.push([field, text])
  }
  const changed = new Map<string, Workload>()
  for (const [id, row] of typed) {
    const before = rowById(workbook.workloads, id)
    if (before !== undefined) changed.set(id, typeRow(before, row, { decimal, idOfName }))
  }
  return changeWorkloads(workbook, changed)
}
