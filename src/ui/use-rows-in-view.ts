/** Which of very many equally high rows are in the page: those in view, and more of them where somebody scrolls to. */
import { useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** From `first` up to, and without, `end`. */
export interface RowSpan {
  readonly first: number
  readonly end: number
}

export interface RowsAround {
  readonly top: number
  readonly height: number
  readonly rowHeight: number
  readonly count: number
  readonly upwards: boolean
}

/** For those who scroll faster than the page draws; behind them lies what they have just seen. */
const rowsAhead = 8
const rowsBehind = 2
/** Rows of the first drawing, before anybody knows how high the view is. */
const firstRows = 20

export function rowsAround({ top, height, rowHeight, count, upwards }: RowsAround): RowSpan {
  const first = Math.floor(top / rowHeight) - (upwards ? rowsAhead : rowsBehind)
  const end = Math.ceil((top + height) / rowHeight) + (upwards ? rowsBehind : rowsAhead)
  return { first: Math.max(0, Math.min(first, count)), end: Math.max(0, Math.min(end, count)) }
}

export type RowsInViewProps = {
  readonly count: number
  readonly rowHeight: number
  /** Pixels at the top that stick and cover rows. */
  readonly headHeight: number
  /** null until it is in the page. */
  readonly scroller: HTMLElement | null
}

export function useRowsInView({ count, rowHeight, headHeight, scroller }: RowsInViewProps): RowSpan {
  const [span, setSpan] = useState<RowSpan>({ first: 0, end: firstRows })
  useLayoutEffect(() => {
    if (scroller === null || count === 0) return
    let height = scroller.clientHeight
    let last = scroller.scrollTop
    let upwards = false
    let shown: RowSpan | null = null
    const look = (): void => {
      const top = scroller.scrollTop
      if (top !== last) upwards = top < last
      last = top
      const now = rowsAround({ top, height: height - headHeight, rowHeight, count, upwards })
      if (now.first === shown?.first && now.end === shown.end) return
      shown = now
      setSpan(now)
    }
    look()
    // In the very frame that moves the rows: one later, the view would be empty where they come in.
    const onScroll = (): void => flushSync(look)
    const sized = new ResizeObserver(() => {
      height = scroller.clientHeight
      look()
    })
    sized.observe(scroller)
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      sized.disconnect()
      scroller.removeEventListener('scroll', onScroll)
    }
  }, [scroller, count, rowHeight, headHeight])
  return { first: Math.min(span.first, count), end: Math.min(span.end, count) }
}
