/** An invitation to a blind call as the fragment of an address. What comes out of one is text of a limited length, whoever wrote it. */
import { untitled } from '../../domain/workbook-title.ts'
import type { CallInvitation, InvitedWorkload } from '../../domain/meeting/call-invitation.ts'
import { foldedLink, unfoldedLink } from './unfold-link.ts'

/** Nobody calls on more from afar. */
export const mostInvited = 40
const longestName = 120
const longestId = 200
const longestFact = 80
const mostFacts = 12

const limits = {
  characters: 60_000,
  bytes: 200_000,
  again: 'Ask for it again.',
  tooLong: 'Ask for one about fewer workloads.',
}

export type CallLinkReading =
  | { readonly kind: 'ok'; readonly invitation: CallInvitation }
  | { readonly kind: 'newer' }
  | { readonly kind: 'problem'; readonly message: string }

/** With the leading #; the workloads beyond the first `mostInvited` are left out. */
export function writeCallLink({ title, workloads }: CallInvitation): Promise<string> {
  const rows = workloads
    .slice(0, mostInvited)
    .map(({ id, name, facts, runsToday }) => [id, clean(name, longestName), facts, runsToday ? 1 : 0])
  return foldedLink('c', JSON.stringify([clean(title, longestName), rows]))
}

/** Never throws. */
export async function readCallLink(fragment: string): Promise<CallLinkReading> {
  const unfolded = await unfoldedLink(fragment, 'c', limits)
  switch (unfolded.kind) {
    case 'ok':
      return invitationFrom(unfolded.text)
    case 'newer':
      return { kind: 'newer' }
    case 'problem':
      return unfolded
    case 'none':
      return nothingIn
  }
}

const nothingIn: CallLinkReading = {
  kind: 'problem',
  message: `The link holds no workload to call on. ${limits.again}`,
}

function invitationFrom(text: string): CallLinkReading {
  const data = parsed(text)
  if (!Array.isArray(data) || !Array.isArray(data[1])) return nothingIn
  const seen = new Set<string>()
  const workloads = (data[1] as readonly unknown[]).slice(0, mostInvited).flatMap((row): readonly InvitedWorkload[] => {
    if (!Array.isArray(row)) return []
    const [id, name, facts, runsToday] = row as readonly unknown[]
    if (typeof id !== 'string' || id === '' || id.length > longestId || seen.has(id)) return []
    seen.add(id)
    return [
      {
        id,
        name: clean(name, longestName) || 'Unnamed workload',
        runsToday: runsToday === 1,
        facts: factsFrom(facts),
      },
    ]
  })
  if (workloads.length === 0) return nothingIn
  return { kind: 'ok', invitation: { title: clean(data[0], longestName) || untitled, workloads } }
}

function factsFrom(data: unknown): InvitedWorkload['facts'] {
  if (!Array.isArray(data)) return []
  return (data as readonly unknown[]).slice(0, mostFacts).flatMap((row): InvitedWorkload['facts'] => {
    if (!Array.isArray(row)) return []
    const label = clean(row[0], longestFact)
    const value = clean(row[1], longestFact)
    return label === '' || value === '' ? [] : [[label, value]]
  })
}

/** One line of text: no control characters, and none that turn the direction of what follows. */
function clean(text: unknown, longest: number): string {
  if (typeof text !== 'string') return ''
  return text
    .slice(0, longest * 4)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
    .slice(0, longest)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
