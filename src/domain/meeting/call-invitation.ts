/** What somebody far away is asked: a few workloads by name, with what the team says of them and nothing of what the assessment says. */

export interface InvitedWorkload {
  readonly id: string
  readonly name: string
  /** Whether something runs it today, so that one can call to keep that. */
  readonly runsToday: boolean
  /** Label and value, as the team sees them. */
  readonly facts: readonly (readonly [string, string])[]
}

export interface CallInvitation {
  /** Of the workbook. */
  readonly title: string
  readonly workloads: readonly InvitedWorkload[]
}
