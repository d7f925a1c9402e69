/** Keeps the place and the address in step, in both directions; Back closes what lies open before it leaves a screen. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Place } from '../features/marks/place.ts'
import { topLayer } from '../ui/layers.ts'
import { addressOf, placeOf, startPlace } from './place-address.ts'

/** How many steps of the history lie before this one, or undefined for a step that a link or the address bar made. */
function stepNow(): number | undefined {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'step' in state ? Number(state.step) : undefined
}

function mark(step: number): void {
  window.history.replaceState({ step }, '')
}

export function usePlace(): readonly [Place, (to: Partial<Place>) => void] {
  const [place, setPlace] = useState<Place>(() => placeOf(window.location.hash) ?? startPlace)
  const shown = useRef(place.screen)
  const step = useRef(0)
  useEffect(() => {
    shown.current = place.screen
  }, [place.screen])

  useEffect(() => {
    step.current = stepNow() ?? 0
    mark(step.current)
    const onHashChange = ({ oldURL }: HashChangeEvent): void => {
      const from = step.current
      step.current = stepNow() ?? from + 1
      mark(step.current)
      const next = placeOf(window.location.hash)
      if (next === null) return
      const close = step.current < from ? topLayer() : undefined
      if (close === undefined) return setPlace(next)
      // The step that was left is made again, so that the next Back leaves the screen.
      if (next.screen !== shown.current) window.history.pushState({ step: ++step.current }, '', oldURL)
      close()
    }
    window.addEventListener('hashchange', onHashChange)
    return () => window.removeEventListener('hashchange', onHashChange)
  }, [])

  const go = useCallback((to: Partial<Place>) => {
    setPlace((from) => {
      const next: Place = { ...from, family: null, field: null, spot: null, ...to }
      const address = addressOf(next)
      if (address !== window.location.hash) {
        // A new screen is a step of the history; moving about on one screen is not, unless Back would leave the page.
        const opensFirst = step.current === 0 && next.family !== null && from.family === null
        if (next.screen === from.screen && !opensFirst) window.history.replaceState({ step: step.current }, '', address)
        else window.history.pushState({ step: ++step.current }, '', address)
      }
      return next
    })
  }, [])
  return [place, go]
}
