/** The seat goes round: name, call, reason, and the next person sees none of it. */
import { useState } from 'react'
import type { FormEvent, RefObject } from 'react'
import type { WorkloadAssessment } from '../../../domain/assessment.ts'
import type { BlindCall, CallChoice } from '../../../domain/meeting/blind-call.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { CallFields } from './CallFields.tsx'
import styles from './meeting.module.css'

export type HotSeatProps = {
  readonly workloads: readonly WorkloadAssessment[]
  readonly start: string | null
  /** The field of the caller's name, where every turn begins. */
  readonly name: RefObject<HTMLInputElement | null>
  readonly onCall: (call: BlindCall) => void
}

export function HotSeat({ workloads, start, name, onCall }: HotSeatProps) {
  const [workload, setWorkload] = useState(start ?? workloads[0]?.id ?? '')
  const [who, setWho] = useState('')
  const [choice, setChoice] = useState<CallChoice | null>(null)
  const [reason, setReason] = useState('')
  const canKeep = workloads.some(({ id, keep }) => id === workload && keep !== null)

  function pass(event: FormEvent): void {
    event.preventDefault()
    if (choice === null || who.trim() === '') return
    onCall({ workload, who: who.trim(), choice, reason: reason.trim() })
    setWho('')
    setChoice(null)
    setReason('')
    name.current?.focus()
  }

  return (
    <form className={styles.call} onSubmit={pass}>
      <div className={styles.callRow}>
        <Select
          label="Workload"
          value={workload}
          options={workloads.map((each) => ({ value: each.id, label: each.name }))}
          onChange={(id) => {
            setWorkload(id)
            // What runs one today says nothing of another.
            if (choice === 'keep') setChoice(null)
          }}
        />
        <TextField
          label="Who calls"
          inputRef={name}
          value={who}
          onChange={setWho}
          placeholder="Team or role"
          maxLength={60}
        />
        <CallFields
          label="Your call"
          choice={choice}
          reason={reason}
          canKeep={canKeep}
          onChoice={setChoice}
          onReason={setReason}
        />
      </div>
      <div className={styles.buttons}>
        <Button type="submit" disabled={choice === null || who.trim() === ''}>
          Hide it and pass on
        </Button>
      </div>
    </form>
  )
}
