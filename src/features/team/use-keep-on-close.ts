/** What was typed is kept when its field goes away: Esc closes a dialog without a blur. */
import { useEffect, useRef } from 'react'

export function useKeepOnClose(keep: () => void): void {
  const latest = useRef(keep)
  useEffect(() => {
    latest.current = keep
  })
  useEffect(() => () => latest.current(), [])
}
