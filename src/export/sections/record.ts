/** The definition of done of a decision: status, people, dates, tickets, what it replaces. */
import { listed } from '../../wording/field-words.ts'
import { table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'
import { recordOf, statusWord } from '../record-of-decisions.ts'
import { linked } from '../record-words.ts'
import type { Section } from './section.ts'

export const record: Section = {
  title: 'Decision record',
  build: (note) => {
    const facts = recordOf(note)
    const people = (names: readonly string[]) => (names.length === 0 ? 'not answered' : listed(names))
    const rows: readonly (readonly [string, Inline])[] = [
      ['Status', statusWord(facts.status)],
      ['Date', facts.date ?? 'not answered'],
      ['Review by', facts.reviewBy ?? 'not answered'],
      ['Owner', people(facts.owners)],
      ['Deciders', people(facts.deciders)],
      ...(facts.consulted.length === 0 ? [] : [['Consulted', people(facts.consulted)] as const]),
      ...(facts.informed.length === 0 ? [] : [['Informed', people(facts.informed)] as const]),
      ...(facts.tickets.length === 0 ? [] : [['Tickets', linked(facts.tickets)] as const]),
      ...(facts.supersedes.length === 0 ? [] : [['Supersedes', linked(facts.supersedes)] as const]),
      ...(facts.supersededBy.length === 0 ? [] : [['Superseded by', linked(facts.supersededBy)] as const]),
    ]
    return [table(['Item', 'Value'], rows)]
  },
}
