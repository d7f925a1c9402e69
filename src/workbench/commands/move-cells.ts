/** Cells that were cut go to another place with all that is known of them: value, basis, source and comment. */
import { fields } from '../../domain/fields.ts'
import type { FieldId, Workbook, Workload } from '../../domain/workbook.ts'
import { rowById } from '../row-index.ts'
import { cellText } from '../write-cell.ts'
import { addWorkloads, freshIds } from './change-rows.ts'
import type { CommandContext, MoveCells } from './command.ts'
import { assembled, changeWorkloads, namesToIds, typeInto, without } from './set-cells.ts'

/** A cell as it was taken from its row; with the row, so that its text can be read in another column. */
interface Taken {
  readonly from: Workload
  readonly field: FieldId
}

function emptied(workload: Workload, field: FieldId): Workload {
  const basis = without(workload.basis, field)
  const asTyped = without(workload.asTyped, field)
  const isBlank = (workload[field] ?? null) === null && basis === workload.basis && asTyped === workload.asTyped
  return isBlank ? workload : assembled({ ...workload, [field]: null }, { basis, asTyped })
}

/** In a column of the same name everything is carried over as it is; in another the text is read as if typed there. */
function placed(
  workload: Workload,
  field: FieldId,
  taken: Taken,
  idOfName: (name: string) => string | undefined,
): Workload {
  const { from } = taken
  const noted = from.basis?.[taken.field]
  const bare = emptied(workload, field)
  if (taken.field !== field) {
    const typed = typeInto(bare, field, cellText(from, fields[taken.field]), { idOfName })
    const comment = typeof noted === 'object' ? noted : undefined
    return comment === undefined
      ? typed
      : assembled(typed, { basis: { ...typed.basis, [field]: comment }, asTyped: typed.asTyped })
  }
  const [value, text] = [from[field] ?? null, from.asTyped?.[field]]
  if (value === null && text === undefined && noted === undefined) return bare
  return assembled(
    { ...bare, [field]: value },
    {
      basis: noted === undefined ? bare.basis : { ...bare.basis, [field]: noted },
      asTyped: text === undefined ? bare.asTyped : { ...bare.asTyped, [field]: text },
    },
  )
}

/** Rows that are missing below the last are added; what lies beyond the last column has no place, so nothing is moved at all. */
export function moveCells(workbook: Workbook, command: MoveCells, context: CommandContext): Workbook {
  const { workloads: sources, taken: cut, fields: columns, order } = command
  if (command.column + cut.length > columns.length) return workbook
  const newId = freshIds(workbook, context)
  const targets = sources.map((_, down) => order[command.row + down] ?? newId())
  const known = new Set(order)
  const added = targets.filter((id) => !known.has(id)).map((id) => ({ id }))
  const last = order.at(-1)
  const below = last === undefined ? undefined : workbook.workloads.findIndex(({ id }) => id === last) + 1
  const grown = added.length === 0 ? workbook : addWorkloads(workbook, added, below, context)
  const idOfName = namesToIds(grown.workloads)
  const changed = new Map<string, Workload>()
  const now = (id: string): Workload | undefined => changed.get(id) ?? rowById(grown.workloads, id)
  const change = (id: string, next: (workload: Workload) => Workload): void => {
    const row = now(id)
    if (row !== undefined) changed.set(id, next(row))
  }
  for (const id of sources) for (const field of cut) change(id, (row) => emptied(row, field))
  sources.forEach((source, down) => {
    const from = rowById(grown.workloads, source)
    const target = targets[down]
    if (from === undefined || target === undefined) return
    cut.forEach((field, across) => {
      const to = columns[command.column + across]
      if (to !== undefined) change(target, (row) => placed(row, to, { from, field }, idOfName))
    })
  })
  return changeWorkloads(grown, changed)
}
