/** Makes a column as wide as the longest of its texts, in rows that are out of sight as well. */
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { cellTextOf } from './cell-text.ts'
import { setWidths } from './chosen-columns.ts'
import type { FieldColumn } from './chosen-columns.ts'
import type { GridTable } from './use-grid-table.ts'

/** So many of the longest texts are measured; more signs are seldom narrower. */
const measured = 50
/** Padding, the mark of the basis and the gap before it. */
const around = 16
const aroundAmount = 44
const betweenTextAndRange = 6

export function fitColumns(table: GridTable, columns: readonly FieldColumn[]): void {
  setWidths(table, columns, fittingWidth)
}

function fittingWidth({ field, width }: FieldColumn): number {
  const { workloads } = getWorkbench().store.getState().workbook
  const texts = workloads.map((workload) => {
    const typed = workload.asTyped?.[field.id]
    return typed === undefined ? cellTextOf(field, workload) : { text: typed, range: '' }
  })
  const longest = texts
    .toSorted((a, b) => b.text.length + b.range.length - (a.text.length + a.range.length))
    .slice(0, measured)
  const measure = document.createElement('canvas').getContext('2d')
  const cell = document.querySelector('[role=grid] [data-column]')
  if (measure === null || cell === null) return width
  // The short form is empty where letters have forms of their own.
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(cell)
  measure.font = `${fontWeight} ${fontSize} ${fontFamily}`
  const widthOf = (text: string): number => measure.measureText(text.slice(0, 1000)).width
  const heads = [field.label, field.type === 'amount' ? field.unitLabel : '']
  const room = field.type === 'amount' ? aroundAmount : around
  const needs = [
    ...heads.map((head) => widthOf(head) + around),
    ...longest.map(
      ({ text, range }) => widthOf(text) + (range === '' ? 0 : widthOf(range) + betweenTextAndRange) + room,
    ),
  ]
  return Math.ceil(Math.max(...needs))
}
