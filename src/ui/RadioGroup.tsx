/** One choice out of a few, each with its own line; arrows move the choice. */
import { useId, type ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import styles from './Choice.module.css'

export type RadioOption<Value extends string> = {
  readonly value: Value
  readonly label: ReactNode
  readonly detail?: ReactNode
  readonly disabled?: boolean | undefined
}

export type RadioGroupProps<Value extends string> = {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly options: readonly RadioOption<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly columns?: 1 | 2 | undefined
  readonly className?: string | undefined
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, hideLabel, options, value, onChange, columns = 1, className } = props
  const name = useId()
  return (
    <fieldset className={className}>
      <legend className={styles.legend}>{hideLabel === true ? <VisuallyHidden>{label}</VisuallyHidden> : label}</legend>
      <div className={joinClasses(styles.options, columns === 2 && styles.two)}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              className={joinClasses(styles.box, styles.round)}
              checked={option.value === value}
              disabled={option.disabled === true}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
