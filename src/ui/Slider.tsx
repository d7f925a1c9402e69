/** A slider moves by pointer, arrows, Page and Home or End keys; a tick shows where something else begins. */
import { useId, type ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { placeOnTrack } from './place-on-track.ts'
import styles from './Slider.module.css'

export type SliderProps = {
  readonly label: ReactNode
  readonly value: number
  readonly onChange: (value: number) => void
  /** Called once when the hand lets go, for what should become one undo step. */
  readonly onCommit?: ((value: number) => void) | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly step?: number | undefined
  /** The value as it is written, at the right of the label; also read aloud. */
  readonly text: string
  /** The value as it is shown, where it can be asked what it is; the text by default. */
  readonly shown?: ReactNode
  readonly tick?: { readonly at: number; readonly color?: string | undefined; readonly label: string } | undefined
  readonly size?: 'body' | 'present' | undefined
  readonly disabled?: boolean | undefined
}

export function Slider(props: SliderProps) {
  const {
    label,
    value,
    onChange,
    onCommit,
    min = 0,
    max = 1,
    step = 0.01,
    text,
    shown = text,
    tick,
    size = 'body',
    disabled,
  } = props
  const id = useId()
  const fill = placeOnTrack(value, min, max)
  return (
    <div className={joinClasses(styles.slider, styles[size])}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <output htmlFor={id} className={styles.value}>
        {shown}
      </output>
      <div className={styles.line}>
        <span className={styles.track} aria-hidden="true">
          <span className={styles.fill} style={{ width: `${fill * 100}%` }} />
        </span>
        {tick !== undefined && (
          <span className={styles.ticks} aria-hidden="true">
            <span
              className={styles.tick}
              style={{ left: `${placeOnTrack(tick.at, min, max) * 100}%`, background: tick.color ?? 'var(--ink)' }}
            />
          </span>
        )}
        <input
          id={id}
          type="range"
          className={styles.input}
          min={min}
          max={max}
          step={step}
          value={value}
          disabled={disabled === true}
          aria-valuetext={tick === undefined ? text : `${text}. ${tick.label}`}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          onPointerUp={(event) => onCommit?.(event.currentTarget.valueAsNumber)}
          onBlur={(event) => onCommit?.(event.currentTarget.valueAsNumber)}
        />
      </div>
    </div>
  )
}
