/** What reopens a decision. */
import type { Trigger } from '../../domain/decision.ts'
import { money, significant } from '../../wording/numbers.ts'
import { inUnit } from '../../wording/units.ts'
import { table } from '../build-nodes.ts'
import { nameOf } from '../note-context.ts'
import type { Section } from './section.ts'

export function triggerWords(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'date':
      return `On ${trigger.on}`
    case 'load-above':
      return `Load above ${inUnit(trigger.requestsPerMonth, 'requests/month')}`
    case 'cost-above':
      return `Cost above ${money(trigger.usdPerMonth)} a month`
    case 'price-change':
      return `A change of more than ${significant(trigger.pct, 3)} % in a price used`
    case 'event':
      return trigger.text
    default:
      return 'A trigger of a newer version'
  }
}

export const triggers: Section = {
  title: 'What reopens this decision',
  build: (note) => {
    const rows = note.placements.flatMap(({ workload, decision }) =>
      (decision?.triggers ?? []).map((trigger) => [nameOf(workload), triggerWords(trigger)]),
    )
    return rows.length === 0 ? [] : [table(['Workload', 'Trigger'], rows)]
  },
  whenEmpty: 'Nobody said what would reopen this decision.',
}
