/** What a workbook is called, also where nobody gave it a name. */
import type { Workbook } from './workbook.ts'

export const untitled = 'Untitled'

/** null where it has no title of its own. */
export function ownTitle({ title }: Pick<Workbook, 'title'>): string | null {
  return ['', untitled].includes(title.trim()) ? null : title
}
