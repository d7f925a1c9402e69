/** The workbook that nobody has written in yet. */
import type { Workbook } from '../domain/workbook.ts'

export function emptyWorkbook(title = 'Untitled'): Workbook {
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
