/** The other number comes out of another workbook: one workload on the option they would run, or the two sets as a whole. */
import { useMemo, useState } from 'react'
import { otherCurrencyWords } from '../../wording/difference-words.ts'
import { openFile } from '../../workbench/files.ts'
import { assessOther, compareSets, otherWorkbook, sameWorkload } from '../../workbench/other-figure.ts'
import type { OtherWorkbook } from '../../workbench/other-figure.ts'
import { getWorkbench, useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import type { ComparedProps } from './compared-props.ts'
import { SetTable } from './SetTable.tsx'
import { TheirRow } from './TheirRow.tsx'
import styles from './ComparisonDialog.module.css'

const allOfThem = '*'
const notInIt = '-'

export function FileSide({ workload, option }: ComparedProps) {
  const own = useWorkbench((state) => state.workbook)
  const ours = useAssessment()
  const [other, setOther] = useState<OtherWorkbook | null>(null)
  const [chosen, setChosen] = useState<string>(notInIt)
  const book = other?.kind === 'ok' ? other.workbook : null
  const theirs = useMemo(() => (book === null ? null : assessOther(book)), [book])
  const row = theirs?.workloads.find(({ id }) => id === chosen)

  const choose = async (): Promise<void> => {
    const picked = await openFile()
    if (picked === null) return
    const opened = otherWorkbook(picked, getWorkbench().store.getState().workbook)
    setOther(opened)
    setChosen(opened.kind === 'ok' ? (sameWorkload(opened.workbook, workload.inputs.entry) ?? notInIt) : notInIt)
  }
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
            onChange={setChosen}
          />
        )}
      </div>
      {other?.kind === 'problem' && <p role="alert">{other.text}</p>}
      {book === null ? (
        <p role="status">A workbook or a table with the same workload in it.</p>
      ) : sets !== undefined ? (
        <SetTable difference={sets} />
      ) : row === undefined ? (
        <p role="status">
          {workload.name} is not in it: choose the workload to compare with, or compare the sets as a whole.
        </p>
      ) : (
        <TheirRow
          key={`${other?.kind === 'ok' ? other.name : ''} ${row.id}`}
          workload={workload}
          option={option}
          book={book}
          row={row}
        />
      )}
      {shownIn !== null && <p className={styles.quiet}>{shownIn}</p>}
    </>
  )
}
