/** The workbooks a team can start from, in the order they are offered. */
import type { Workbook } from '../../domain/workbook.ts'
import { aiTeam } from './ai-team.ts'
import { empty } from './empty.ts'
import { industrial } from './industrial.ts'
import { media } from './media.ts'
import { retailer } from './retailer.ts'

export interface Template {
  readonly id: string
  readonly name: string
  /** What the example is about, in half a line. */
  readonly says: string
  readonly workbook: Workbook
}

export const templates: readonly Template[] = [
  {
    id: 'ai-team',
    name: 'AI team',
    says: 'eight workloads: chat inference, fine-tune, batch, webhooks, CI',
    workbook: aiTeam,
  },
  {
    id: 'retailer',
    name: 'Retailer',
    says: 'training in containers, personalisation at sale-day peaks',
    workbook: retailer,
  },
  {
    id: 'media',
    name: 'Media',
    says: 'GPU frames on upload, a player API that never rests',
    workbook: media,
  },
  {
    id: 'industrial',
    name: 'Industrial',
    says: 'training beside the plant’s data, functions at the edge',
    workbook: industrial,
  },
  { id: 'empty', name: 'Empty', says: 'nothing assumed', workbook: empty },
]
