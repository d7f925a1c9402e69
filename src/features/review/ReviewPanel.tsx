/** Screen: Review. */
import { Screen } from '../../ui/Screen.tsx'
import type { PanelProps } from '../marks/place.ts'

export function ReviewPanel({ evidence, go }: PanelProps) {
  return (
    <Screen title="Review" panel={evidence} onPanelClose={() => go({ family: null })}>
      {null}
    </Screen>
  )
}
