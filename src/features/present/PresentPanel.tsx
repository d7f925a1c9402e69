/** Present mode. */
import type { PanelProps } from '../marks/place.ts'

export function PresentPanel({ onLeave }: PanelProps & { readonly onLeave: () => void }) {
  return (
    <button type="button" onClick={onLeave}>
      Leave
    </button>
  )
}
