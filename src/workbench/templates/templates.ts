/** The workbooks a team can start from, in the order they are offered. */
import type { Workbook } from '../../domain/workbook.ts'
import { empty } from './empty.ts'
import type { Command } from '../commands/command.ts'

export interface Template {
  readonly id: string
  readonly name: string
  /** What the example is about, in half a line. */
  readonly says: string
  /** Fetched when somebody wants it. */
  readonly load: () => Promise<Workbook>
}

export const templates: readonly Template[] = [
  {
    id: 'ai-team',
    name: 'AI team',
    says: 'eight workloads: chat inference, fine-tune, batch, webhooks, CI',
    load: async () => (await import('./ai-team.ts')).aiTeam,
  },
  {
    id: 'retailer',
    name: 'Retailer',
    says: 'training in containers, personalisation at sale-day peaks',
    load: async () => (await import('./retailer.ts')).retailer,
  },
  {
    id: 'media',
    name: 'Media',
    says: 'GPU frames on upload, a player API that never rests',
    load: async () => (await import('./media.ts')).media,
  },
  {
    id: 'industrial',
    name: 'Industrial',
    says: 'training beside the plant’s data, functions at the edge',
    load: async () => (await import('./industrial.ts')).industrial,
  },
  { id: 'empty', name: 'Empty', says: 'nothing assumed', load: () => Promise.resolve(empty) },
]

/** Puts a template in place of the open workbook, as one step that can be undone. */
export async function startFrom(template: Template, dispatch: (command: Command) => void): Promise<void> {
  dispatch({ kind: 'load-template', workbook: await template.load(), name: template.name })
}
