/** The title of a kept workbook while it is typed anew: Enter or leaving it keeps it, Esc does not. */
import { useState } from 'react'
import styles from './Keep.module.css'

export type RenameFieldProps = {
  readonly title: string
  /** Null where the title stays. */
  readonly onDone: (title: string | null) => void
}

export function RenameField({ title, onDone }: RenameFieldProps) {
  const [draft, setDraft] = useState(title)

  function keep(): void {
    const typed = draft.trim()
    onDone(typed === '' || typed === title ? null : typed)
  }

  return (
    <input
      className={styles.rename}
      aria-label={`New title of ${title}`}
      value={draft}
      maxLength={200}
      spellCheck={false}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- somebody has just asked to type here
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
        if (event.key !== 'Escape') return
        // The list stays open.
        event.preventDefault()
        event.stopPropagation()
        onDone(null)
      }}
    />
  )
}
