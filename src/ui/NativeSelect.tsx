/** The browser's own list, in the kit's look: for tables of choices and for fingers, where its own list is the better one. */
import { ChevronDown } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { joinClasses } from './class-names.ts'
import fields from './field.module.css'

export type NativeSelectProps = {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly disabled?: boolean | undefined
  readonly ref?: RefObject<HTMLSelectElement | null> | undefined
  /** The options. */
  readonly children: ReactNode
}

export function NativeSelect(props: NativeSelectProps) {
  const { label, hideLabel = false, value, onChange, disabled = false, ref, children } = props
  const choice = (
    <span className={fields.native}>
      <select
        ref={ref}
        aria-label={hideLabel ? label : undefined}
        className={joinClasses(fields.control, fields.nativeSelect)}
        disabled={disabled}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {children}
      </select>
      <ChevronDown aria-hidden="true" className={fields.chevron} />
    </span>
  )
  if (hideLabel) return choice
  return (
    <label className={fields.field}>
      <span className={fields.label}>{label}</span>
      {choice}
    </label>
  )
}
