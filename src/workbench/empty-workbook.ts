/** The workbook that nobody has written in yet. */
import type { Workbook } from '../domain/workbook.ts'
import { untitled } from '../domain/workbook-title.ts'

export function emptyWorkbook(title = untitled): Workbook {
  return {
    format: 'berth-workbook',
    version: 1,
    title,
    team: {},
    priorities: {},
    workloads: [],
    decisions: [],
    prices: {},
  }
}
