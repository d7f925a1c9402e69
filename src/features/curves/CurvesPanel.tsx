/** Screen: Cost curves. */
import { Screen } from '../../ui/Screen.tsx'
import type { PanelProps } from '../marks/place.ts'

export function CurvesPanel({ evidence, go }: PanelProps) {
  return (
    <Screen title="Cost curves" panel={evidence} onPanelClose={() => go({ family: null })}>
      {null}
    </Screen>
  )
}
