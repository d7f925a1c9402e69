/** What one cell of the grid is: a field's meaning, value and basis, or what is behind a verdict and its money. */
import { inReadingOrder } from '../../domain/in-reading-order.ts'
import type { Workload } from '../../domain/workbook.ts'
import { fieldLabel, fieldMeaning, fieldValue, notAnswered } from '../../wording/field-words.ts'
import { getWorkbench, useWorkloadAssessment } from '../../workbench/use-workbench.ts'
import { HintContent } from '../marks/NumberHint.tsx'
import { VerdictHint } from '../marks/VerdictHint.tsx'
import type { GridColumn } from './grid-columns.ts'

export type CellSubject = {
  readonly workload: string
  readonly column: GridColumn
}

export function CellHint({ workload: id, column }: CellSubject) {
  const assessed = useWorkloadAssessment(id)
  if (assessed === undefined) return null
  if (column.type === 'verdict') return <VerdictHint workload={assessed} family={column.family} />
  const workload = getWorkbench()
    .store.getState()
    .workbook.workloads.find((each) => each.id === id)
  const said = workload?.[column.key]
  const noted = workload?.basis?.[column.key]
  const basis = assessed.inputs.basis[column.key]
  const fallback = (assessed.inputs.likely as unknown as Readonly<Record<string, unknown>>)[column.key]
  const value = inReadingOrder(fieldValue(column.key, (said ?? fallback) as Workload[keyof Workload]))
  const { source, comment } = typeof noted === 'object' ? noted : {}
  return (
    <HintContent
      what={`${fieldLabel(column.key)}: ${value === notAnswered ? 'unknown' : value}`}
      period={fieldMeaning(column.key)}
      basis={value === notAnswered ? undefined : basis}
      sources={source === undefined ? [] : [{ name: inReadingOrder(source) }]}
      more={
        comment !== undefined ? (
          <div>{inReadingOrder(comment)}</div>
        ) : basis === 'default' ? (
          <div>Nobody said so: it is what a workload of this kind usually has.</div>
        ) : undefined
      }
    />
  )
}
