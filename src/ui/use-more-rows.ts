/** A long list shows its first rows and more of them when asked, so that none is ever drawn whole at once; on paper nobody can ask. */
import { useState } from 'react'
import { mostPrinted } from './printed-rows.ts'
import { useMediaQuery } from './use-media-query.ts'

export interface ShownRows<Row> {
  readonly rows: readonly Row[]
  readonly left: number
  /** How many the next step adds. */
  readonly next: number
  readonly onMore: () => void
  /** Undefined while only the first rows are shown. */
  readonly onFewer: (() => void) | undefined
}

const moreRowsStep = 200

export function useMoreRows<Row>(all: readonly Row[], first: number): ShownRows<Row> {
  const [asked, setShown] = useState(first)
  const printed = useMediaQuery('print')
  const shown = printed ? Math.max(asked, mostPrinted) : asked
  const left = Math.max(0, all.length - shown)
  return {
    rows: left > 0 ? all.slice(0, shown) : all,
    left,
    next: Math.min(left, moreRowsStep),
    onMore: () => setShown(shown + Math.min(left, moreRowsStep)),
    onFewer: !printed && shown > first ? () => setShown(first) : undefined,
  }
}
