/** Codes that came back are pasted here, one or many at once; a cut one says so and takes nothing. */
import { useState } from 'react'
import type { WorkloadAssessment } from '../../../domain/assessment.ts'
import type { BlindCall } from '../../../domain/meeting/blind-call.ts'
import { listed } from '../../../wording/field-words.ts'
import { lowerFirst } from '../../../wording/lower-first.ts'
import { callCodeProblem } from '../../../wording/meeting-words.ts'
import { counted } from '../../../wording/numbers.ts'
import type { CallCode } from '../../../workbench/links/call-code.ts'
import { readCallCodes } from '../../../workbench/links/call-code.ts'
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
  const read = text.trim() === '' ? [] : readCallCodes(text)
  const good = read.filter((each) => each.kind === 'ok')
  const isGood = good.length > 0 && good.length === read.length

  function take(): void {
    if (!isGood) return
    const known = new Set(workloads.map(({ id }) => id))
    const all = good.flatMap(({ calls }) => calls)
    const calls = all.filter(({ workload }) => known.has(workload))
    onCalls(calls)
    const taken = `${counted(calls.length, 'call')} of ${listed(good.map(({ who }) => who))} taken`
    setSaid(
      calls.length === all.length
        ? `${taken}, hidden.`
        : `${taken}; ${all.length - calls.length} were about workloads that are not here.`,
    )
    setText('')
  }

  return (
    <>
      <TextArea
        label="Codes that came back"
        rows={2}
        value={text}
        onChange={setText}
        placeholder="call1.…"
        error={callCodesProblem(read)}
        hint={said}
      />
      <div className={styles.buttons}>
        <Button disabled={!isGood} onClick={take}>
          {good.length > 1 ? `Take the ${good.length} calls` : 'Take the call'}
        </Button>
      </div>
    </>
  )
}

/** Of several, which one it is. */
function callCodesProblem(read: readonly CallCode[]): string | undefined {
  const at = read.findIndex(({ kind }) => kind === 'problem')
  const bad = read[at]
  if (bad?.kind !== 'problem') return undefined
  const problem = callCodeProblem(bad.because)
  return read.length === 1 ? problem : `Code ${at + 1} of ${read.length}: ${lowerFirst(problem)}`
}
