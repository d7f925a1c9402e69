/** Follows a pressed pointer over the whole page until it is let go; Esc, or the browser taking the pointer away, gives the drag up. */

export interface DragHandlers {
  readonly onMove: (event: PointerEvent) => void
  readonly onEnd?: ((event: PointerEvent) => void) | undefined
  readonly onCancel: () => void
}

export function trackDrag({ onMove, onEnd, onCancel }: DragHandlers): void {
  const listening = new AbortController()
  const listen = { capture: true, signal: listening.signal }
  const cancel = (): void => {
    listening.abort()
    onCancel()
  }
  const end = (event: PointerEvent): void => {
    listening.abort()
    onEnd?.(event)
  }
  addEventListener('pointermove', (event) => (event.buttons === 0 ? end(event) : onMove(event)), listen)
  addEventListener('pointerup', end, listen)
  addEventListener('pointercancel', cancel, listen)
  addEventListener('blur', cancel, { signal: listening.signal })
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      cancel()
    },
    listen,
  )
}
