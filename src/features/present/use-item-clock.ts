/** A quiet clock for the item on the wall: minutes left, then minutes over, in the same grey; it never rings. */
import { useEffect, useRef, useState } from 'react'

const tickMs = 5_000
const minuteMs = 60_000

/** "6 min left", "2 min over"; null where the item has no time of its own. */
export function useItemClock(item: string, minutes: number | null): string | null {
  const spent = useRef(new Map<string, number>())
  const [spentMs, setSpentMs] = useState(0)
  useEffect(() => {
    let last = performance.now()
    setSpentMs(spent.current.get(item) ?? 0)
    const tick = (): void => {
      const now = performance.now()
      const sum = (spent.current.get(item) ?? 0) + (now - last)
      last = now
      spent.current.set(item, sum)
      setSpentMs(sum)
    }
    const timer = setInterval(tick, tickMs)
    return () => {
      clearInterval(timer)
      tick()
    }
  }, [item])
  if (minutes === null) return null
  const left = Math.ceil(minutes - spentMs / minuteMs)
  return left >= 0 ? `${left} min left` : `${-left} min over`
}
