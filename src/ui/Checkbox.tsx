/** A box that is on, off or partly on; the words beside it are part of the target. */
import { useEffect, useRef, type ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import styles from './Choice.module.css'

export type CheckboxProps = {
  readonly label: ReactNode
  readonly checked: boolean | 'mixed'
  readonly onChange: (checked: boolean) => void
  readonly detail?: ReactNode
  readonly disabled?: boolean | undefined
  readonly className?: string | undefined
}

export function Checkbox({ label, checked, onChange, detail, disabled, className }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = checked === 'mixed'
  }, [checked])
  return (
    <label className={joinClasses(styles.choice, className)}>
      <input
        ref={box}
        type="checkbox"
        className={styles.box}
        checked={checked === true}
        disabled={disabled === true}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </span>
    </label>
  )
}
