/** How one workload will run: its path drawn or as a table, who patches and rolls back, what idles, and what is still open. */
import { useState } from 'react'
import type { OperationsPlan, WorkloadAssessment } from '../../domain/assessment.ts'
import { counted, seconds } from '../../wording/numbers.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import type { PanelProps } from '../marks/place.ts'
import { PathDiagram } from './PathDiagram.tsx'
import { PathTable } from './PathTable.tsx'
import styles from './RunSection.module.css'

export type RunSectionProps = {
  readonly workload: WorkloadAssessment | undefined
  readonly workloads: readonly WorkloadAssessment[]
  readonly go: PanelProps['go']
}

/** What the path says about degrading is a rule, not a question. */
const rules = new Set(['degrades-first', 'never-degrades'])

export function RunSection({ workload, workloads, go }: RunSectionProps) {
  const [view, setView] = useState<'diagram' | 'table'>('diagram')
  if (workload === undefined) return null
  const { path, operations } = workload
  const questions = path.openQuestions.filter(({ code }) => !rules.has(code))
  const degrading = path.openQuestions.filter(({ code }) => rules.has(code))
  return (
    <>
      <div className={styles.head}>
        <SectionHeading
          title="How it runs"
          fact={workload.recommendation?.label ?? 'nothing passes yet'}
          size="large"
        />
        <Select
          label="Workload"
          hideLabel
          value={workload.id}
          options={workloads.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => go({ workload: id })}
        />
        <SegmentedControl
          label="Path as"
          options={[
            { value: 'diagram', label: 'Diagram' },
            { value: 'table', label: 'Table' },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {path.boxes.length === 0 ? (
        <p className={styles.empty}>The path is drawn once an option can be recommended.</p>
      ) : view === 'diagram' ? (
        <PathDiagram path={path} />
      ) : (
        <PathTable path={path} />
      )}
      <div className={styles.below}>
        {operations !== null && <OperationsFacts operations={operations} />}
        <section aria-label="Open questions">
          <SectionHeading title="Still open" fact={counted(questions.length, 'question')} level={3} />
          {questions.length === 0 ? (
            <p className={styles.empty}>Nothing the path depends on is open.</p>
          ) : (
            <ul className={styles.list}>
              {questions.map((question) => (
                <li key={question.code}>{sentenceOf(question)}</li>
              ))}
            </ul>
          )}
          {degrading.length > 0 && (
            <ul className={styles.list}>
              {degrading.map((rule) => (
                <li key={rule.code}>{sentenceOf(rule)}</li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  )
}

function OperationsFacts({ operations }: { readonly operations: OperationsPlan }) {
  const rows: readonly (readonly [string, string])[] = [
    ['Patches the host', operations.hostPatchedBy],
    ['Patches the image', operations.baseImagePatchedBy],
    ['Patches the runtime', operations.runtimePatchedBy],
    ['Rollout', rolloutText(operations)],
    ['Rollback', `by ${operations.rollbackUnit}, about ${seconds(operations.rollbackMinutes * 60)}`],
    ['Looks inside by', operations.debugPath],
    ['When idle', operations.idleRule],
    ['Way out', operations.escapeHatch],
  ]
  return (
    <section aria-label="Operations">
      <SectionHeading title="Operations" level={3} />
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function rolloutText({ rolloutWanted, rolloutsOffered }: OperationsPlan): string {
  const offered = rolloutsOffered.join(', ')
  if (rolloutWanted === null) return `not answered; offers ${offered}`
  return rolloutsOffered.includes(rolloutWanted) ? rolloutWanted : `${rolloutWanted} wanted; offers only ${offered}`
}
