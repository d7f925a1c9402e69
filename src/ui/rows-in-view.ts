/** Which of very many equally high rows are in the page: those in view, and more of them where somebody scrolls to. */

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
  readonly scroller: HTMLElement
}

export interface RowsShown extends RowSpan {
  /** Rows go by faster than anybody reads. */
  readonly fast: boolean
}

/** Rows at a time, twice at least: a single jump is no fast scroll, its rows are read at once. */
const fastRows = 3
/** So long without a move, the scroll has come to rest. */
const restMs = 100

/** Tells which rows are in view, at once and whenever others come: in the very frame that moves them, as one later they would be blank. */
export function watchRowsInView(
  { count, rowHeight, headHeight, scroller }: RowsInViewProps,
  show: (rows: RowsShown) => void,
): () => void {
  let height = scroller.clientHeight
  let last = { top: scroller.scrollTop, at: 0, far: false }
  let upwards = false
  let shown: RowsShown | null = null
  let rest: ReturnType<typeof setTimeout> | undefined
  const look = (fast: boolean): void => {
    const now = rowsAround({ top: last.top, height: height - headHeight, rowHeight, count, upwards })
    if (now.first === shown?.first && now.end === shown.end && fast === shown.fast) return
    shown = { ...now, fast }
    show(shown)
  }
  const onScroll = ({ timeStamp }: Event): void => {
    const top = scroller.scrollTop
    const far = Math.abs(top - last.top) >= fastRows * rowHeight
    const fast = far && last.far && timeStamp - last.at < restMs
    if (top !== last.top) upwards = top < last.top
    last = { top, at: timeStamp, far }
    clearTimeout(rest)
    if (fast) rest = setTimeout(() => look(false), restMs)
    look(fast)
  }
  look(false)
  const sized = new ResizeObserver(() => {
    height = scroller.clientHeight
    look(false)
  })
  sized.observe(scroller)
  scroller.addEventListener('scroll', onScroll, { passive: true })
  return () => {
    clearTimeout(rest)
    sized.disconnect()
    scroller.removeEventListener('scroll', onScroll)
  }
}
