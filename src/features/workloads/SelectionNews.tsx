/** Says how much is selected once a block has settled: the cells of a block never have the focus, so nothing else tells. */
import { useEffect, useState } from 'react'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import { selectedText } from './selected-text.ts'

const settleMs = 400

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
