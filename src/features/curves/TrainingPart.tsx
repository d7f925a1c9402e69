/** A run on Spot: how often to checkpoint, what interruptions cost, and whether it is done in time. */
import { useMemo, useState } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { sampleSeed } from '../../domain/sampling/workload-sample.ts'
import { trainingCosts } from '../../domain/training-costs.ts'
import type { WorkloadContest } from '../../domain/workload-contest.ts'
import { trainingSentences } from '../../wording/model-words.ts'
import { significant } from '../../wording/numbers.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { TextField } from '../../ui/TextField.tsx'
import { positiveNumber } from './positive-number.ts'
import styles from './ModelSection.module.css'

const usualWriteMinutes = '2'
const secondsPerMinute = 60
const secondsPerHour = 3600
const roomForDelay = 1.25

export function TrainingPart({
  workload,
  held,
}: {
  readonly workload: WorkloadAssessment
  readonly held: WorkloadContest
}) {
  const { currency } = useAssessment().team
  const workHours = (workload.inputs.likely.durationMs ?? 0) / 1000 / secondsPerHour
  const [write, setWrite] = useState(usualWriteMinutes)
  const [deadline, setDeadline] = useState(significant(workHours * roomForDelay, 3).replaceAll(',', ''))
  const writeMinutes = positiveNumber(write)
  const deadlineHours = positiveNumber(deadline)
  const costs = useMemo(
    () =>
      writeMinutes === undefined || deadlineHours === undefined
        ? null
        : trainingCosts(held, {
            checkpointWriteS: writeMinutes * secondsPerMinute,
            deadlineS: deadlineHours * secondsPerHour,
            seed: sampleSeed,
          }),
    [held, writeMinutes, deadlineHours],
  )
  return (
    <>
      <div className={styles.inputs}>
        <TextField
          label="Writing a checkpoint"
          unit="min"
          value={write}
          onChange={setWrite}
          numeric
          inputMode="decimal"
          error={writeMinutes === undefined ? 'Expected minutes above 0, such as 2' : undefined}
        />
        <TextField
          label="Deadline of one run"
          unit="h"
          value={deadline}
          onChange={setDeadline}
          numeric
          inputMode="decimal"
          error={deadlineHours === undefined ? 'Expected hours above 0, such as 10' : undefined}
        />
      </div>
      {costs === null ? (
        <p className={styles.quiet}>No platform here offers these machines both on Spot and on demand.</p>
      ) : (
        <ul className={styles.sentences}>
          {trainingSentences(costs, (deadlineHours ?? 0) * secondsPerHour, currency).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  )
}
