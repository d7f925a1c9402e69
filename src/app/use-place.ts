/** Keeps the place and the address in step, in both directions; Back closes what lies open before it leaves a screen. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Place } from '../features/marks/place.ts'
import { onLayer, topLayer } from '../ui/layers.ts'
import { tellOfOpening } from '../workbench/typing-rest.ts'
import { addressOf, placeOf, startPlace } from './place-address.ts'

interface Step {
  /** How many steps of the history lie before this one. */
  readonly step: number
  /** Made only so that Back closes what lies open on the first step instead of leaving the page. */
  readonly spare: boolean
}

/** undefined for a step that a link or the address bar made. */
function stepNow(): Step | undefined {
  const state: unknown = window.history.state
  if (typeof state !== 'object' || state === null || !('step' in state)) return undefined
  return { step: Number(state.step), spare: 'spare' in state && state.spare === true }
}

export function usePlace(): readonly [Place, (to: Partial<Place>) => void] {
  const [place, setPlace] = useState<Place>(() => placeOf(window.location.hash) ?? startPlace)
  const shown = useRef(place.screen)
  const at = useRef<Step>({ step: 0, spare: false })
  const address = useRef('')
  useLayoutEffect(() => {
    if (shown.current !== place.screen) tellOfOpening()
    shown.current = place.screen
  }, [place.screen])

  const put = useCallback((how: 'push' | 'replace', to: string, spare = false) => {
    at.current = { step: at.current.step + (how === 'push' ? 1 : 0), spare }
    window.history[`${how}State`](at.current, '', to)
    address.current = window.location.href
  }, [])

  useEffect(() => {
    at.current = stepNow() ?? { step: 0, spare: false }
    put('replace', '', at.current.spare)
    const moved = (left: string): void => {
      const from = at.current
      at.current = stepNow() ?? { step: from.step + 1, spare: false }
      put('replace', '', at.current.spare)
      const next = placeOf(window.location.hash)
      if (next === null) return
      const close = at.current.step < from.step ? topLayer() : undefined
      if (close === undefined) {
        setPlace(next)
        // Nothing lay open: who pressed Back there wanted to leave.
        if (from.spare && at.current.step < from.step) window.history.back()
        return
      }
      // The step that was left is made again, so that the next Back leaves the screen.
      if (next.screen !== shown.current) put('push', left)
      close()
    }
    const onHashChange = ({ oldURL }: HashChangeEvent): void => moved(oldURL)
    // Between a spare step and the one before it the address may stay, which no other event tells.
    const onPopState = (): void => {
      const now = stepNow()
      if (now !== undefined && now.step !== at.current.step && window.location.href === address.current)
        moved(address.current)
    }
    onLayer(() => {
      if (at.current.step === 0) put('push', window.location.href, true)
    })
    window.addEventListener('hashchange', onHashChange)
    window.addEventListener('popstate', onPopState)
    return () => {
      onLayer(undefined)
      window.removeEventListener('hashchange', onHashChange)
      window.removeEventListener('popstate', onPopState)
    }
  }, [put])

  const go = useCallback(
    (to: Partial<Place>) => {
      setPlace((from) => {
        const next: Place = { ...from, family: null, field: null, spot: null, ...to }
        const its = addressOf(next)
        if (its !== window.location.hash) {
          // A new screen is a step of the history; moving about on one screen is not.
          if (next.screen === from.screen) put('replace', its, at.current.spare)
          else put(at.current.spare ? 'replace' : 'push', its)
        }
        return next
      })
    },
    [put],
  )
  return [place, go]
}
