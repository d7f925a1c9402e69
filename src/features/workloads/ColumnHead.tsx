/** The head of one column: its name and unit, a menu, an edge to resize and a grip to move. */
import { ChevronDown, GripHorizontal } from 'lucide-react'
import { memo } from 'react'
import { joinClasses } from '../../ui/class-names.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import type { GridColumn } from './grid-columns.ts'
import type { GridView } from './grid-view.ts'
import drag from './HeadDrag.module.css'
import { ResizeHandle } from './ResizeHandle.tsx'
import type { GridTable } from './use-grid-table.ts'
import styles from './WorkloadGrid.module.css'

type ColumnHeadProps = {
  readonly id: string
  readonly view: GridView
  readonly table: GridTable
  readonly column: GridColumn
  readonly index: number
  /** A cell of the column is selected. */
  readonly reached: boolean
  /** All of its cells are. */
  readonly whole: boolean
  /** On its way to another place. */
  readonly held: boolean
  readonly onMenu: (column: number) => void
}

export const ColumnHead = memo(function ColumnHead(props: ColumnHeadProps) {
  const { id, view, table, column, index, reached, whole, held, onMenu } = props
  if (column.type === 'verdict')
    return (
      <div
        id={id}
        role="columnheader"
        aria-colindex={index + 2}
        data-head={index}
        className={joinClasses(
          styles.head,
          styles.verdict,
          column.family === 'vm' && styles.firstVerdict,
          reached && styles.reached,
        )}
        style={{ width: column.width }}
      >
        <FamilyGlyph family={column.family} /> {familyWord(column.family)}
      </div>
    )
  const { field } = column
  return (
    <div
      id={id}
      role="columnheader"
      aria-colindex={index + 2}
      data-head={index}
      title={field.meaning}
      className={joinClasses(
        styles.head,
        field.type === 'amount' && styles.headNumber,
        column.startsGroup && styles.startsGroup,
        reached && styles.reached,
        whole && field.id !== 'name' && drag.whole,
        held && drag.held,
      )}
      style={{ width: column.width }}
    >
      {/* By key columns move with Alt+Shift and an arrow. */}
      {field.id !== 'name' && (
        <span aria-hidden="true" data-grip className={drag.grip} title="Drag to move the column">
          <GripHorizontal size={12} />
        </span>
      )}
      <span className={styles.headText}>
        <span>{field.label}</span>
        {field.type === 'amount' && <span className={styles.unit}>{field.unitLabel}</span>}
      </span>
      {/* By key the same menu opens with Alt+Down on a selected column; the grid stays one tab stop. */}
      <button
        type="button"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-label={`${field.label} column`}
        className={styles.headMenu}
        onClick={() => onMenu(index)}
      >
        <ChevronDown aria-hidden="true" size={14} />
      </button>
      <ResizeHandle view={view} table={table} column={column} index={index} />
    </div>
  )
})
