/** Who wins if: the team's own weights and four priorities, each saying how many verdicts it would change. */
import { useMemo, useState } from 'react'
import type { Assessment } from '../../domain/assessment.ts'
import { presetIds } from '../../domain/vocabulary.ts'
import type { PresetId } from '../../domain/vocabulary.ts'
import type { Answer } from '../../wording/answer.ts'
import { presetWord } from '../../wording/decision-words.ts'
import { counted } from '../../wording/numbers.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { deepOnesOf, isDeepEnough } from '../../workbench/deep/deepener.ts'
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

interface Flip {
  readonly workload: string
  readonly from: string
  readonly to: string
}

function flipsUnder(workloads: Assessment['workloads'], preset: PresetId): readonly Flip[] {
  return deepOnesOf(workloads).flatMap(({ name, options, presetWinners, recommendation }) => {
    const winner = presetWinners[preset]
    // Without an answer nothing was chosen yet that could flip.
    if (winner === null || recommendation?.provisional === true || winner === (recommendation?.option ?? null))
      return []
    const to = options.find(({ option }) => option === winner)?.label ?? optionWord(winner)
    return [{ workload: name, from: recommendation?.label ?? 'nothing passes', to }]
  })
}

const mostNamed = 5

function flipsAnswer(preset: PresetId, flips: readonly Flip[], of: number): Answer {
  return {
    what: `${presetWord(preset)}: ${flipsText(flips.length)}`,
    rows: [
      ...flips.slice(0, mostNamed).map(({ workload, from, to }) => [workload, `${from} → ${to}`] as const),
      ...(flips.length > mostNamed ? ([['More', counted(flips.length - mostNamed, 'workload')]] as const) : []),
      ['Over', `${counted(of, 'workload')}: those whose best option is another under these weights than under yours`],
      ['From', 'the shares of every option, weighed anew'],
    ],
  }
}

function flipsText(flips: number): string {
  return flips === 0 ? 'same' : counted(flips, 'flip')
}

/** The arrow keys of the group choose at once, so the one that is chosen tells of all the others. */
function allFlips(flips: Flips, current: string): Answer {
  return {
    what: 'A flip is a workload whose best option is another one under other weights',
    rows: [
      ...[...flips].flatMap(([preset, found]) =>
        preset === current ? [] : [[shortWords[preset], flipsText(found.length)] as const],
      ),
      ['From', 'the shares of every option, weighed anew'],
    ],
  }
}

type Flips = ReadonlyMap<PresetId, readonly Flip[]>

/** Empty until they are counted a first time; the last ones stay while they are counted anew. */
function useCountedFlips(assessment: Assessment): Flips {
  const { workloads } = assessment
  const [last, setLast] = useState<Flips>(new Map())
  const fresh = useMemo(
    () =>
      isDeepEnough(workloads)
        ? new Map(presetIds.map((preset) => [preset, flipsUnder(workloads, preset)] as const))
        : undefined,
    [workloads],
  )
  if (fresh !== undefined && fresh !== last) setLast(fresh)
  return fresh ?? last
}

export function PresetBar({ assessment, onPreview }: PresetBarProps) {
  const priorities = useWorkbench((state) => state.workbook.priorities)
  const dispatch = useDispatch()
  const own = priorities.preset === 'own' || priorities.preset === 'order'
  const current = priorities.preset ?? 'balanced'
  const wide = useMediaQuery('(min-width: 1400px)')
  const flips = useCountedFlips(assessment)
  return (
    <SegmentedControl
      label="Who wins if"
      showLabel="beside"
      value={current}
      options={[
        ...(own
          ? [
              {
                value: current,
                label: 'Yours',
                detail: current === 'order' ? 'an order' : 'own weights',
                answer: allFlips(flips, current),
              },
            ]
          : []),
        ...presetIds.map((preset) => {
          const found = flips.get(preset)
          return {
            value: preset,
            label: wide ? presetWord(preset) : shortWords[preset],
            detail: current === preset ? '' : found === undefined ? '…' : flipsText(found.length),
            answer:
              current === preset
                ? allFlips(flips, current)
                : found && flipsAnswer(preset, found, deepOnesOf(assessment.workloads).length),
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
