/** How long the table is, what in it was not understood, and how far its verdicts are. */
import { counted, whole } from '../../wording/numbers.ts'
import { mostRowsAssessed } from '../../workbench/assess-in-steps.ts'
import { cellsNotUnderstood } from '../../workbench/cells-not-understood.ts'
import { useReadOfAssessment, useWorkbench } from '../../workbench/use-workbench.ts'

export function TableFact() {
  const rows = useWorkbench((state) => state.workbook.workloads.length)
  const invalid = useWorkbench((state) => cellsNotUnderstood(state.workbook.workloads))
  const assessed = useReadOfAssessment(({ workloads }) => workloads.length)
  const parts = [counted(rows, 'row')]
  if (invalid > 0) parts.push(`${invalid} not understood`)
  if (assessed >= mostRowsAssessed && assessed < rows)
    parts.push(`verdicts for the first ${whole(mostRowsAssessed)}; the command assesses all`)
  else if (assessed < rows) parts.push(`verdicts for ${whole(assessed)} so far`)
  return parts.join(' · ')
}
