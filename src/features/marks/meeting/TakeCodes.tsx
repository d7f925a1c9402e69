/** Codes that came back are pasted here, one or many at once; a cut one says so and takes nothing. */
import { useState } from 'react'
import type { WorkloadAssessment } from '../../../domain/assessment.ts'
import type { BlindCall } from '../../../domain/meeting/blind-call.ts'
import { callCodeProblem } from '../../../wording/meeting-words.ts'
import { counted } from '../../../wording/numbers.ts'
import { readCallCode } from '../../../workbench/links/call-code.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import styles from './meeting.module.css'

export type TakeCodesProps = {
  readonly workloads: readonly WorkloadAssessment[]
  readonly onCalls: (calls: readonly BlindCall[]) => void
}

export function TakeCodes({ workloads, onCalls }: TakeCodesProps) {
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const read = text.trim() === '' ? null : readCallCode(text)

  function take(): void {
    if (read?.kind !== 'ok') return
    const known = new Set(workloads.map(({ id }) => id))
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
    <>
      <TextArea
        label="Code that came back"
        rows={2}
        value={text}
        onChange={setText}
        placeholder="call1.…"
        error={read?.kind === 'problem' ? callCodeProblem(read.because) : undefined}
        hint={said}
      />
      <div className={styles.buttons}>
        <Button disabled={read?.kind !== 'ok'} onClick={take}>
          Take the call
        </Button>
      </div>
    </>
  )
}
