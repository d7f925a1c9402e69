/** The moving line around cells that were cut; what stands still and what moves sideways is framed each for itself. */
import { joinClasses } from '../../ui/class-names.ts'
import { fieldEnd, headerHeight, rowHeight } from './grid-layout.ts'
import type { GridLayout } from './grid-layout.ts'
import { useGridView } from './grid-view.ts'
import type { CutCells, GridView } from './grid-view.ts'
import styles from './WorkloadGrid.module.css'

export type CutBorderProps = {
  readonly view: GridView
  readonly layout: GridLayout
}

export function CutBorder({ view, layout }: CutBorderProps) {
  const cut = useGridView(view, (state) => state.cut)
  const rowIds = useGridView(view, (state) => state.rowIds)
  if (cut === null) return null
  const top = rowIds.indexOf(cut.workloads[0] ?? '')
  // A filter or another order may have torn the rows apart: then no frame would be true.
  if (top < 0 || cut.workloads.some((id, down) => rowIds[top + down] !== id)) return null
  const place = { top: headerHeight + top * rowHeight, height: cut.workloads.length * rowHeight }
  const still = spanOf(cut, layout, false)
  const moving = spanOf(cut, layout, true)
  return (
    <>
      {still !== null && (
        <span
          aria-hidden="true"
          data-cut
          className={joinClasses(styles.cut, moving !== null && styles.cutGoesOn)}
          style={{ ...place, ...still }}
        />
      )}
      {moving !== null && (
        <span
          aria-hidden="true"
          className={styles.cutWindow}
          style={{ ...place, left: layout.pinnedEnd, right: layout.verdictsWidth }}
        >
          <span
            data-cut
            className={joinClasses(styles.cut, still !== null && styles.cutWentOn)}
            style={{
              top: 0,
              height: place.height,
              width: moving.width,
              left: `calc(${moving.left - layout.pinnedEnd}px + var(--moved, 0px))`,
            }}
          />
        </span>
      )}
    </>
  )
}

/** Pixels of the cut columns that move sideways, or of those that do not. */
function spanOf(cut: CutCells, layout: GridLayout, moves: boolean): { left: number; width: number } | null {
  const placed = [...layout.pinned, ...layout.moving].filter(
    ({ column }) => column.pinned !== moves && cut.fields.includes(column.key),
  )
  const [first, last] = [placed.at(0), placed.at(-1)]
  const end = last === undefined ? null : fieldEnd(layout, last.at)
  const start = first === undefined ? null : fieldEnd(layout, first.at)
  if (first === undefined || start === null || end === null) return null
  const left = start.at - first.column.width
  return { left, width: end.at - left }
}
