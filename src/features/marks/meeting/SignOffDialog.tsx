/** The decision about one workload: take the recommendation or override it with a reason; who, when, and what reopens it. */
import { shortName } from '../../../wording/short-name.ts'
import { useCallback, useId, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { decisionState } from '../../../domain/meeting/decision-state.ts'
import { firedSentence } from '../../../wording/meeting-words.ts'
import { money } from '../../../wording/numbers.ts'
import { verdictWord } from '../../../wording/verdict-words.ts'
import { useAssessment, useDispatch, useWorkbench } from '../../../workbench/use-workbench.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea, TextField } from '../../../ui/TextField.tsx'
import { useTellWithUndo } from '../use-tell-with-undo.ts'
import { FamilyGlyph } from '../FamilyGlyph.tsx'
import { decisionFrom, draftOf, problemsOf, signWord } from './decision-draft.ts'
import type { DecisionDraft } from './decision-draft.ts'
import { TriggerFields } from './TriggerFields.tsx'
import styles from './meeting.module.css'

export type SignOffDialogProps = {
  readonly workload: string
  readonly today: string
  /** The part that somebody came to mend; the choice unless said otherwise. */
  readonly at?: 'choice' | 'rationale' | 'reviewBy' | undefined
  /** Opens with the override chosen. */
  readonly override?: boolean | undefined
  /** An override that the room arrived at, such as by other weights. */
  readonly suggest?: { readonly option: string; readonly rationale: string } | undefined
  /** The room decides now: what was only proposed, such as by a dissent of the blind call, is accepted. */
  readonly accepting?: boolean | undefined
  readonly onClose: () => void
  readonly onSigned?: (() => void) | undefined
}

export function SignOffDialog(props: SignOffDialogProps) {
  const { workload: id, today, at, override, suggest, accepting, onClose, onSigned } = props
  const assessment = useAssessment()
  const workbook = useWorkbench((state) => state.workbook)
  const dispatch = useDispatch()
  const tellWithUndo = useTellWithUndo()
  const formId = useId()
  const workload = assessment.workloads.find((each) => each.id === id)
  const state = workload === undefined ? null : decisionState(workbook, workload, today)
  const [draft, setDraft] = useState<DecisionDraft>(() => {
    const start = draftOf(state, workbook, today, override === true, suggest)
    return accepting === true ? { ...start, proposed: false } : start
  })
  const [tried, setTried] = useState(false)
  const startAt = useRef<HTMLElement>(null)
  const findStart = useCallback(
    (form: HTMLFormElement | null) => {
      const part = at === undefined || at === 'choice' ? 'input:checked' : `[name="${at}"]`
      startAt.current = form?.querySelector<HTMLElement>(part) ?? null
    },
    [at],
  )
  if (workload === undefined || state === null) return null
  const { recommendation } = workload
  const { currency } = assessment.team
  const problems = problemsOf(draft, today)
  const shown = tried ? problems : {}
  const set = (part: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...part }))

  function sign(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (workload === undefined) return
    const decision = decisionFrom(draft, { today, workload, catalogueVersion: assessment.catalogueVersion })
    if (decision === null || Object.keys(problems).length > 0) return
    dispatch({ kind: 'set-decision', decision })
    tellWithUndo(`${shortName(workload.name)}: ${decision.status}`)
    onClose()
    onSigned?.()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="medium"
      typeInto={startAt}
      title={`Decide: ${shortName(workload.name)}`}
      description={
        recommendation === null
          ? 'Nothing passes its gates; an override names the reason.'
          : `Recommended: ${recommendation.label}${recommendation.monthlyUsd === null ? '' : `, ${money(recommendation.monthlyUsd, currency)} a month`}`
      }
      footer={
        <>
          {state.decision !== null && (
            <Button
              variant="quiet"
              onClick={() => {
                dispatch({ kind: 'remove-decision', workload: workload.id })
                onClose()
              }}
            >
              Take the decision back
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            {signWord(draft)}
          </Button>
        </>
      }
    >
      <form
        ref={findStart}
        id={formId}
        className={styles.form}
        onSubmit={sign}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
        }}
      >
        {state.fired.length > 0 && (
          <ul className={styles.fired}>
            {state.fired.map((fired) => (
              <li key={fired.kind}>{firedSentence(fired, currency)}</li>
            ))}
          </ul>
        )}
        <SegmentedControl
          label="Decision"
          options={[
            { value: 'accept', label: 'Take the recommendation', disabled: recommendation === null },
            { value: 'override', label: 'Override' },
          ]}
          value={draft.override ? 'override' : 'accept'}
          onChange={(value) => set({ override: value === 'override' })}
        />
        {draft.override && (
          <Select
            label="Option"
            value={draft.option}
            placeholder="Choose an option"
            options={workload.options
              .filter(({ option }) => option !== recommendation?.option)
              .map((option) => ({
                value: option.option,
                label: option.label,
                icon: <FamilyGlyph family={option.family} />,
                detail: `${verdictWord(option.verdict)}${option.monthlyUsd === null ? '' : `, ${money(option.monthlyUsd.likely, currency)}`}`,
              }))}
            onChange={(option) => set({ option })}
          />
        )}
        {shown.option !== undefined && <p className={styles.problem}>{shown.option}</p>}
        <TextArea
          label={draft.override ? 'Reason for the override' : 'Reason, if any beyond the assessment'}
          name="rationale"
          rows={2}
          value={draft.rationale}
          onChange={(rationale) => set({ rationale })}
          error={shown.rationale}
        />
        <div className={styles.three}>
          <TextField
            label="Deciders"
            value={draft.deciders}
            onChange={(deciders) => set({ deciders })}
            placeholder="Platform, Finance"
          />
          <TextField label="Consulted" value={draft.consulted} onChange={(consulted) => set({ consulted })} />
          <TextField label="Informed" value={draft.informed} onChange={(informed) => set({ informed })} />
        </div>
        <TextArea
          label="Dissent"
          rows={2}
          value={draft.dissent}
          onChange={(dissent) => set({ dissent })}
          placeholder="Who disagrees, and why"
        />
        <div className={styles.three}>
          <TextField label="Date" value={draft.date} onChange={(date) => set({ date })} error={shown.date} />
          <TextField
            label="Review by"
            name="reviewBy"
            value={draft.reviewBy}
            onChange={(reviewBy) => set({ reviewBy })}
            error={shown.reviewBy}
            placeholder="6m"
          />
          <TextField label="Tickets" value={draft.tickets} onChange={(tickets) => set({ tickets })} />
        </div>
        <TriggerFields draft={draft} problems={shown} set={set} />
        <div className={styles.two}>
          <TextField
            label="Supersedes"
            value={draft.supersedes}
            onChange={(supersedes) => set({ supersedes })}
            placeholder="An earlier note"
          />
          <TextField
            label="Superseded by"
            value={draft.supersededBy}
            onChange={(supersededBy) => set({ supersededBy })}
            placeholder="A later note, which ends this decision"
          />
        </div>
        <Checkbox
          label="Only propose it"
          detail="Not accepted yet, such as while a benchmark is running"
          checked={draft.proposed}
          onChange={(proposed) => set({ proposed })}
        />
      </form>
    </Dialog>
  )
}
