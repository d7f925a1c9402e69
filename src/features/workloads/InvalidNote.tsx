/** Beside a cell that could not be read: what was found, what is expected, and the likely fix as a link. */
import { useMemo } from 'react'
import type { RefObject } from 'react'
import { fields } from '../../domain/fields.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { readCell } from '../../workbench/read-cell.ts'
import { getWorkbench, useWorkload } from '../../workbench/use-workbench.ts'
import { AnchoredNote } from '../../ui/AnchoredNote.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { otherReadings } from './other-readings.ts'
import { cellElement } from './cell-element.ts'
import type { CellAt } from './grid-selection.ts'
import { useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import styles from './EditPreview.module.css'

export type InvalidNoteProps = {
  readonly view: GridView
  /** The cell under the pointer; the cell of the cursor speaks where there is none. */
  readonly hovered: CellAt | null
  readonly onFixed: () => void
}

export function InvalidNote({ view, hovered, onFixed }: InvalidNoteProps) {
  const active = useGridView(view, (state) => state.selection.active)
  const editing = useGridView(view, (state) => state.selection.editing !== null)
  const at = hovered ?? active
  const id = useGridView(view, (state) => state.rowIds[at.row] ?? null)
  const column = useGridView(view, (state) => state.columns[at.column])
  if (editing || id === null || column?.type !== 'field') return null
  return <ReasonAt key={`${id}${column.key}`} workload={id} field={column.key} at={at} onFixed={onFixed} />
}

type ReasonAtProps = {
  readonly workload: string
  readonly field: FieldId
  readonly at: CellAt
  readonly onFixed: () => void
}

/** Found when the note is placed: while it is drawn the row may not be in the page yet. */
function anchorAt(row: number, column: number): RefObject<HTMLElement | null> {
  return {
    get current() {
      return cellElement({ row, column })
    },
  }
}

function ReasonAt({ workload: id, field, at, onFixed }: ReasonAtProps) {
  const text = useWorkload(id)?.asTyped?.[field]
  const { row, column } = at
  const anchor = useMemo(() => anchorAt(row, column), [row, column])
  if (text === undefined) return null
  const reading = readCell(fields[field], text)
  if (reading.kind === 'ok') return null
  return (
    <AnchoredNote anchor={anchor} label="Why this is not understood">
      <div className={styles.preview}>
        <p className={styles.problem}>
          <strong>
            Found “{reading.found}”, expected {reading.expected}.
          </strong>
        </p>
        <p className={styles.reading}>{reading.fix} Kept as typed, counts as unknown.</p>
        {otherReadings(fields[field], text).map((other) => (
          <p key={other.value} className={styles.other}>
            <TextButton
              onClick={() => {
                getWorkbench()
                  .store.getState()
                  .dispatch({ kind: 'set-cells', cells: [{ workload: id, field, text: other.value }], how: 'edit' })
                onFixed()
              }}
            >
              {other.label}
            </TextButton>{' '}
            <span className={styles.keys}>Alt+Enter</span>
          </p>
        ))}
      </div>
    </AnchoredNote>
  )
}
