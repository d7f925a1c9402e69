/** The six questions that remove options outright; each answer shows what it has taken away and what a stricter one would. */
import { counted } from '../../wording/numbers.ts'
import { fieldValue } from '../../wording/field-words.ts'
import { optionWord, platformWord } from '../../wording/platform-words.ts'
import { promptWords } from '../../wording/prompt-words.ts'
import type { DecisionPrompt } from '../../domain/assessment.ts'
import { isDeep } from '../../workbench/deep/deepener.ts'
import { useAssessment, useDeepFocus, useDispatch, useWorkloadAssessment } from '../../workbench/use-workbench.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import type { PanelProps } from '../marks/place.ts'
import styles from './PromptsDialog.module.css'

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
        <Question key={prompt.id} workload={workload} prompt={prompt} />
      ))}
    </ol>
  )
}

function Question({ workload, prompt }: { readonly workload: string; readonly prompt: DecisionPrompt }) {
  const dispatch = useDispatch()
  const { question, strict, answers } = promptWords[prompt.id]
  const { field, answer } = prompt
  return (
    <li>
      <p className={styles.question}>{question}</p>
      <p className={styles.said}>
        {answer === null
          ? 'Not answered.'
          : `You say ${field === null ? platformWord(String(answer)) : fieldValue(field, answer as never)}.`}{' '}
        {prompt.removed.length > 0 && (
          <strong>{counted(prompt.removed.length, 'option')} removed by this answer.</strong>
        )}
      </p>
      {field !== null && answers.length > 0 && (
        <SegmentedControl
          label={question}
          value={answers.find((each) => each.value === String(answer))?.value ?? ''}
          options={answers}
          onChange={(text) => dispatch({ kind: 'set-cells', cells: [{ workload, field, text }], how: 'edit' })}
        />
      )}
      <p className={styles.would} title={prompt.removes.map(optionWord).join(', ')}>
        {prompt.removes.length === 0
          ? `“${strict}” would remove nothing more.`
          : `“${strict}” would remove ${counted(prompt.removes.length, 'option')} more: ${prompt.removes.slice(0, 4).map(optionWord).join(', ')}${prompt.removes.length > 4 ? ' and others' : ''}.`}
      </p>
    </li>
  )
}
