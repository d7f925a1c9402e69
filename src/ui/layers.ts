/** What lies open over the work, the newest last: Back of the browser closes the newest before it leaves the screen. */
import { useEffect, useRef } from 'react'

type Layer = () => void

const layers: Layer[] = []

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
    return () => void layers.splice(layers.indexOf(layer), 1)
  }, [closable])
}

export function topLayer(): Layer | undefined {
  return layers.at(-1)
}
