/** One choice out of a few that all stay visible: a radio group drawn as one track. */
import { useId, type ReactNode } from 'react'
import { asked } from './asked.ts'
import type { Asked } from './asked.ts'
import { joinClasses } from './class-names.ts'
import styles from './SegmentedControl.module.css'

export type Segment<Value extends string> = {
  readonly value: Value
  readonly label: ReactNode
  /** A quiet fact after the label, such as how many verdicts the choice changes. */
  readonly detail?: ReactNode
  /** What the number of the fact is. */
  readonly answer?: Asked | undefined
  readonly disabled?: boolean | undefined
}

export type SegmentedControlProps<Value extends string> = {
  readonly label: string
  /** Above it stands as the label of a field does. */
  readonly showLabel?: 'beside' | 'above' | undefined
  readonly options: readonly Segment<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** Called with the segment under the pointer, and with null when the pointer leaves. */
  readonly onPreview?: ((value: Value | null) => void) | undefined
  readonly className?: string | undefined
}

export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, showLabel, options, value, onChange, onPreview, className } = props
  const name = useId()
  return (
    <div className={joinClasses(styles.outer, showLabel === 'above' && styles.above, className)}>
      {showLabel !== undefined && (
        <span className={styles.label} aria-hidden="true">
          {label}
        </span>
      )}
      <div role="radiogroup" aria-label={label} className={styles.track} onPointerLeave={() => onPreview?.(null)}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment} onPointerEnter={() => onPreview?.(option.value)}>
            <input
              type="radio"
              name={name}
              className={styles.input}
              checked={option.value === value}
              disabled={option.disabled === true}
              onChange={() => onChange(option.value)}
              {...asked(option.answer, 'own')}
            />
            <span className={styles.face}>
              {option.label}
              {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </div>
  )
}
