/** The field's standing questions. */
import type { Assessment } from '../domain/assessment.ts'

export interface GuideEntry {
  readonly question: string
  readonly answer: readonly string[]
  readonly example: string | undefined
}

export function guideOf(_assessment: Assessment): readonly GuideEntry[] {
  return []
}
