/** What a decision's record says beside its status, in the words every shorter view shares. */
import type { Trigger } from '../domain/decision.ts'
import { listed } from '../wording/field-words.ts'
import { lowerFirst } from '../wording/lower-first.ts'
import { joined, link, separated } from './build-nodes.ts'
import type { Inline } from './build-nodes.ts'
import { nameOf, sentence } from './note-context.ts'
import type { NoteContext } from './note-context.ts'
import { recordOf } from './record-of-decisions.ts'
import { triggerWords } from './sections/triggers.ts'

/** Tickets and decisions by their addresses where they are addresses. */
export function linked(names: readonly string[]): Inline {
  return separated(
    names.map((name) => link(name, name)),
    ', ',
  )
}

/** "Consulted: Security", "Tickets: …": only what was answered. */
export function recordDetails(note: NoteContext): readonly Inline[] {
  const { consulted, informed, tickets, supersedes, supersededBy } = recordOf(note)
  const said = (label: string, value: Inline, has: boolean): readonly Inline[] =>
    has ? [joined(`${label}: `, value)] : []
  return [
    ...said('Consulted', listed(consulted), consulted.length > 0),
    ...said('Informed', listed(informed), informed.length > 0),
    ...said('Tickets', linked(tickets), tickets.length > 0),
    ...said('Supersedes', linked(supersedes), supersedes.length > 0),
    ...said('Superseded by', linked(supersededBy), supersededBy.length > 0),
  ]
}

/** "Webhook router, dissent: Integrations would keep Workers." */
export function dissents(note: NoteContext): readonly string[] {
  return note.placements.flatMap(({ workload, decision }) => {
    const dissent = (decision?.dissent ?? '').trim()
    return dissent === '' ? [] : [`${nameOf(workload)}, dissent: ${sentence(dissent)}`]
  })
}

/** "Chat inference API is decided again: on load above 12M requests/month, or on 2027-05-22." */
export function reopenings(note: NoteContext): readonly string[] {
  return note.placements.flatMap(({ workload, decision }) => {
    const triggers = decision?.triggers ?? []
    return triggers.length === 0
      ? []
      : [`${nameOf(workload)} is decided again: ${sentence(listed(triggers.map(triggerInSentence), 'or'))}`]
  })
}

/* An event is said in the team's own words. */
function triggerInSentence(trigger: Trigger): string {
  const words = triggerWords(trigger)
  if (trigger.kind === 'event') return words
  return trigger.kind === 'date' ? lowerFirst(words) : `on ${lowerFirst(words)}`
}
