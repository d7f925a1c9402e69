/** Whether the open workbook is one of the examples as it was loaded: then nothing in it is the team's own. */
import type { Workbook } from '../../domain/workbook.ts'
import { templates } from './templates.ts'

/** In the order in which they stand, so that two of the same content are the same text. */
function contents({ title, team, priorities, workloads, decisions }: Workbook): string {
  return JSON.stringify([title, team, priorities, workloads, decisions])
}

export async function isUntouchedExample(workbook: Workbook): Promise<boolean> {
  const count = workbook.workloads.length
  const examples = await Promise.all(templates.map(({ load }) => load()))
  return examples.some(({ workloads, ...rest }) => {
    // A long list is no example, and need not be written out to see that.
    const couldBe = count > 0 && workloads.length === count
    return couldBe && contents({ ...rest, workloads }) === contents(workbook)
  })
}
