/** What somebody far away is asked: a few workloads by name, with what the team says of them and nothing of what the assessment says. */

export interface InvitedWorkload {
  readonly id: string
  readonly name: string
  /** Label and value, as the team sees them. */
  readonly facts: readonly (readonly [string, string])[]
}

export interface CallInvitation {
  /** Of the workbook. */
  readonly title: string
  readonly workloads: readonly InvitedWorkload[]
}
