/** The six questions that remove options outright; each answer shows what it has taken away and what a stricter one would. */
import { counted } from '../../wording/numbers.ts'
import { fieldValue } from '../../wording/field-words.ts'
import { optionWord, platformWord } from '../../wording/platform-words.ts'
import { lowerFirst } from '../../wording/lower-first.ts'
import { gateSentence } from '../../wording/reasons.ts'
import { promptWords } from '../../wording/prompt-words.ts'
import type { DecisionPrompt, WorkloadAssessment } from '../../domain/assessment.ts'
import { fields } from '../../domain/fields.ts'
import type { PlatformId } from '../../domain/vocabulary.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { isDeep } from '../../workbench/deep/deepener.ts'
import { readCell } from '../../workbench/read-cell.ts'
import {
  useAssessment,
  useDeepFocus,
  useDispatch,
  useWorkbench,
  useWorkloadAssessment,
} from '../../workbench/use-workbench.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { Select } from '../../ui/Select.tsx'
import type { PanelProps } from '../marks/place.ts'
import styles from './PromptsDialog.module.css'

/** Platforms a team can say it operates as a cluster. */
const clusterPlatforms = ['aws-eks', 'gke-standard', 'aks', 'own-cluster'] as const satisfies readonly PlatformId[]

export type PromptsDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly go: PanelProps['go']
  readonly workload: string | null
}

export function PromptsDialog({ open, onClose, go, workload }: PromptsDialogProps) {
  const { workloads } = useAssessment()
  const id = workloads.some((each) => each.id === workload) ? workload : (workloads[0]?.id ?? null)
  if (!open || id === null) return null
  return (
    <Dialog
      open
      onClose={onClose}
      size="medium"
      title="Six questions that decide"
      description="One clear no can remove an option however good its score."
    >
      <Select
        label="Workload"
        value={id}
        options={workloads.map((each) => ({ value: each.id, label: each.name }))}
        onChange={(next) => go({ workload: next })}
      />
      <Questions workload={id} />
    </Dialog>
  )
}

function Questions({ workload }: { readonly workload: string }) {
  const assessed = useWorkloadAssessment(workload)
  useDeepFocus(workload)
  if (assessed === undefined) return null
  if (!isDeep(assessed)) return <p>Computing what each answer removes.</p>
  return (
    <ol className={styles.questions}>
      {assessed.prompts.map((prompt) => (
        <Question key={prompt.id} assessed={assessed} prompt={prompt} />
      ))}
    </ol>
  )
}

type QuestionProps = { readonly assessed: WorkloadAssessment; readonly prompt: DecisionPrompt }

function Question({ assessed, prompt }: QuestionProps) {
  const workload = assessed.id
  const labelOf = (option: string): string =>
    assessed.options.find((each) => each.option === option)?.label ?? optionWord(option)
  // One of each platform says more than four variants of the same.
  const namesOf = (options: readonly string[]): string => {
    const firsts = options.filter((id, at) => options.findIndex((other) => platformOf(other) === platformOf(id)) === at)
    return `${firsts.slice(0, namedAtMost).map(labelOf).join(', ')}${options.length > namedAtMost ? ' and others' : ''}`
  }
  const why = whyRemoved(assessed, prompt)
  const dispatch = useDispatch()
  const { question, strict, answers, weighs, rules } = promptWords[prompt.id]
  const { field, answer } = prompt
  return (
    <li>
      <p className={styles.question}>{question}</p>
      <p className={styles.said}>
        {answer === null
          ? 'Not answered.'
          : `You say ${field === null ? platformWord(String(answer)) : fieldValue(field, answer as never)}.`}{' '}
        {field !== null && answer !== null && (
          <TextButton
            aria-label={`Take back: ${question}`}
            onClick={() => dispatch({ kind: 'set-cells', cells: [{ workload, field, text: '' }], how: 'edit' })}
          >
            Take back
          </TextButton>
        )}{' '}
        {prompt.removed.length > 0 && (
          <strong title={prompt.removed.map(labelOf).join(', ')}>
            {counted(prompt.removed.length, 'option')} removed by this answer: {namesOf(prompt.removed)}.
          </strong>
        )}
      </p>
      {why !== undefined && <p className={styles.said}>{why}</p>}
      {field !== null && answers.length > 0 && (
        <SegmentedControl
          label={question}
          value={answers.find((each) => isSaid(field, each.value, answer))?.value ?? ''}
          options={answers}
          onChange={(text) => dispatch({ kind: 'set-cells', cells: [{ workload, field, text }], how: 'edit' })}
        />
      )}
      {field === null && <ClusterSelect />}
      {prompt.hard !== null && rules !== undefined && (
        <Ruling workload={assessed.id} prompt={prompt} label={rules} rulesOut={assessed.inputs.entry.rulesOut ?? []} />
      )}
      <p className={styles.would} title={prompt.removes.map(labelOf).join(', ')}>
        {prompt.hard === false && weighs !== undefined ? `${weighs} ` : ''}
        {prompt.removes.length === 0
          ? `“${strict}” would remove nothing more.`
          : `“${strict}” would remove ${counted(prompt.removes.length, 'option')} more: ${namesOf(prompt.removes)}.`}
      </p>
    </li>
  )
}

const namedAtMost = 5

function platformOf(option: string): string | undefined {
  return option.split(':')[0]
}

/** The sentence of the gate at which the first option fell. */
function whyRemoved(assessed: WorkloadAssessment, prompt: DecisionPrompt): string | undefined {
  for (const id of prompt.removed) {
    const option = assessed.options.find((each) => each.option === id)
    const gate = option?.gates.find((each) => each.gate === prompt.gate && each.answer === 'blocked')
    if (option !== undefined && gate !== undefined) return `${option.label}: ${lowerFirst(gateSentence(gate))}.`
  }
  return undefined
}

/** Answers are written as people type them: “10 s” is what the workbook keeps as 10,000 ms. */
function isSaid(field: FieldId, text: string, answer: string | number | null): boolean {
  const reading = readCell(fields[field], text)
  return reading.kind === 'ok' && reading.value === answer
}

type RulingProps = {
  readonly workload: string
  readonly prompt: DecisionPrompt
  readonly label: string
  readonly rulesOut: readonly string[]
}

/** Whether the answer removes options or only weighs; what it removed comes back when it is unticked. */
function Ruling({ workload, prompt, label, rulesOut }: RulingProps) {
  const dispatch = useDispatch()
  const set = (checked: boolean): void => {
    const others = rulesOut.filter((each) => each !== prompt.id)
    const text = (checked ? [...others, prompt.id] : others).join(', ')
    dispatch({ kind: 'set-cells', cells: [{ workload, field: 'rulesOut', text }], how: 'edit' })
  }
  return <Checkbox label={label} checked={prompt.hard === true} onChange={set} />
}

function ClusterSelect() {
  const team = useWorkbench((state) => state.workbook.team)
  const dispatch = useDispatch()
  return (
    <Select
      label="Cluster the team operates"
      hideLabel
      value={team.operatesCluster ?? 'none'}
      options={[
        { value: 'none', label: 'None' },
        ...clusterPlatforms.map((value) => ({ value, label: platformWord(value) })),
      ]}
      onChange={(value) =>
        dispatch({
          kind: 'set-team',
          team: { ...team, operatesCluster: value === 'none' ? null : (value as PlatformId) },
        })
      }
    />
  )
}
