/** Keeps the place and the address in step, in both directions. */
import { useCallback, useEffect, useState } from 'react'
import type { Place } from '../features/marks/place.ts'
import { addressOf, placeOf, startPlace } from './place-address.ts'

export function usePlace(): readonly [Place, (to: Partial<Place>) => void] {
  const [place, setPlace] = useState<Place>(() => placeOf(window.location.hash) ?? startPlace)

  useEffect(() => {
    const onHashChange = (): void => {
      const next = placeOf(window.location.hash)
      if (next !== null) setPlace(next)
    }
    window.addEventListener('hashchange', onHashChange)
    return () => window.removeEventListener('hashchange', onHashChange)
  }, [])

  const go = useCallback((to: Partial<Place>) => {
    setPlace((from) => {
      const next: Place = { ...from, family: null, field: null, spot: null, ...to }
      const address = addressOf(next)
      // A new screen is a step of the history; moving about on one screen is not.
      if (address !== window.location.hash) {
        if (next.screen === from.screen) window.history.replaceState(null, '', address)
        else window.history.pushState(null, '', address)
      }
      return next
    })
  }, [])
  return [place, go]
}
