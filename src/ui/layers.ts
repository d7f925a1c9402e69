/** What lies open over the work, the newest last: Back of the browser closes the newest before it leaves the screen. */
import { useEffect, useRef } from 'react'

type Layer = () => void

const layers: Layer[] = []
let onOpen: (() => void) | undefined

/** From now until it is closed or gone this counts as open over the work. */
export function useLayer(open: boolean, close: Layer | undefined): void {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  const closable = open && close !== undefined
  useEffect(() => {
    if (!closable) return undefined
    const layer: Layer = () => latest.current?.()
    layers.push(layer)
    onOpen?.()
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      // What lies below it is now what Back would close.
      if (layers.length > 0) onOpen?.()
    }
  }, [closable])
}

export function topLayer(): Layer | undefined {
  return layers.at(-1)
}

/** Called whenever something may be closed by Back; one listener at a time. */
export function onLayer(listener: (() => void) | undefined): void {
  onOpen = listener
}
