/** A day as year, month and day in every country; what is no day stays as typed and says what was expected. */
import { useState } from 'react'
import { fullDay } from '../../domain/meeting/days.ts'
import { TextField } from '../../ui/TextField.tsx'

export type DayFieldProps = {
  readonly label: string
  /** As typed; `fullDay` reads it. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** Enter was pressed or the field was left; null where the text is no day, blank included. */
  readonly onKeep?: ((day: string | null) => void) | undefined
  readonly disabled?: boolean | undefined
}

export function DayField({ label, value, onChange, onKeep, disabled }: DayFieldProps) {
  const [typing, setTyping] = useState(false)
  const day = fullDay(value)
  function keep(): void {
    setTyping(false)
    if (day !== null && day !== value) onChange(day)
    onKeep?.(day)
  }
  return (
    <TextField
      label={label}
      value={value}
      placeholder="YYYY-MM-DD"
      maxLength={20}
      disabled={disabled}
      error={value.trim() === '' || day !== null || typing ? undefined : 'A day such as 2026-11-28.'}
      onChange={(typed) => {
        setTyping(true)
        onChange(typed)
      }}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep()
      }}
    />
  )
}
