/** One number with its unit; blank means not said, and text that is no number is kept with the reason beside it. */
import { useId, useState } from 'react'
import { readNumber } from './read-setting.ts'
import styles from './TeamDialog.module.css'

export type NumberSettingProps = {
  readonly label: string
  readonly unit: string
  readonly value: number | null
  readonly min: number
  readonly max: number
  readonly onChange: (value: number | null) => void
}

export function NumberSetting({ label, unit, value, min, max, onChange }: NumberSettingProps) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const read = draft === null ? null : readNumber(draft, min, max)

  function keep(): void {
    if (read === null || read.kind === 'problem') return
    if (read.value !== value) onChange(read.value)
    setDraft(null)
  }

  return (
    <div className={styles.setting}>
      <label htmlFor={id}>
        {label} <span>{unit}</span>
      </label>
      <input
        id={id}
        inputMode="decimal"
        value={draft ?? (value === null ? '' : String(value))}
        aria-invalid={read?.kind === 'problem' || undefined}
        aria-describedby={read?.kind === 'problem' ? `${id}-problem` : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
        }}
      />
      {read?.kind === 'problem' && (
        <p id={`${id}-problem`} className={styles.problem}>
          {read.text}
        </p>
      )}
    </div>
  )
}
