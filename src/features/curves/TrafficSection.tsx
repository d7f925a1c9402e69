/** Traffic has a shape: try one on the workload's volume and see its class, what scaling saves, and the claim against it. */
import { useMemo, useState } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { workloadSaving } from '../../domain/savings/workload-saving.ts'
import type { TrafficProfile } from '../../domain/traffic/traffic-profile.ts'
import { claimAnswer, savingAnswer, shapeAnswer } from '../../wording/curve-answers.ts'
import { claimSentence, savingSentence, shapeSentence } from '../../wording/traffic-words.ts'
import { builtInProfiles } from '../../workbench/built-in-profiles.ts'
import { costCharts } from '../../workbench/cost-charts.ts'
import { useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { asked } from '../../ui/asked.ts'
import { Button } from '../../ui/Button.tsx'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { Select } from '../../ui/Select.tsx'
import { ImportSeriesDialog } from './ImportSeriesDialog.tsx'
import { WeekDialog } from './WeekDialog.tsx'
import { ProfileChart } from './ProfileChart.tsx'
import { profileChoices, startingProfile } from './profile-choices.ts'
import styles from './TrafficSection.module.css'

const noProfiles: readonly TrafficProfile[] = []

export function TrafficSection({ workload }: { readonly workload: WorkloadAssessment }) {
  const workbook = useWorkbench((state) => state.workbook)
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const dispatch = useDispatch()
  const [tried, setTried] = useState<string | null>(null)
  const [importing, setImporting] = useState(false)
  const [drawing, setDrawing] = useState(false)
  const { likely, entry } = workload.inputs
  const choices = useMemo(
    () => profileChoices(likely, builtInProfiles, workbook.profiles ?? noProfiles),
    [likely, workbook.profiles],
  )
  const inForce = entry.trafficProfile ?? null
  const chosen = choices.find(({ profile }) => profile.id === (tried ?? startingProfile(likely))) ?? choices[0]
  const saved = useMemo(
    () => (chosen === undefined ? null : workloadSaving(costCharts.heldOf(workbook, entry), chosen.profile)),
    [chosen, workbook, entry],
  )
  if (chosen === undefined || saved === null) return null

  function use(profile: TrafficProfile): void {
    if (chosen?.group === 'Drawn from your figures') dispatch({ kind: 'add-profile', profile }, { group: 'profile' })
    dispatch(
      { kind: 'set-cells', cells: [{ workload: workload.id, field: 'trafficProfile', text: profile.id }] },
      { group: 'profile' },
    )
  }

  return (
    <section className={styles.section}>
      <SectionHeading
        title="Traffic"
        fact={
          inForce === null
            ? 'the bill uses peak to mean as typed'
            : inForce === chosen.profile.id
              ? 'the bill follows this shape'
              : 'tried here only'
        }
      />
      <div className={styles.row}>
        <Select
          label="Shape of the traffic"
          hideLabel
          value={chosen.profile.id}
          options={choices.map(({ profile, group }) => ({ value: profile.id, label: profile.title, detail: group }))}
          onChange={setTried}
        />
        {!readOnly && inForce !== chosen.profile.id && (
          <Button onClick={() => use(chosen.profile)}>Use for this workload</Button>
        )}
        {!readOnly && inForce !== null && (
          <Button
            variant="quiet"
            onClick={() =>
              dispatch({
                kind: 'set-cells',
                cells: [{ workload: workload.id, field: 'trafficProfile', text: '' }],
                how: 'clear',
              })
            }
          >
            Back to peak to mean
          </Button>
        )}
        {!readOnly && (
          <Button variant="quiet" onClick={() => setImporting(true)}>
            Import a series
          </Button>
        )}
        {!readOnly && (
          <Button variant="quiet" onClick={() => setDrawing(true)}>
            Edit hours of the week
          </Button>
        )}
      </div>
      <div className={styles.columns}>
        <ProfileChart saved={saved} />
        <dl className={styles.facts} data-answers="">
          <div>
            <dt>Shape</dt>
            <dd>
              <span {...asked(shapeAnswer)}>{shapeSentence(saved.shape)}</span>
            </dd>
          </div>
          <div>
            <dt>Saving</dt>
            <dd>
              <span {...asked(savingAnswer, 'arrows')}>{savingSentence(saved)}</span>
            </dd>
          </div>
          <div>
            <dt>
              <span {...asked(claimAnswer, 'arrows')}>30 to 60 %</span>
            </dt>
            <dd>
              <span {...asked(claimAnswer, 'arrows')}>{claimSentence(saved)}</span>
            </dd>
          </div>
          {chosen.profile.attribution !== '' && (
            <div>
              <dt>Source</dt>
              <dd className={styles.quiet}>{chosen.profile.attribution}</dd>
            </div>
          )}
        </dl>
      </div>
      {drawing && (
        <WeekDialog
          workload={workload}
          onClose={() => {
            setTried(null)
            setDrawing(false)
          }}
        />
      )}
      <ImportSeriesDialog
        open={importing}
        onClose={() => setImporting(false)}
        onRead={(profile) => {
          dispatch({ kind: 'add-profile', profile })
          setTried(profile.id)
        }}
      />
    </section>
  )
}
