/** The empty start: a title and nothing assumed. */
import { emptyWorkbook } from '../empty-workbook.ts'

export const empty = emptyWorkbook()
