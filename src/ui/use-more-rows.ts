/** A long list shows its first rows and more of them when asked, so that none is ever drawn whole at once. */
import { useState } from 'react'

export interface ShownRows<Row> {
  readonly rows: readonly Row[]
  readonly left: number
  /** How many the next step adds. */
  readonly next: number
  readonly onMore: () => void
  /** Undefined while only the first rows are shown. */
  readonly onFewer: (() => void) | undefined
}

export const moreRowsStep = 200

export function useMoreRows<Row>(all: readonly Row[], first: number): ShownRows<Row> {
  const [shown, setShown] = useState(first)
  const left = Math.max(0, all.length - shown)
  return {
    rows: left > 0 ? all.slice(0, shown) : all,
    left,
    next: Math.min(left, moreRowsStep),
    onMore: () => setShown(shown + Math.min(left, moreRowsStep)),
    onFewer: shown > first ? () => setShown(first) : undefined,
  }
}
