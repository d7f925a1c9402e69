/** The day the note carries: the team sets it, so that the same workbook always gives the same note. */
import { useEffect, useState } from 'react'
import { useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import { DayField } from '../marks/DayField.tsx'
import styles from './NoteSide.module.css'

export function NoteDate({ today }: { readonly today: string }) {
  const date = useWorkbench((state) => state.workbook.date)
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const dispatch = useDispatch()
  const [text, setText] = useState(date ?? '')
  useEffect(() => setText(date ?? ''), [date])
  return (
    <div className={styles.date}>
      <DayField
        label="Date of the note"
        value={text}
        disabled={readOnly}
        onChange={setText}
        onKeep={(day) => {
          if (day === null && text.trim() !== '') return
          if (day !== (date ?? null)) dispatch({ kind: 'set-date', date: day })
        }}
      />
      {date !== today && !readOnly && (
        <TextButton onClick={() => dispatch({ kind: 'set-date', date: today })}>Today</TextButton>
      )}
    </div>
  )
}
