/** The other number comes out of another workbook: one workload on the option they would run, or the two sets as a whole. */
import { useMemo, useState } from 'react'
import { billMoney } from '../../wording/numbers.ts'
import { fieldInSentence } from '../../wording/field-words.ts'
import { otherCurrencyWords } from '../../wording/difference-words.ts'
import { openFile } from '../../workbench/files.ts'
import {
  assessOther,
  compareSets,
  compareWithWorkbook,
  otherWorkbook,
  sameWorkload,
  theirOption,
} from '../../workbench/other-figure.ts'
import type { OtherWorkbook } from '../../workbench/other-figure.ts'
import { getWorkbench, useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { CauseTable } from './CauseTable.tsx'
import type { ComparedProps } from './ComparisonDialog.tsx'
import { SetTable } from './SetTable.tsx'
import styles from './ComparisonDialog.module.css'

const allOfThem = '*'
const notInIt = '-'

export function FileSide({ workload, option }: ComparedProps) {
  const own = useWorkbench((state) => state.workbook)
  const ours = useAssessment()
  const [other, setOther] = useState<OtherWorkbook | null>(null)
  const [chosen, setChosen] = useState<string>(notInIt)
  const [onOption, setOnOption] = useState<string | null>(null)
  const book = other?.kind === 'ok' ? other.workbook : null
  const theirs = useMemo(() => (book === null ? null : assessOther(book)), [book])
  const row = theirs?.workloads.find(({ id }) => id === chosen)
  const theirChoice = book === null || row === undefined ? undefined : theirOption(book, row)
  const theirId = onOption ?? theirChoice ?? option.option
  const needs = row?.options.find((each) => each.option === theirId)?.needs ?? []
  const labels = useMemo(
    () => new Map([...workload.options, ...(row?.options ?? [])].map((each) => [each.option, each.label])),
    [workload, row],
  )
  const optionLabel = (id: string): string => labels.get(id) ?? id

  const choose = async (): Promise<void> => {
    const picked = await openFile()
    if (picked === null) return
    const opened = otherWorkbook(picked, getWorkbench().store.getState().workbook)
    setOther(opened)
    setOnOption(null)
    setChosen(opened.kind === 'ok' ? (sameWorkload(opened.workbook, workload.inputs.entry) ?? notInIt) : notInIt)
  }
  const difference = useMemo(
    () =>
      book === null || row === undefined
        ? undefined
        : compareWithWorkbook({ own, workload: workload.id, option: option.option }, book, row.id, theirId),
    [own, workload.id, option.option, book, row, theirId],
  )
  const sets = useMemo(
    () =>
      book === null || theirs === null || chosen !== allOfThem
        ? undefined
        : compareSets({ workbook: own, assessment: ours }, { workbook: book, assessment: theirs }),
    [own, ours, book, theirs, chosen],
  )
  const shownIn = otherCurrencyWords(own.team.currency, book?.team.currency)
  return (
    <>
      <div className={styles.fields}>
        <Button onClick={() => void choose()}>{other === null ? 'Choose a file' : 'Choose another file'}</Button>
        {book !== null && (
          <Select
            label={`Workload in ${other?.kind === 'ok' ? other.name : ''}`}
            options={[
              ...book.workloads.map((each) => ({ value: each.id, label: each.name ?? each.id })),
              { value: allOfThem, label: 'All of them, recommended sets' },
            ]}
            value={chosen === notInIt ? null : chosen}
            placeholder="Choose the workload"
            onChange={(id) => {
              setChosen(id)
              setOnOption(null)
            }}
          />
        )}
        {row !== undefined && (
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
            onChange={setOnOption}
          />
        )}
      </div>
      {other?.kind === 'problem' && <p role="alert">{other.text}</p>}
      {book === null ? (
        <p role="status">A workbook or a table with the same workload in it.</p>
      ) : sets !== undefined ? (
        <SetTable difference={sets} />
      ) : difference === undefined ? (
        <p role="status">
          {workload.name} is not in it: choose the workload to compare with, or compare the sets as a whole.
        </p>
      ) : difference.kind === 'unknown' && difference.side === 'second' ? (
        <p role="status">{`${optionLabel(theirId)} has no bill for their inputs: ${
          needs.length === 0
            ? 'it does not carry them. Choose another option'
            : `not answered in it: ${needs.map(fieldInSentence).join(', ')}`
        }.`}</p>
      ) : (
        <CauseTable difference={difference} optionLabel={optionLabel} />
      )}
      {shownIn !== null && <p className={styles.quiet}>{shownIn}</p>}
    </>
  )
}
