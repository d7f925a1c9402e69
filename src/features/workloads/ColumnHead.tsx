/** The head of one column: its name and unit, a menu, an edge to resize and a grip to move. */
import { ArrowDown, ArrowUp, ChevronDown, Filter, GripHorizontal } from 'lucide-react'
import { memo } from 'react'
import { joinClasses } from '../../ui/class-names.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import type { GridColumn } from './grid-columns.ts'
import type { GridView } from './grid-view.ts'
import own from './ColumnHead.module.css'
import { ResizeHandle } from './ResizeHandle.tsx'
import type { SortColumn } from './sorted-by.ts'
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
  /** Only some of its values show. */
  readonly filtered: boolean
  readonly sort: SortColumn['direction'] | undefined
  /** Which of several columns that the rows are sorted by, counted from 1; 0 where it is the only one. */
  readonly sortPlace: number
  /** On its way to another place. */
  readonly held: boolean
  readonly onMenu: (column: number) => void
}

export const ColumnHead = memo(function ColumnHead(props: ColumnHeadProps) {
  const { id, view, table, column, index, reached, whole, held, filtered, sort, sortPlace, onMenu } = props
  const marks = <HeadMarks filtered={filtered} sort={sort} sortPlace={sortPlace} />
  const alsoSort = async (): Promise<void> => {
    const { alsoSortBy } = await import('./sort-rows.ts')
    alsoSortBy(view, column.key)
  }
  if (column.type === 'verdict')
    return (
      <div
        id={id}
        role="columnheader"
        aria-colindex={index + 2}
        aria-sort={sort}
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
        {marks}
        <MenuButton label={familyWord(column.family)} onPress={() => onMenu(index)} onShiftPress={alsoSort} />
      </div>
    )
  const { field } = column
  return (
    <div
      id={id}
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={sort}
      data-head={index}
      title={field.meaning}
      className={joinClasses(
        styles.head,
        field.type === 'amount' && styles.headNumber,
        column.startsGroup && styles.startsGroup,
        reached && styles.reached,
        whole && field.id !== 'name' && own.whole,
        held && own.held,
      )}
      style={{ width: column.width }}
    >
      {/* By key columns move with Alt+Shift and an arrow. */}
      {field.id !== 'name' && (
        <span aria-hidden="true" data-grip className={own.grip} title="Drag to move the column">
          <GripHorizontal size={12} />
        </span>
      )}
      <span className={styles.headText}>
        <span className={joinClasses(own.named, field.type === 'amount' && own.amount)}>
          <span>{field.label}</span>
          {marks}
        </span>
        {field.type === 'amount' && <span className={styles.unit}>{field.unitLabel}</span>}
      </span>
      <MenuButton label={field.label} onPress={() => onMenu(index)} onShiftPress={alsoSort} />
      <ResizeHandle view={view} table={table} column={column} index={index} />
    </div>
  )
})

type MenuButtonProps = {
  readonly label: string
  readonly onPress: () => void
  /** On the head itself Shift selects up to this column, as in a spreadsheet. */
  readonly onShiftPress: () => Promise<void>
}

/** By key the same menu opens with Alt+Down on a selected column; the grid stays one tab stop. */
function MenuButton({ label, onPress, onShiftPress }: MenuButtonProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-haspopup="menu"
      aria-label={`${label} column`}
      title="Sort, filter, move or hide; Shift and a click sort by this column too"
      className={styles.headMenu}
      onClick={({ shiftKey }) => (shiftKey ? void onShiftPress() : onPress())}
    >
      <ChevronDown aria-hidden="true" size={14} />
    </button>
  )
}

function HeadMarks({ filtered, sort, sortPlace }: Pick<ColumnHeadProps, 'filtered' | 'sort' | 'sortPlace'>) {
  const Arrow = sort === 'descending' ? ArrowDown : ArrowUp
  return (
    <>
      {sort !== undefined && (
        <span className={own.mark} title={`Sorted ${sort}${sortPlace > 0 ? `, as number ${sortPlace}` : ''}`}>
          <Arrow aria-hidden="true" size={12} />
          {sortPlace > 0 && sortPlace}
        </span>
      )}
      {filtered && (
        <span className={own.mark} title="Only some of its values show">
          <Filter role="img" aria-label="filtered" size={11} />
        </span>
      )}
    </>
  )
}
