/** False in the first frame and true from then on: for what may come once the rest of a screen stands. */
import { useEffect, useState } from 'react'

export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined
    // A task that is asked for in a frame runs after that frame was painted.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => setPainted(true))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(task)
    }
  }, [])
  return painted
}
