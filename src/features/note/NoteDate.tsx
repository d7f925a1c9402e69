/** The day the note carries: the team sets it, so that the same workbook always gives the same note. */
import { useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import styles from './NoteSide.module.css'

export function NoteDate({ today }: { readonly today: string }) {
  const date = useWorkbench((state) => state.workbook.date)
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const dispatch = useDispatch()
  return (
    <div className={styles.date}>
      <label>
        Date of the note
        <input
          type="date"
          value={date ?? ''}
          disabled={readOnly}
          onChange={(event) =>
            dispatch({ kind: 'set-date', date: event.target.value === '' ? null : event.target.value })
          }
        />
      </label>
      {date !== today && !readOnly && (
        <TextButton onClick={() => dispatch({ kind: 'set-date', date: today })}>Today</TextButton>
      )}
    </div>
  )
}
