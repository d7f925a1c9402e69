/** Screen 3: the bill against load, duration, memory or duty, with the sentence that the curves prove. */
import { Download } from 'lucide-react'
import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { CurveAxis } from '../../domain/certainty.ts'
import { curveCsv } from '../../export/curve-table.ts'
import { slugOf } from '../../export/note-file-name.ts'
import { axisName } from '../../wording/axis-words.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { TextLink } from '../../ui/TextButton.tsx'
import type { PanelProps } from '../marks/place.ts'
import { CurveSheet } from './CurveSheet.tsx'
import { downloadText } from './download-text.ts'
import { useCostChart } from './use-cost-chart.ts'
import { WorkloadPicker } from './WorkloadPicker.tsx'
import { WorkloadRail } from './WorkloadRail.tsx'

const axes = ['requestsPerMonth', 'durationMs', 'memoryGiB', 'activeHoursPerDay'] as const
const none: readonly string[] = []
const Sheet = memo(CurveSheet)

export function CurvesPanel({ place, go, evidence }: PanelProps) {
  const { workloads } = useAssessment()
  const [axis, setAxis] = useState<CurveAxis>('requestsPerMonth')
  const [spacing, setSpacing] = useState<'log' | 'linear'>('log')
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const [also, setAlso] = useState<Readonly<Record<string, readonly string[]>>>({})
  // A chart takes many frames to work out and draw: the choice shows at once, and the chart of before stands until it is there.
  const chosen = workloads.find((each) => each.id === place.workload) ?? workloads[0]
  const workload = useDeferredValue(chosen)
  const drawn = useDeferredValue(useMemo(() => ({ axis, spacing }), [axis, spacing]))
  const asked = useMemo(() => (workload === undefined ? none : (also[workload.id] ?? none)), [also, workload])
  const asking = workload?.id ?? ''
  const ask = useCallback(
    (options: readonly string[]) => setAlso((before) => ({ ...before, [asking]: options })),
    [asking],
  )
  const chart = useCostChart(asking, { ...drawn, also: asked })

  return (
    <Screen
      title="Cost curves"
      fact="best option of each family"
      panel={evidence}
      panelLabel="Evidence"
      onPanelClose={() => go({ family: null })}
      rail={chosen === undefined ? undefined : <WorkloadRail current={chosen.id} go={go} />}
      railLabel="Workloads"
      controls={
        chosen === undefined ? undefined : (
          <>
            <SegmentedControl
              label="Over"
              showLabel="beside"
              value={axis}
              onChange={setAxis}
              options={axes.map((value) => ({ value, label: axisName(value) }))}
            />
            <SegmentedControl
              label="Scale"
              value={spacing}
              onChange={setSpacing}
              options={[
                { value: 'log', label: 'Log' },
                { value: 'linear', label: 'Linear' },
              ]}
            />
            <SegmentedControl
              label="Shown as"
              value={view}
              onChange={setView}
              options={[
                { value: 'chart', label: 'Chart' },
                { value: 'table', label: 'Table' },
              ]}
            />
            <Button
              icon={<Download size={14} />}
              disabled={chart?.kind !== 'chart'}
              onClick={() => {
                if (chart?.kind === 'chart' && workload !== undefined)
                  downloadText(`cost-${slugOf(workload.name)}-${chart.axis}.csv`, curveCsv(chart), 'text/csv')
              }}
            >
              CSV
            </Button>
          </>
        )
      }
    >
      {workload === undefined || chosen === undefined || chart === undefined ? (
        <EmptyState title="No workload to draw yet">
          Curves need a workload with a volume and a duration. <TextLink href="#/workloads">Go to the grid</TextLink>
        </EmptyState>
      ) : (
        <>
          <WorkloadPicker current={chosen.id} go={go} />
          <Sheet
            workload={workload}
            answer={chart}
            view={view}
            go={go}
            atBill={place.spot === 'bill'}
            asked={asked}
            onAsk={ask}
          />
        </>
      )}
    </Screen>
  )
}
