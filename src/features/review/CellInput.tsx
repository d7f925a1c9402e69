/** A blank in a table that can be filled: it keeps on Enter or when left, and Esc brings the old text back. */
import { useEffect, useId, useState } from 'react'
import { readDay } from '../../domain/meeting/days.ts'
import { useWorkbench } from '../../workbench/use-workbench.ts'
import { joinClasses } from '../../ui/class-names.ts'
import styles from './ReviewPanel.module.css'

export type CellInputProps = {
  readonly label: string
  readonly value: string
  readonly placeholder?: string | undefined
  /** Dates are read as days from this one on: "11-28", "2w". */
  readonly day?: { readonly today: string } | undefined
  readonly right?: boolean | undefined
  readonly onKeep: (value: string) => void
}

export function CellInput({ label, value, placeholder, day, right, onKeep }: CellInputProps) {
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const [text, setText] = useState(value)
  const [invalid, setInvalid] = useState(false)
  const why = useId()
  useEffect(() => {
    setText(value)
    setInvalid(false)
  }, [value])

  function keep(): void {
    const plain = text.trim()
    const read = day === undefined || plain === '' ? plain : readDay(plain, day.today)
    setInvalid(read === null)
    if (read === null) return
    setText(read)
    if (read !== value) onKeep(read)
  }

  if (readOnly) return <span className={right === true ? styles.atRight : undefined}>{value === '' ? '–' : value}</span>
  return (
    <>
      <input
        className={joinClasses(styles.cell, right === true && styles.right)}
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={invalid ? why : undefined}
        value={text}
        placeholder={placeholder ?? (day === undefined ? 'no owner' : 'no date')}
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
          if (event.key === 'Escape') {
            setText(value)
            setInvalid(false)
            event.stopPropagation()
          }
        }}
      />
      {invalid && (
        <span id={why} className={styles.why} role="alert">
          A day such as 2w, 11-28 or 2026-11-28
        </span>
      )}
    </>
  )
}
