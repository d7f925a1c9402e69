/** Calls from afar: open the shared link, call there, copy the code; whoever leads the meeting pastes the codes here. */
import { useState } from 'react'
import type { WorkloadAssessment } from '../../../domain/assessment.ts'
import type { BlindCall, CallChoice } from '../../../domain/meeting/blind-call.ts'
import { callCodeProblem } from '../../../wording/meeting-words.ts'
import { counted } from '../../../wording/numbers.ts'
import { readCallCode, writeCallCode } from '../../../workbench/links/call-code.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea, TextField } from '../../../ui/TextField.tsx'
import { CallFields } from './CallFields.tsx'
import styles from './meeting.module.css'

export type CallByCodeProps = {
  readonly workloads: readonly WorkloadAssessment[]
  readonly onCalls: (calls: readonly BlindCall[]) => void
}

interface Own {
  readonly choice: CallChoice | null
  readonly reason: string
}

const mostWorkloads = 40

export function CallByCode({ workloads, onCalls }: CallByCodeProps) {
  const [making, setMaking] = useState(false)
  return making ? (
    <MakeCode workloads={workloads} onBack={() => setMaking(false)} />
  ) : (
    <PasteCodes workloads={workloads} onCalls={onCalls} onMake={() => setMaking(true)} />
  )
}

function PasteCodes({ workloads, onCalls, onMake }: CallByCodeProps & { readonly onMake: () => void }) {
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const read = text.trim() === '' ? null : readCallCode(text)
  const known = new Set(workloads.map(({ id }) => id))

  function add(): void {
    if (read?.kind !== 'ok') return
    const calls = read.calls.filter(({ workload }) => known.has(workload))
    onCalls(calls)
    setSaid(
      calls.length === read.calls.length
        ? `${counted(calls.length, 'call')} of ${read.who} taken, hidden.`
        : `${counted(calls.length, 'call')} of ${read.who} taken; ${read.calls.length - calls.length} were about workloads that are not here.`,
    )
    setText('')
  }

  return (
    <div className={styles.call}>
      <TextArea
        label="Code of a participant"
        rows={3}
        value={text}
        onChange={setText}
        placeholder="call1.…"
        error={read?.kind === 'problem' ? callCodeProblem(read.because) : undefined}
        hint={said === '' ? 'Share the workbook as a link; participants make their code in their copy.' : said}
      />
      <div className={styles.buttons}>
        <Button disabled={read?.kind !== 'ok'} onClick={add}>
          Take the call
        </Button>
        <Button variant="quiet" onClick={onMake}>
          Make my code instead
        </Button>
      </div>
    </div>
  )
}

function MakeCode({
  workloads,
  onBack,
}: {
  readonly workloads: readonly WorkloadAssessment[]
  readonly onBack: () => void
}) {
  const [who, setWho] = useState('')
  const [own, setOwn] = useState<Readonly<Record<string, Own>>>({})
  const calls = workloads.flatMap(({ id }): readonly BlindCall[] => {
    const call = own[id]
    return call?.choice == null
      ? []
      : [{ workload: id, who: who.trim(), choice: call.choice, reason: call.reason.trim() }]
  })
  const code = who.trim() === '' || calls.length === 0 ? null : writeCallCode(who.trim(), calls)
  const set = (id: string, part: Partial<Own>) =>
    setOwn((before) => ({ ...before, [id]: { choice: null, reason: '', ...before[id], ...part } }))
  return (
    <div className={styles.call}>
      <TextField label="Who calls" value={who} onChange={setWho} placeholder="Team or role" maxLength={60} />
      {workloads.slice(0, mostWorkloads).map(({ id, name }) => (
        <fieldset key={id} className={styles.triggers}>
          <legend>{name}</legend>
          <div className={styles.callRow}>
            <CallFields
              label={`Your call on ${name}`}
              choice={own[id]?.choice ?? null}
              reason={own[id]?.reason ?? ''}
              onChoice={(choice) => set(id, { choice })}
              onReason={(reason) => set(id, { reason })}
            />
          </div>
        </fieldset>
      ))}
      {code === null ? (
        <p className={styles.hidden}>The code appears when you named yourself and called at least one workload.</p>
      ) : (
        <code className={styles.code}>{code}</code>
      )}
      <div className={styles.buttons}>
        <Button
          disabled={code === null}
          onClick={() => void navigator.clipboard?.writeText(code ?? '').catch(() => undefined)}
        >
          Copy the code
        </Button>
        <Button variant="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </div>
  )
}
