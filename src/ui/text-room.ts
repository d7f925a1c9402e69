/**
 * How much more room the same text takes than the app's own style gives it: 1, and more where a person spaces letters and
 * words out. The root then says `data-spaced`, where lines that are else cut short go on below.
 */
import { useSyncExternalStore } from 'react'

/** Letters and words in the proportion of a usual text. */
const sample = 'Nightly embedding batch, 25 min'
/** Finer steps would draw the columns again for nothing. */
const step = 0.05

let room = 1
let watched = false
const listeners = new Set<() => void>()

/** The present factor, for what draws again anyway when it changes. */
export function textRoom(): number {
  return room
}

function read(probe: HTMLElement): void {
  const { letterSpacing, wordSpacing } = getComputedStyle(probe)
  const words = sample.split(' ').length
  // Zero is written as "normal".
  const spread = sample.length * (parseFloat(letterSpacing) || 0) + (words - 1) * (parseFloat(wordSpacing) || 0)
  const { width } = probe.getBoundingClientRect()
  if (width === 0) return
  const now = Math.max(1, Math.ceil(width / (width - spread) / step) * step)
  if (now === room) return
  room = now
  document.documentElement.toggleAttribute('data-spaced', now > 1)
  for (const listener of listeners) listener()
}

/** A text that nobody sees or hears; its size tells when somebody's own style arrives, also later than ours. */
function watch(): void {
  watched = true
  const probe = document.createElement('span')
  probe.textContent = sample
  probe.setAttribute('aria-hidden', 'true')
  Object.assign(probe.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    visibility: 'hidden',
    whiteSpace: 'nowrap',
    zIndex: '-1',
    pointerEvents: 'none',
  })
  document.body.append(probe)
  new ResizeObserver(() => read(probe)).observe(probe)
}

function subscribe(listener: () => void): () => void {
  if (!watched) watch()
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function useTextRoom(): number {
  return useSyncExternalStore(subscribe, textRoom, () => 1)
}
