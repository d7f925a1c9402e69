/** The workbook's title, edited in place. */
import { inReadingOrder } from '../domain/in-reading-order.ts'
import { untitled } from '../domain/workbook-title.ts'
import { useState } from 'react'
import { useDispatch, useWorkbench } from '../workbench/use-workbench.ts'
import styles from './TitleField.module.css'

export function TitleField() {
  const title = useWorkbench((state) => state.workbook.title)
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const dispatch = useDispatch()
  const [draft, setDraft] = useState<string | null>(null)

  function keep(): void {
    if (draft !== null && draft.trim() !== '' && draft !== title) dispatch({ kind: 'set-title', title: draft.trim() })
    setDraft(null)
  }

  return (
    <input
      className={styles.title}
      aria-label="Title of the workbook"
      value={draft ?? inReadingOrder(title)}
      placeholder={untitled}
      readOnly={readOnly}
      spellCheck={false}
      maxLength={200}
      onFocus={() => setDraft(title)}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') {
          setDraft(null)
          event.currentTarget.blur()
        }
      }}
    />
  )
}
