/** Who wins if: the team's own weights and four priorities, each saying how many verdicts it would change. */
import type { Assessment } from '../../domain/assessment.ts'
import { presetIds } from '../../domain/vocabulary.ts'
import type { PresetId } from '../../domain/vocabulary.ts'
import { presetWord } from '../../wording/decision-words.ts'
import { useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { deepOnesOf } from '../../workbench/deep/deepener.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { useMediaQuery } from '../../ui/use-media-query.ts'

/** Where the whole sentence has no room, "Who wins if" carries the rest of it. */
const shortWords: Readonly<Record<PresetId, string>> = {
  balanced: 'Balanced',
  latency: 'Latency',
  cost: 'Cost',
  control: 'Control',
  delivery: 'Delivery',
}

export type PresetBarProps = {
  readonly assessment: Assessment
  readonly onPreview: (preset: PresetId | null) => void
}

function changesUnder(assessment: Assessment, preset: PresetId): number {
  return deepOnesOf(assessment.workloads).filter((workload) => {
    const winner = workload.presetWinners[preset]
    const { recommendation } = workload
    // Without an answer nothing was chosen yet that could flip.
    return winner !== null && recommendation?.provisional !== true && winner !== (recommendation?.option ?? null)
  }).length
}

export function PresetBar({ assessment, onPreview }: PresetBarProps) {
  const priorities = useWorkbench((state) => state.workbook.priorities)
  const dispatch = useDispatch()
  const own = priorities.preset === 'own' || priorities.preset === 'order'
  const current = priorities.preset ?? 'balanced'
  const wide = useMediaQuery('(min-width: 1400px)')
  return (
    <SegmentedControl
      label="Who wins if"
      showLabel
      value={current}
      options={[
        ...(own ? [{ value: current, label: 'Yours', detail: current === 'order' ? 'an order' : 'own weights' }] : []),
        ...presetIds.map((preset) => {
          const changes = changesUnder(assessment, preset)
          return {
            value: preset,
            label: wide ? presetWord(preset) : shortWords[preset],
            detail: current === preset ? '' : changes === 0 ? 'same' : changes === 1 ? '1 flip' : `${changes} flips`,
          }
        }),
      ]}
      onPreview={(value) =>
        onPreview(value !== null && (presetIds as readonly string[]).includes(value) ? (value as PresetId) : null)
      }
      onChange={(value) => {
        if (value !== 'own' && value !== 'order')
          dispatch({ kind: 'set-priorities', priorities: { ...priorities, preset: value as PresetId } })
      }}
    />
  )
}
