/** What a decision records besides the option and its status: each part's name, and what it says in words. */
import type { Decision } from '../domain/decision.ts'
import { triggerWords } from './sections/triggers.ts'

export const decisionParts = [
  ['rationale', 'Rationale'],
  ['deciders', 'Deciders'],
  ['consulted', 'Consulted'],
  ['informed', 'Informed'],
  ['dissent', 'Dissent'],
  ['date', 'Date'],
  ['reviewBy', 'Review by'],
  ['triggers', 'Triggers'],
  ['tickets', 'Tickets'],
  ['supersedes', 'Supersedes'],
  ['supersededBy', 'Superseded by'],
] as const

type PartId = (typeof decisionParts)[number][0]

/** "none" for what was not recorded. */
export function decisionPartWords(part: Decision[PartId]): string {
  if (part === undefined) return 'none'
  if (typeof part === 'string') return part
  return part.map((entry) => (typeof entry === 'string' ? entry : triggerWords(entry))).join('; ') || 'none'
}
