/** Sum and mean of the selected numbers of one column, as the foot of a spreadsheet says them; empty for anything else. */
import type { Amount } from '../../domain/workbook.ts'
import { fieldValue } from '../../wording/field-words.ts'
import { rowById } from '../../workbench/row-index.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { rectangleOf } from './grid-selection.ts'
import type { GridViewState } from './grid-view.ts'

function likelyOf(amount: Amount | null | undefined): number | null {
  if (amount === null || amount === undefined || typeof amount === 'number') return amount ?? null
  return amount.likely ?? (amount.low + amount.high) / 2
}

export function selectedFigures({ selection, columns, rowIds }: GridViewState): string {
  const { top, bottom, left, right } = rectangleOf(selection)
  const column = columns[left]
  if (selection.others.length > 0 || left !== right || top === bottom) return ''
  if (column?.type !== 'field' || column.field.type !== 'amount') return ''
  const { workloads } = getWorkbench().store.getState().workbook
  const numbers = rowIds
    .slice(top, bottom + 1)
    .flatMap(
      (id) =>
        likelyOf((rowById(workloads, id) as Readonly<Record<string, Amount | null>> | undefined)?.[column.key]) ?? [],
    )
  if (numbers.length < 2) return ''
  const sum = numbers.reduce((total, each) => total + each, 0)
  const write = (value: number): string => fieldValue(column.key, value)
  return `${numbers.length} known, sum ${write(sum)}, mean ${write(sum / numbers.length)}`
}
