/** Which rows of the matrix are in the page: all of a short one; of a long one those in view, the one with the focus and the open one. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { mostPrinted } from '../../ui/printed-rows.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'

/** Below this every row is in the page, so that the browser's own search finds it. */
const virtualFrom = 120

export interface MatrixRows {
  /** Places of the rows in the page, in order. */
  readonly shown: readonly number[]
  /** Pixels that stand for the rows left out before each of them, and after the last. */
  readonly gaps: readonly number[]
  readonly measure: (element: HTMLElement | null) => void
  readonly scrollTo: (index: number) => void
}

export type MatrixRowsProps = {
  readonly count: number
  readonly rowHeight: number
  /** What sticks to the top of the scrolled area. */
  readonly headHeight: number
  readonly scroller: RefObject<HTMLElement | null>
  /** Rows that stay wherever one scrolls; -1 for none. */
  readonly kept: readonly number[]
}

export function useMatrixRows({ count, rowHeight, headHeight, scroller, kept }: MatrixRowsProps): MatrixRows {
  const printed = useMediaQuery('print')
  const virtual = count > virtualFrom && !printed
  const rows = useVirtualizer({
    count: virtual ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => {
      const places = new Set(defaultRangeExtractor(range))
      for (const place of kept) if (place >= 0 && place < count) places.add(place)
      return [...places].sort((a, b) => a - b)
    },
  })
  if (!virtual) {
    const shown = Array.from({ length: printed ? Math.min(count, mostPrinted) : count }, (_, place) => place)
    return { shown, gaps: shown.map(() => 0).concat(0), measure: ignore, scrollTo: ignore }
  }
  const items = rows.getVirtualItems()
  let end = headHeight
  const gaps = items.map((item) => {
    const gap = item.start - end
    end = item.end
    return gap
  })
  return {
    shown: items.map(({ index }) => index),
    gaps: [...gaps, Math.max(0, rows.getTotalSize() + headHeight - end)],
    measure: rows.measureElement,
    scrollTo: (index) => rows.scrollToIndex(index, { align: 'auto' }),
  }
}

function ignore(): void {}
