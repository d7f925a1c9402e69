/** Screen: Design note. */
import { Screen } from '../../ui/Screen.tsx'
import type { PanelProps } from '../marks/place.ts'

export function NotePanel({ evidence, go }: PanelProps) {
  return (
    <Screen title="Design note" panel={evidence} onPanelClose={() => go({ family: null })}>
      {null}
    </Screen>
  )
}
