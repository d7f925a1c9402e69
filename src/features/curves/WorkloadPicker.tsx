/** Where there is no room for the rail, the workload is chosen from a list. */
import { money } from '../../wording/numbers.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { Select } from '../../ui/Select.tsx'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import type { PanelProps } from '../marks/place.ts'
import styles from './CurveSheet.module.css'

export function WorkloadPicker({ current, go }: { readonly current: string; readonly go: PanelProps['go'] }) {
  const { workloads, team } = useAssessment()
  const narrow = useMediaQuery('(max-width: 900px)')
  if (!narrow) return null
  return (
    <div className={styles.picker}>
      <Select
        label="Workload"
        hideLabel
        value={current}
        options={workloads.map((workload) => ({
          value: workload.id,
          label: workload.name,
          detail:
            workload.recommendation?.monthlyUsd == null
              ? undefined
              : money(workload.recommendation.monthlyUsd, team.currency),
        }))}
        onChange={(workload) => go({ workload, family: null })}
      />
    </div>
  )
}
