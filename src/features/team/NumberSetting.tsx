/** One number with its unit; blank means not said, and text that is no number is kept with the reason beside it. */
import { useState } from 'react'
import { TextField } from '../../ui/TextField.tsx'
import { readNumber } from './read-setting.ts'
import { useKeepOnClose } from './use-keep-on-close.ts'

export type NumberSettingProps = {
  readonly label: string
  readonly unit: string
  readonly value: number | null
  readonly min: number
  readonly max: number
  readonly onChange: (value: number | null) => void
}

export function NumberSetting({ label, unit, value, min, max, onChange }: NumberSettingProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const read = draft === null ? null : readNumber(draft, min, max)

  function keep(): void {
    if (read === null || read.kind === 'problem') return
    if (read.value !== value) onChange(read.value)
    setDraft(null)
  }

  useKeepOnClose(keep)

  return (
    <TextField
      label={label}
      unit={unit}
      inputMode="decimal"
      value={draft ?? (value === null ? '' : String(value))}
      error={read?.kind === 'problem' ? read.text : undefined}
      onChange={setDraft}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
      }}
    />
  )
}
