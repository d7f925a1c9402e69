/** One workload of the other workbook, on the option whose bill is their number; another of its options can be chosen. */
import { useMemo, useState } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { Workbook } from '../../domain/workbook.ts'
import { fieldInSentence } from '../../wording/field-words.ts'
import { billMoney } from '../../wording/numbers.ts'
import { compareWithWorkbook, theirOption } from '../../workbench/other-figure.ts'
import { useWorkbench } from '../../workbench/use-workbench.ts'
import { Select } from '../../ui/Select.tsx'
import { CauseTable } from './CauseTable.tsx'
import type { ComparedProps } from './compared-props.ts'
import styles from './ComparisonDialog.module.css'

export type TheirRowProps = ComparedProps & {
  readonly book: Workbook
  readonly row: WorkloadAssessment
}

export function TheirRow({ workload, option, book, row }: TheirRowProps) {
  const own = useWorkbench((state) => state.workbook)
  const theirChoice = theirOption(book, row)
  const [theirId, setTheirId] = useState(theirChoice ?? option.option)
  const difference = useMemo(
    () => compareWithWorkbook({ own, workload: workload.id, option: option.option }, book, row.id, theirId),
    [own, workload.id, option.option, book, row.id, theirId],
  )
  const optionLabel = (id: string): string =>
    [...row.options, ...workload.options].find((each) => each.option === id)?.label ?? id
  const needs = row.options.find((each) => each.option === theirId)?.needs ?? []
  return (
    <>
      <div className={styles.fields}>
        <Select
          label="Their option"
          options={row.options.map((each) => ({
            value: each.option,
            label: each.label,
            detail: [
              each.monthlyUsd === null ? 'no bill' : billMoney(each.monthlyUsd.likely, own.team.currency),
              ...(each.option === theirChoice ? ['their choice'] : []),
              ...(each.option === option.option ? ['as ours'] : []),
            ].join(', '),
          }))}
          value={theirId}
          shown={optionLabel(theirId)}
          onChange={setTheirId}
        />
      </div>
      {difference?.kind === 'unknown' && difference.side === 'second' ? (
        <p role="status">{`${optionLabel(theirId)} has no bill for their inputs: ${
          needs.length === 0
            ? 'it does not carry them. Choose another option'
            : `not answered in it: ${needs.map(fieldInSentence).join(', ')}`
        }.`}</p>
      ) : (
        difference !== undefined && <CauseTable difference={difference} optionLabel={optionLabel} />
      )}
    </>
  )
}
