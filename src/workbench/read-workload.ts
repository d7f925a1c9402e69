/** One workload of a file: every field checked for itself, text that cannot be read kept as typed. */
import { fields } from '../domain/fields.ts'
import type { FieldId, Workload } from '../domain/workbook.ts'
import { fieldIds } from '../domain/workbook.ts'
import { checkField } from './check-field.ts'
import { freeId } from './new-id.ts'
import type { JsonObject } from './plain-json.ts'
import { entriesOf, isObject, rawText, shown } from './plain-json.ts'
import type { Problem, SetAside } from './problem.ts'
import { readCell } from './read-cell.ts'
import { basisSchema } from './workbook-schema.ts'

export interface WorkloadPlace {
  readonly file: string
  readonly row: number
  /** Ids that any workload of the file claims. */
  readonly taken: Set<string>
  /** Ids given out so far. */
  readonly used: Set<string>
}

const known = new Set<string>(fieldIds)

function isFieldId(key: string): key is FieldId {
  return known.has(key)
}

function readId(raw: JsonObject, place: WorkloadPlace, problems: Problem[]): string {
  const said = raw['id']
  const wanted = typeof said === 'number' ? String(said) : typeof said === 'string' ? said : ''
  const at = `${place.file}:${place.row}:id`
  if (wanted !== '' && !place.used.has(wanted)) {
    place.used.add(wanted)
    return wanted
  }
  const id = freeId(place.taken, place.row)
  place.taken.add(id)
  place.used.add(id)
  if (said !== undefined)
    problems.push({
      place: at,
      found: wanted === '' ? shown(said) : `${shown(wanted)} a second time`,
      expected: 'an id of its own',
      fix: `It was given the id ${id}.`,
    })
  return id
}

/** What stands under `asTyped` in the file, with the problem each text still is. */
function readAsTyped(raw: unknown, at: string, problems: Problem[]): Record<string, string> {
  if (!isObject(raw)) return {}
  const kept = entriesOf(raw).filter(
    (entry): entry is [FieldId, string] => isFieldId(entry[0]) && typeof entry[1] === 'string',
  )
  for (const [key, text] of kept) {
    const reading = readCell(fields[key], text)
    if (reading.kind === 'problem')
      problems.push({
        place: `${at}:${key}`,
        found: `“${reading.found}”`,
        expected: reading.expected,
        fix: reading.fix,
      })
  }
  return Object.fromEntries(kept)
}

const basisExpected = 'measured, estimated, assumed or default'

function readBasis(raw: unknown, place: WorkloadPlace, problems: Problem[], setAside: SetAside[]): JsonObject {
  if (raw === undefined || raw === null) return {}
  const path = `workloads[${place.row - 1}].basis`
  const refuse = (key: string, found: unknown, expected: string) => {
    setAside.push({ path: `${path}${key}`, raw: rawText(found), reason: expected })
    problems.push({
      place: `${place.file}:${place.row}:basis${key}`,
      found: shown(found),
      expected,
      fix: 'It was set aside and is kept; the basis is left open, choose one.',
    })
  }
  if (!isObject(raw)) {
    refuse('', raw, 'an object of fields')
    return {}
  }
  const kept = entriesOf(raw).filter(([key, basis]) => {
    const fine = !isFieldId(key) || basisSchema.safeParse(basis).success
    if (!fine) refuse(`.${key}`, basis, basisExpected)
    return fine
  })
  return Object.fromEntries(kept)
}

/** Reads one workload; the result always has an id, and every text that was there is still there. */
export function readWorkload(
  raw: JsonObject,
  place: WorkloadPlace,
): { readonly workload: Workload; readonly problems: readonly Problem[]; readonly setAside: readonly SetAside[] } {
  const problems: Problem[] = []
  const setAside: SetAside[] = []
  const at = `${place.file}:${place.row}`
  const id = readId(raw, place, problems)
  const asTyped = readAsTyped(raw['asTyped'], at, problems)
  const read: [string, unknown][] = []
  for (const [key, value] of entriesOf(raw)) {
    if (key === 'id' || key === 'asTyped' || key === 'basis') continue
    if (!isFieldId(key)) {
      read.push([key, value])
      continue
    }
    const checked = checkField(fields[key], value)
    read.push([key, checked.kind === 'ok' ? checked.value : null])
    if (checked.kind === 'ok') {
      if (checked.beside !== undefined && raw[checked.beside.field] === undefined)
        read.push([checked.beside.field, checked.beside.value])
      continue
    }
    asTyped[key] = checked.asTyped
    problems.push({ place: `${at}:${key}`, found: shown(value), expected: checked.expected, fix: checked.fix })
  }
  const basis = readBasis(raw['basis'], place, problems, setAside)
  const workload = {
    id,
    ...Object.fromEntries(read),
    ...(raw['basis'] === undefined ? {} : { basis }),
    ...(Object.keys(asTyped).length === 0 ? {} : { asTyped }),
  }
  return { workload: workload as Workload, problems, setAside }
}
