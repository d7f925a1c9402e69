/** One row of the grid as a shape; a cell whose inputs are the same as before keeps its shape, and is not painted again. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { World } from '../../domain/resolve-workload.ts'
import type { Team, Workload } from '../../domain/workbook.ts'
import { joinClasses } from '../../ui/class-names.ts'
import type { Shape } from '../../ui/shape.ts'
import { blankCellShape } from './blank-cell-shape.ts'
import type { BlankCellLook } from './blank-cell-shape.ts'
import { cellId } from './cell-element.ts'
import { editedCellShape, fieldCellShape } from './field-cell-shape.ts'
import type { FieldCellLook } from './field-cell-shape.ts'
import type { GridLayout, Placed } from './grid-layout.ts'
import type { GridColumn } from './grid-columns.ts'
import { isMarked, readRowMark } from './grid-view.ts'
import type { RowMark, RowMarkRead } from './grid-view.ts'
import { verdictCellShape } from './verdict-cell-shape.ts'
import type { VerdictCellLook } from './verdict-cell-shape.ts'
import styles from './WorkloadGrid.module.css'

export interface RowLook {
  /** null in a row that is not a workload yet. */
  readonly workload: Workload | null
  /** The first row that is none says what it is for. */
  readonly invites: boolean
  /** Not there yet while a long table is worked through. */
  readonly assessed: WorkloadAssessment | undefined
  /** The sign of where its decision stands. */
  readonly decision: Shape | undefined
  readonly currency: Team['currency']
  readonly mark: RowMark
  readonly index: number
  readonly layout: GridLayout
  /** Pixels from the first row; null where the rows simply follow each other. */
  readonly top: number | null
  readonly circledField: string | null
  /** Goes by faster than anybody reads: texts alone, until the scroll comes to rest. */
  readonly flung: boolean
}

type FieldColumn = Extract<GridColumn, { type: 'field' }>
type VerdictColumn = Extract<GridColumn, { type: 'verdict' }>

/** Whether two looks say the same, each part of them being the very same. */
export function isSameLook<Look extends object>(before: Look | undefined, now: Look): boolean {
  if (before === undefined) return false
  for (const key in now) if (!Object.is(before[key], now[key])) return false
  return true
}

/** Gives the shapes of one row after the other, as they take each other's place in one element. */
export function createRowShapes(): (look: RowLook) => Shape {
  const fieldCells = new Map<number, { readonly look: FieldCellLook; readonly shape: Shape }>()
  const verdictCells = new Map<number, { readonly look: VerdictCellLook; readonly shape: Shape }>()
  return (look) => {
    const mark = readRowMark(look.mark)
    const { workload, layout, index, top } = look
    const blank = (placed: Placed<GridColumn>): Shape => blankCellShape(blankLook(look, mark, placed))
    const field = (placed: Placed<FieldColumn>): Shape => {
      const id = cellId({ row: index, column: placed.at })
      if (mark.active === placed.at && mark.editing) {
        fieldCells.delete(placed.at)
        return editedCellShape(id, placed.column, placed.at)
      }
      if (workload === null) return blank(placed)
      return kept(fieldCells, placed.at, fieldLook({ ...look, workload }, mark, placed, id), fieldCellShape)
    }
    const verdict = (placed: Placed<VerdictColumn>): Shape =>
      workload === null
        ? blank(placed)
        : kept(verdictCells, placed.at, verdictLook(look, mark, placed), verdictCellShape)
    return {
      tag: 'div',
      className: joinClasses(
        styles.row,
        workload === null && styles.blankRow,
        top !== null && styles.placed,
        mark.active !== null && styles.current,
        mark.editing && styles.edited,
      ),
      attributes: { role: 'row', 'aria-rowindex': index + 3, 'data-row': index },
      style: top === null ? {} : { top },
      parts: [
        numberShape(look),
        ...layout.pinned.map(field),
        { tag: 'div', className: styles.moving, attributes: { role: 'presentation' }, parts: layout.moving.map(field) },
        ...layout.verdicts.map(verdict),
      ],
    }
  }
}

function kept<Look extends object>(
  cells: Map<number, { readonly look: Look; readonly shape: Shape }>,
  at: number,
  look: Look,
  shapeOf: (look: Look) => Shape,
): Shape {
  const before = cells.get(at)
  if (before !== undefined && isSameLook(before.look, look)) return before.shape
  const shape = shapeOf(look)
  cells.set(at, { look, shape })
  return shape
}

function numberShape({ index, mark, decision }: RowLook): Shape {
  return {
    tag: 'div',
    className: joinClasses(styles.rowNumber, mark !== '' && styles.reached),
    attributes: { role: 'gridcell', 'aria-colindex': 1, 'data-row-number': 'true' },
    parts: decision === undefined ? [String(index + 1)] : [String(index + 1), decision],
  }
}

function blankLook({ index, invites }: RowLook, mark: RowMarkRead, { column, at }: Placed<GridColumn>): BlankCellLook {
  const active = mark.active === at
  return {
    id: active ? cellId({ row: index, column: at }) : undefined,
    column,
    columnIndex: at,
    active,
    selected: isMarked(mark, at),
    invites: invites && column.key === 'name',
  }
}

type WorkloadLook = RowLook & { readonly workload: Workload }

function fieldLook(
  look: WorkloadLook,
  mark: RowMarkRead,
  { column, at }: Placed<FieldColumn>,
  id: string,
): FieldCellLook {
  const { workload, assessed, circledField, flung } = look
  const asTyped = workload.asTyped?.[column.key]
  const noted = workload.basis?.[column.key]
  const basis = assessed?.inputs.basis[column.key] ?? null
  const active = mark.active === at
  return {
    id: active || asTyped !== undefined ? id : undefined,
    column,
    columnIndex: at,
    value: (workload as Workload & Readonly<Record<string, unknown>>)[column.key],
    asTyped,
    comment: typeof noted === 'object' ? (noted.comment ?? noted.source) : undefined,
    active,
    selected: isMarked(mark, at),
    circled: circledField === column.key,
    basis,
    fallback: basis === 'default' ? assessed?.inputs.likely[column.key as keyof World] : undefined,
    flung,
  }
}

function verdictLook(look: RowLook, mark: RowMarkRead, { column, at }: Placed<VerdictColumn>): VerdictCellLook {
  const active = mark.active === at
  return {
    id: active ? cellId({ row: look.index, column: at }) : undefined,
    column,
    columnIndex: at,
    verdict: look.assessed?.families[column.family] ?? null,
    currency: look.currency,
    active,
    selected: isMarked(mark, at),
    flung: look.flung,
  }
}
