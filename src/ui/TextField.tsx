/** A field keeps what was typed, says what is wrong with it beside it, and shows the unit it is read in. */
import { useId, type ComponentProps, type ReactNode, type Ref } from 'react'
import { joinClasses } from './class-names.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import styles from './field.module.css'

export type TextFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'size' | 'ref'> & {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  /** What was found, what is expected and how to fix it. */
  readonly error?: ReactNode
  readonly unit?: string | undefined
  /** Digits align at the right, as in a table. */
  readonly numeric?: boolean | undefined
  readonly inputRef?: Ref<HTMLInputElement> | undefined
}

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, value, onChange, hint, error, unit, numeric, inputRef, className, ...rest } = props
  const id = useId()
  return (
    <div className={joinClasses(styles.field, className)}>
      <FieldLabel id={id} label={label} hidden={hideLabel === true} />
      <span className={styles.withUnit}>
        <input
          type="text"
          dir={numeric === true ? undefined : 'auto'}
          autoComplete="off"
          spellCheck={false}
          {...rest}
          ref={inputRef}
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={hasContent(error) ? true : undefined}
          aria-describedby={hasContent(error) || hasContent(hint) ? `${id}-note` : undefined}
          data-unit={unit === undefined ? undefined : ''}
          className={joinClasses(styles.control, numeric === true && styles.number)}
        />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </span>
      <FieldNote id={id} hint={hint} error={error} />
    </div>
  )
}

export type TextAreaProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> & {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  readonly error?: ReactNode
}

export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, value, onChange, hint, error, className, ...rest } = props
  const id = useId()
  return (
    <div className={joinClasses(styles.field, className)}>
      <FieldLabel id={id} label={label} hidden={hideLabel === true} />
      <textarea
        dir="auto"
        {...rest}
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={hasContent(error) ? true : undefined}
        aria-describedby={hasContent(error) || hasContent(hint) ? `${id}-note` : undefined}
        className={joinClasses(styles.control, styles.area)}
      />
      <FieldNote id={id} hint={hint} error={error} />
    </div>
  )
}

function FieldLabel({ id, label, hidden }: { readonly id: string; readonly label: string; readonly hidden: boolean }) {
  return (
    <label className={hidden ? styles.unseen : styles.label} htmlFor={id}>
      {hidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
    </label>
  )
}

type FieldNoteProps = { readonly id: string; readonly hint: ReactNode; readonly error: ReactNode }

function FieldNote({ id, hint, error }: FieldNoteProps) {
  if (!hasContent(error) && !hasContent(hint)) return null
  return (
    <span id={`${id}-note`} className={hasContent(error) ? styles.error : styles.hint}>
      {hasContent(error) ? error : hint}
    </span>
  )
}

function hasContent(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== ''
}
