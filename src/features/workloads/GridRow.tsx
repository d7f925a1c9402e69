/** One row of the grid; it draws again only when its workload, its verdicts or its part of the selection change. */
import { memo } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { World } from '../../domain/resolve-workload.ts'
import type { Decision, Team, Workload } from '../../domain/workbook.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { DecisionMark } from '../marks/DecisionMark.tsx'
import { cellId } from './cell-element.ts'
import { CellEditor } from './CellEditor.tsx'
import { GridCell } from './GridCell.tsx'
import type { GridColumn } from './grid-columns.ts'
import type { GridLayout, Placed } from './grid-layout.ts'
import { isMarked, readRowMark } from './grid-view.ts'
import type { GridView, RowMark } from './grid-view.ts'
import { VerdictCell } from './VerdictCell.tsx'
import styles from './WorkloadGrid.module.css'

export type GridRowProps = {
  readonly view: GridView
  readonly workload: Workload
  /** Not there yet while a long table is worked through. */
  readonly assessed: WorkloadAssessment | undefined
  readonly decision: Decision | undefined
  readonly currency: Team['currency']
  readonly mark: RowMark
  readonly index: number
  readonly layout: GridLayout
  /** Pixels from the first row; null where the rows simply follow each other. */
  readonly top: number | null
  readonly circledField: string | null
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { view, workload, assessed, decision, currency, index, layout, top, circledField } = props
  const mark = readRowMark(props.mark)
  const values = workload as Workload & Readonly<Record<string, unknown>>
  const field = ({ column, at }: Placed<Extract<GridColumn, { type: 'field' }>>) => {
    const id = cellId({ row: index, column: at })
    if (mark.active === at && mark.editing)
      return (
        <CellEditor
          key={column.key}
          id={id}
          view={view}
          field={column.field}
          workload={workload}
          columnIndex={at}
          width={column.width}
        />
      )
    const asTyped = workload.asTyped?.[column.key]
    const noted = workload.basis?.[column.key]
    const basis = assessed?.inputs.basis[column.key] ?? null
    return (
      <GridCell
        key={column.key}
        id={mark.active === at || asTyped !== undefined ? id : undefined}
        column={column}
        columnIndex={at}
        value={values[column.key]}
        asTyped={asTyped}
        comment={typeof noted === 'object' ? (noted.comment ?? noted.source) : undefined}
        active={mark.active === at}
        selected={isMarked(mark, at)}
        circled={circledField === column.key}
        basis={basis}
        fallback={basis === 'default' ? assessed?.inputs.likely[column.key as keyof World] : undefined}
      />
    )
  }
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      data-row={index}
      className={joinClasses(styles.row, top !== null && styles.placed, mark.active !== null && styles.current)}
      style={top === null ? undefined : { top }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        data-row-number
        className={joinClasses(styles.rowNumber, props.mark !== '' && styles.reached)}
      >
        {index + 1}
        {decision !== undefined && <DecisionMark decision={decision} />}
      </div>
      {layout.pinned.map(field)}
      <div role="presentation" className={styles.moving}>
        {layout.moving.map(field)}
      </div>
      {layout.verdicts.map(({ column, at }) => (
        <VerdictCell
          key={column.key}
          id={mark.active === at ? cellId({ row: index, column: at }) : undefined}
          column={column}
          columnIndex={at}
          verdict={assessed?.families[column.family] ?? null}
          currency={currency}
          active={mark.active === at}
          selected={isMarked(mark, at)}
        />
      ))}
    </div>
  )
})
