/** How one workload will run: its path drawn or as a table, who patches and rolls back, what idles, and what is still open. */
import { useState } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { OptionAssessment } from '../../domain/option-evidence.ts'
import type { Reason } from '../../domain/reason.ts'
import type { OperationsPlan } from '../../domain/running-plan.ts'
import { families } from '../../domain/vocabulary.ts'
import { namesById } from '../../wording/path-words.ts'
import { counted } from '../../wording/numbers.ts'
import { operationsAnswers, operationsRows } from '../../wording/operations-words.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { answer } from '../../wording/answer.ts'
import { figureRows, sentenceAnswer } from '../../wording/reason-figures.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { asked, inGroup } from '../../ui/asked.ts'
import type { AskedReach } from '../../ui/asked.ts'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import type { PanelProps } from '../marks/place.ts'
import { PathDiagram } from './PathDiagram.tsx'
import { PathTable } from './PathTable.tsx'
import styles from './RunSection.module.css'

const questionsAnswer = answer(
  'What the path depends on and nobody has answered',
  'this workload on this option',
  'the blanks of your workbook',
)

export type RunSectionProps = {
  readonly workload: WorkloadAssessment | undefined
  readonly workloads: readonly WorkloadAssessment[]
  readonly go: PanelProps['go']
}

/** What the path says about degrading is a rule, not a question. */
const rules = new Set(['degrades-first', 'never-degrades'])

export function RunSection({ workload, workloads, go }: RunSectionProps) {
  const [view, setView] = useState<'diagram' | 'table'>('diagram')
  const [chosen, setChosen] = useState<string | null>(null)
  if (workload === undefined) return null
  const choices = optionsToRun(workload)
  const option = choices.find((each) => each.option === chosen) ?? choices[0]
  const path = option?.path ?? workload.path
  const operations = option?.operations ?? workload.operations
  const questions = path.openQuestions.filter(({ code }) => !rules.has(code))
  const numbered = (question: Reason): AskedReach =>
    inGroup(questions.filter((each) => figureRows(each).length > 0).indexOf(question))
  const degrading = path.openQuestions.filter(({ code }) => rules.has(code))
  return (
    <>
      <div className={styles.head}>
        <SectionHeading
          title="How it runs"
          fact={option === undefined ? 'nothing passes yet' : roleOf(workload, option)}
          size="large"
        />
        <Select
          label="Workload"
          hideLabel
          value={workload.id}
          options={workloads.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => go({ workload: id })}
        />
        {option !== undefined && (
          <Select
            label="Option"
            hideLabel
            value={option.option}
            options={choices.map((each) => ({
              value: each.option,
              label: each.label,
              detail: roleOf(workload, each),
            }))}
            onChange={setChosen}
          />
        )}
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
        <PathDiagram path={path} nameById={namesById(workloads)} />
      ) : (
        <PathTable path={path} nameById={namesById(workloads)} />
      )}
      <div className={styles.below}>
        {operations !== null && <OperationsFacts operations={operations} />}
        <section aria-label="Open questions">
          <SectionHeading
            title="Still open"
            fact={counted(questions.length, 'question')}
            factAnswer={questionsAnswer}
            level={3}
          />
          {questions.length === 0 ? (
            <p className={styles.empty}>Nothing the path depends on is open.</p>
          ) : (
            <ul className={styles.list} data-answers="">
              {questions.map((question) => (
                <li key={question.code}>
                  <span {...asked(sentenceAnswer('What makes it a question', [question]), numbered(question))}>
                    {sentenceOf(question)}
                  </span>
                </li>
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

/** The recommended option, the one to fall back to, the best of each family, and what runs today. */
function optionsToRun(workload: WorkloadAssessment): readonly OptionAssessment[] {
  const { recommendation, fallback } = workload
  const ids = [
    recommendation?.option,
    fallback?.option,
    ...families.map((family) => workload.families[family]).map((cell) => (cell.fit === null ? null : cell.bestOption)),
    workload.options.find((option) => option.runsToday)?.option,
  ]
  return [...new Set(ids)].flatMap((id) => workload.options.find(({ option }) => option === id) ?? [])
}

function roleOf(workload: WorkloadAssessment, { option, family, runsToday }: OptionAssessment): string {
  if (option === workload.recommendation?.option) return 'recommended'
  if (option === workload.fallback?.option) return 'fallback'
  if (runsToday) return 'runs today'
  return `best of ${familyWord(family) === 'VM' ? 'VMs' : familyWord(family).toLowerCase()}`
}

function OperationsFacts({ operations }: { readonly operations: OperationsPlan }) {
  const rows = operationsRows(operations)
  const first = rows.find(([name, value]) => /\d/.test(value) && operationsAnswers[name] !== undefined)?.[0]
  return (
    <section aria-label="Operations">
      <SectionHeading title="Operations" level={3} />
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span
                {...asked(/\d/.test(value) ? operationsAnswers[name] : undefined, name === first ? 'stop' : 'arrows')}
              >
                {value}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
