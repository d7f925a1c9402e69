/** The reveal: agreement in one line, disagreements side by side with their reasons, and a way into the note. */
import { shortName } from '../../../wording/short-name.ts'
import type { WorkloadAssessment } from '../../../domain/assessment.ts'
import type { BlindCall, Spread } from '../../../domain/meeting/blind-call.ts'
import { decisionFor } from '../../../domain/meeting/decision-state.ts'
import { callsAsDissent, callWord, spreadInWords } from '../../../wording/meeting-words.ts'
import { familyWord } from '../../../wording/platform-words.ts'
import { getWorkbench, useDispatch } from '../../../workbench/use-workbench.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellWithUndo } from '../use-tell-with-undo.ts'
import { FamilyGlyph } from '../FamilyGlyph.tsx'
import styles from './meeting.module.css'

export type RevealedCallsProps = {
  readonly spreads: readonly Spread[]
  readonly discuss: readonly Spread[]
  readonly workloads: readonly WorkloadAssessment[]
  readonly today: string
}

export function RevealedCalls({ spreads, discuss, workloads, today }: RevealedCallsProps) {
  const nameOf = (id: string) => workloads.find((each) => each.id === id)?.name ?? id
  const agreed = spreads.filter((spread) => spread.calls.length > 0 && !discuss.includes(spread))
  return (
    <>
      {discuss.length === 0 && (
        <p className={styles.lead}>Everybody agrees, with each other and with the assessment.</p>
      )}
      {discuss.map((spread) => (
        <SpreadToDiscuss
          key={spread.workload}
          spread={spread}
          workload={workloads.find((each) => each.id === spread.workload)}
          today={today}
        />
      ))}
      {agreed.length > 0 && (
        <p className={styles.skipped}>
          Agreed, no discussion:{' '}
          {agreed.map((spread) => `${shortName(nameOf(spread.workload))} (${spreadInWords(spread)})`).join('; ')}.
        </p>
      )}
    </>
  )
}

type SpreadToDiscussProps = {
  readonly spread: Spread
  readonly workload: WorkloadAssessment | undefined
  readonly today: string
}

function SpreadToDiscuss({ spread, workload, today }: SpreadToDiscussProps) {
  const dispatch = useDispatch()
  const tellWithUndo = useTellWithUndo()
  const recommended = workload?.recommendation ?? null
  const dissenting = spread.calls.filter(({ choice }) => isDissent(choice, workload))

  /** A decision that exists keeps all it says; without one the recommendation is proposed, so that the dissent has a place. */
  function write(): void {
    if (workload === undefined) return
    const before = decisionFor(getWorkbench().store.getState().workbook, workload.id)
    if (before === null && recommended === null) return
    const base = before ?? {
      workload: workload.id,
      option: recommended?.option ?? '',
      status: 'proposed' as const,
      date: today,
    }
    const words = callsAsDissent(dissenting)
    dispatch({
      kind: 'set-decision',
      decision: { ...base, dissent: base.dissent === undefined ? words : `${base.dissent}; ${words}` },
    })
    tellWithUndo(`Dissent on ${shortName(workload.name)} is in the note`)
  }

  return (
    <section className={styles.spread} aria-label={workload?.name ?? spread.workload}>
      <h2>{shortName(workload?.name ?? spread.workload)}</h2>
      <p className={styles.lead}>
        {spreadInWords(spread)}.{' '}
        <span className={styles.quiet}>
          {recommended === null
            ? 'Nothing passes.'
            : `The assessment says ${familyWord(recommended.family)}, ${recommended.label}.`}
        </span>
      </p>
      {spread.sides.map(({ choice, calls }) => (
        <div key={choice} className={styles.side}>
          <span>
            {choice === 'keep' ? null : <FamilyGlyph family={choice} />}
            {callWord(choice)}
          </span>
          <ul>
            {calls.map((call) => (
              <li key={call.who}>
                <strong>{call.who}</strong>
                {call.reason === '' ? '' : `: ${call.reason}`}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {dissenting.length > 0 && recommended !== null && (
        <div className={styles.buttons}>
          <Button onClick={write}>Write the dissent into the note</Button>
        </div>
      )}
    </section>
  )
}

function isDissent(choice: BlindCall['choice'], workload: WorkloadAssessment | undefined): boolean {
  const recommended = workload?.recommendation ?? null
  if (recommended === null) return false
  return choice === 'keep' ? workload?.keep?.option !== recommended.option : choice !== recommended.family
}
