/** How much is selected, in words: "3 rows by 2 columns selected"; empty for a single cell. */
import { counted } from '../../wording/numbers.ts'
import { blocksOf, isSingleCell, rectangleOf } from './grid-selection.ts'
import type { GridViewState } from './grid-view.ts'
import { cellCount } from './selected-blocks.ts'

export function selectedText({ selection }: GridViewState): string {
  const blocks = blocksOf(selection)
  if (blocks.length > 1) return `${counted(blocks.length, 'block')} with ${counted(cellCount(blocks), 'cell')} selected`
  const rectangle = rectangleOf(selection)
  if (isSingleCell(rectangle)) return ''
  const rows = rectangle.bottom - rectangle.top + 1
  return `${counted(rows, 'row')} by ${counted(rectangle.right - rectangle.left + 1, 'column')} selected`
}
