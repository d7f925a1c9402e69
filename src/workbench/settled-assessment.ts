/** The assessment for those who read every row of it: with few rows the newest in every pause between two keys, with many the one from when typing last rested. */
import type { Assessment } from '../domain/assessment.ts'
import type { Assessed } from './assessed.ts'
import { inPauseOfTyping } from './typing-rest.ts'

/** Reading this many rows cannot be felt, drawing what hangs on them beside a key can. */
const followsUpTo = 300
const restMs = 400
/** Of very many rows it takes so long that the rest must be one between tasks, not between two cells. */
const longRestMs = 1200
const manyRows = 3000
/** Changes that keep coming, such as results from the background, are shown at least once in so many rests. */
const longestWait = 5

export type SettledAssessment = Pick<Assessed, 'get' | 'subscribe'>

export function settledAssessment(assessed: Pick<Assessed, 'get' | 'subscribe'>): SettledAssessment {
  const listeners = new Set<() => void>()
  let shown: Assessment | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | null = null
  let waitsForPause = false
  let stop: (() => void) | undefined

  function show(): void {
    clearTimeout(timer)
    waitingSince = null
    shown = null
    for (const listener of listeners) listener()
  }

  function changed(): void {
    if (shown === null) return show()
    if (shown.workloads.length <= followsUpTo) {
      if (waitsForPause) return
      waitsForPause = true
      inPauseOfTyping(() => {
        waitsForPause = false
        show()
      })
      return
    }
    waitingSince ??= performance.now()
    const rest = shown.workloads.length > manyRows ? longRestMs : restMs
    const left = longestWait * rest - (performance.now() - waitingSince)
    clearTimeout(timer)
    timer = setTimeout(show, Math.max(0, Math.min(rest, left)))
  }

  return {
    // Nobody listens: nothing says when it changes, so it is asked for anew.
    get: () => (listeners.size === 0 ? assessed.get() : (shown ??= assessed.get())),
    subscribe: (listener) => {
      if (listeners.size === 0) {
        shown = null
        stop = assessed.subscribe(changed)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearTimeout(timer)
        waitingSince = null
        stop?.()
      }
    },
  }
}
