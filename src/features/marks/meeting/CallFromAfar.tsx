/** Calls from afar: a link goes out that asks for a call, a short code comes back and is pasted here. Nothing passes through a server. */
import type { BlindCall } from '../../../domain/meeting/blind-call.ts'
import type { WorkloadAssessment } from '../../../domain/assessment.ts'
import { InviteByLink } from './InviteByLink.tsx'
import { TakeCodes } from './TakeCodes.tsx'
import styles from './meeting.module.css'

export type CallFromAfarProps = {
  readonly workloads: readonly WorkloadAssessment[]
  /** Ids of the workloads that need discussion. */
  readonly discussed: ReadonlySet<string>
  readonly start: string | null
  readonly onCalls: (calls: readonly BlindCall[]) => void
}

export function CallFromAfar({ workloads, discussed, start, onCalls }: CallFromAfarProps) {
  return (
    <div className={styles.call}>
      <InviteByLink workloads={workloads} discussed={discussed} start={start} />
      <TakeCodes workloads={workloads} onCalls={onCalls} />
    </div>
  )
}
