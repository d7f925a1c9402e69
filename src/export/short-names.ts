/** A name too long for a table is cut wherever a note says it, to the same words each time, and given once in full. */
import { shortName } from '../wording/short-name.ts'
import { nameOf } from './note-rows.ts'
import type { NoteContext, Placement } from './note-context.ts'

export interface CutName {
  readonly short: string
  readonly full: string
}

/** The short name of each that is cut, by its id; no two are the same, and none is another's whole name. */
export function cutNames(workloads: readonly { readonly id: string; readonly name: string }[]): Map<string, CutName> {
  const cut = new Map<string, CutName>()
  const taken = new Set(workloads.map(nameOf))
  for (const workload of workloads) {
    const full = nameOf(workload)
    const words = shortName(full)
    if (words === full) continue
    let short = words
    for (let count = 2; taken.has(short); count += 1) short = `${words} (${count})`
    taken.add(short)
    cut.set(workload.id, { short, full })
  }
  return cut
}

/** The same note with its long names cut; what it says of the workbook itself stays whole. */
export function withShortNames(note: NoteContext): NoteContext {
  const cut = cutNames(note.rows)
  if (cut.size === 0) return note
  const shortened = <T extends { readonly id: string; readonly name: string }>(of: T): T => {
    const name = cut.get(of.id)?.short
    // What an assessment answers is worked out when it is first asked for: a copy would ask for all of it.
    return name === undefined ? of : (Object.create(of, { name: { value: name, enumerable: true } }) as T)
  }
  return {
    ...note,
    rows: note.rows.map(shortened),
    placements: note.placements.map((each): Placement => ({ ...each, workload: shortened(each.workload) })),
    nameById: (id) => cut.get(id)?.short ?? note.nameById(id),
    cutNames: [...cut.values()],
  }
}
