/** One row of the grid; it draws again only when its workload, its verdicts or its part of the selection change. */
import { memo } from 'react'
import type { World } from '../../domain/resolve-workload.ts'
import { useDecision, useWorkloadAssessment, useWorkload } from '../../workbench/use-workbench.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { CellEditor } from './CellEditor.tsx'
import { DecisionMark } from '../marks/DecisionMark.tsx'
import { GridCell } from './GridCell.tsx'
import type { GridColumn } from './grid-columns.ts'
import { readRowMark, useRowMark } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import { VerdictCell } from './VerdictCell.tsx'
import styles from './WorkloadGrid.module.css'

export type GridRowProps = {
  readonly view: GridView
  readonly workloadId: string
  readonly index: number
  readonly columns: readonly GridColumn[]
  /** Pixels from the edge for pinned columns, by column index. */
  readonly offsets: readonly number[]
  /** Present when rows are virtual. */
  readonly top: number | null
  readonly circledField: string | null
}

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { view, workloadId, index, columns, offsets, top, circledField } = props
  const workload = useWorkload(workloadId)
  const assessed = useWorkloadAssessment(workloadId)
  const decision = useDecision(workloadId)
  const mark = readRowMark(useRowMark(view, index))
  if (workload === undefined) return null
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      data-row={index}
      className={joinClasses(styles.row, mark.active !== null && styles.current)}
      style={top === null ? undefined : { transform: `translateY(${top}px)`, position: 'absolute' }}
    >
      <div role="gridcell" aria-colindex={1} data-row-number className={styles.rowNumber}>
        {index + 1}
        <DecisionMark decision={decision} />
      </div>
      {columns.map((column, at) => {
        const active = mark.active === at
        const selected = at >= mark.from && at <= mark.to
        const offset = offsets[at] ?? 0
        if (column.type === 'verdict')
          return (
            <VerdictCell
              key={column.key}
              id={cellId(index, at)}
              family={column.family}
              verdict={assessed?.families[column.family] ?? null}
              columnIndex={at}
              active={active}
              selected={selected}
              offset={offset}
              width={column.width}
            />
          )
        if (active && mark.editing)
          return (
            <CellEditor
              key={column.key}
              id={cellId(index, at)}
              view={view}
              field={column.field}
              workload={workload}
              columnIndex={at}
              pinned={column.pinned}
              offset={offset}
              width={column.width}
            />
          )
        const basis = assessed?.inputs.basis[column.key] ?? null
        return (
          <GridCell
            key={column.key}
            id={cellId(index, at)}
            field={column.field}
            workload={workload}
            columnIndex={at}
            active={active}
            selected={selected}
            circled={circledField === column.key}
            pinned={column.pinned}
            startsGroup={column.startsGroup}
            basis={basis}
            fallback={basis === 'default' ? assessed?.inputs.likely[column.key as keyof World] : undefined}
            offset={offset}
            width={column.width}
          />
        )
      })}
    </div>
  )
})
