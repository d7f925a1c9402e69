/** A value as it was when it last stood still: for what is read off thousands of rows and need not follow every key. */
import { useEffect, useState } from 'react'

/** The newest value once it has stood for `settleMs`; with 0, at once. */
export function useSettled<T>(value: T, settleMs: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (settleMs === 0) return undefined
    const timer = setTimeout(() => setSettled(value), settleMs)
    return () => clearTimeout(timer)
  }, [value, settleMs])
  return settleMs === 0 ? value : settled
}
