/** Says how much is selected once a block has settled: the cells of a block never have the focus, so nothing else tells. */
import { useEffect, useState } from 'react'
import { counted } from '../../wording/numbers.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { blocksOf, isSingleCell, rectangleOf } from './grid-selection.ts'
import { useGridView } from './grid-view.ts'
import type { GridView, GridViewState } from './grid-view.ts'
import { cellCount } from './selected-blocks.ts'

const settleMs = 400

function selectedText({ selection }: GridViewState): string {
  const blocks = blocksOf(selection)
  if (blocks.length > 1) return `${counted(blocks.length, 'block')} with ${counted(cellCount(blocks), 'cell')} selected`
  const rectangle = rectangleOf(selection)
  if (isSingleCell(rectangle)) return ''
  const rows = rectangle.bottom - rectangle.top + 1
  return `${counted(rows, 'row')} by ${counted(rectangle.right - rectangle.left + 1, 'column')} selected`
}

export function SelectionNews({ view }: { readonly view: GridView }) {
  const text = useGridView(view, selectedText)
  const [told, setTold] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setTold(text), settleMs)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" data-selection-news>
        {told}
      </span>
    </VisuallyHidden>
  )
}
