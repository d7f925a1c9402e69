/** Seven days by 24 hours as one grid: arrows move, Shift selects, a number sets every selected hour. */
import { useEffect, useRef, useState } from 'react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import {
  daysPerWeek,
  filledDown,
  filledRight,
  hoursIn,
  hoursPerDay,
  withHours,
  type HourBlock,
} from '../../domain/traffic/week-hours.ts'
import type { Answer } from '../../wording/answer.ts'
import { significant } from '../../wording/numbers.ts'
import { asked } from '../../ui/asked.ts'
import { joinClasses } from '../../ui/class-names.ts'
import styles from './WeekGrid.module.css'

export const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

export type WeekGridProps = {
  readonly week: readonly number[]
  readonly block: HourBlock
  /** What an hour is; the current one is said by `describedBy`, so that no card covers the hours beside it. */
  readonly answerOf: (hour: number) => Answer
  readonly describedBy: string
  readonly onBlock: (block: HourBlock) => void
  readonly onChange: (week: readonly number[]) => void
  readonly onPaste: (text: string) => void
  readonly onUndo: () => void
}

const moves: Readonly<Record<string, readonly [day: number, hour: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -hoursPerDay],
  End: [0, hoursPerDay],
  PageUp: [-daysPerWeek, 0],
  PageDown: [daysPerWeek, 0],
}

const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value))

export function hourName(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

export function WeekGrid({ week, block, answerOf, describedBy, onBlock, onChange, onPaste, onUndo }: WeekGridProps) {
  const [typed, setTyped] = useState('')
  const [dragging, setDragging] = useState(false)
  const grid = useRef<HTMLDivElement>(null)
  const most = Math.max(0, ...week)
  const selected = new Set(hoursIn(block))
  const current = block.toDay * hoursPerDay + block.toHour

  useEffect(() => {
    if (grid.current?.contains(document.activeElement) !== true) return
    grid.current.querySelector<HTMLElement>(`[data-hour="${current}"]`)?.focus()
  }, [current])

  function enter(text: string): void {
    setTyped('')
    if (text !== '' && Number.isFinite(Number(text))) onChange(withHours(week, block, Number(text)))
  }

  function move([days, hours]: readonly [number, number], extend: boolean): void {
    const toDay = within(block.toDay + days, daysPerWeek)
    const toHour = within(block.toHour + hours, hoursPerDay)
    onBlock(extend ? { ...block, toDay, toHour } : { fromDay: toDay, toDay, fromHour: toHour, toHour })
  }

  function onKey(event: KeyboardEvent): void {
    const command = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    const step = moves[event.key]
    const act = (run: () => void) => {
      event.preventDefault()
      event.stopPropagation()
      run()
    }
    if (command && key === 'z') return act(onUndo)
    if (command && key === 'd') return act(() => onChange(filledDown(week, block)))
    if (command && key === 'r') return act(() => onChange(filledRight(week, block)))
    if (command && key === 'a')
      return act(() => onBlock({ fromDay: 0, toDay: daysPerWeek - 1, fromHour: 0, toHour: hoursPerDay - 1 }))
    if (command || event.altKey) return
    if (step !== undefined) {
      return act(() => {
        enter(typed)
        move(step, event.shiftKey)
      })
    }
    if (event.key === 'Enter') {
      return act(() => {
        enter(typed)
        move([event.shiftKey ? -1 : 1, 0], false)
      })
    }
    if (event.key === 'Escape' && typed !== '') return act(() => setTyped(''))
    if (event.key === 'Backspace' && typed !== '') return act(() => setTyped(typed.slice(0, -1)))
    if (event.key === 'Delete' || event.key === 'Backspace') return act(() => onChange(withHours(week, block, 0)))
    if (/^[\d.]$/.test(event.key) && /^\d{0,9}\.?\d{0,3}$/.test(typed + event.key))
      return act(() => setTyped(typed + event.key))
  }

  return (
    <div
      ref={grid}
      className={styles.grid}
      role="grid"
      tabIndex={-1}
      aria-label="Load by hour of the week"
      aria-multiselectable="true"
      onKeyDown={onKey}
      onPaste={(event: ClipboardEvent) => {
        event.preventDefault()
        setTyped('')
        onPaste(event.clipboardData.getData('text/plain'))
      }}
      onCopy={(event: ClipboardEvent) => {
        event.preventDefault()
        const hours = hoursIn(block)
        const wide = Math.abs(block.toHour - block.fromHour) + 1
        const lines = Array.from({ length: hours.length / wide }, (_, row) =>
          hours
            .slice(row * wide, (row + 1) * wide)
            .map((hour) => week[hour] ?? 0)
            .join('\t'),
        )
        event.clipboardData.setData('text/plain', lines.join('\n'))
      }}
      onPointerUp={() => setDragging(false)}
      onPointerLeave={() => setDragging(false)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) enter(typed)
      }}
    >
      <div role="row" className={styles.row}>
        <span role="presentation" />
        {Array.from({ length: hoursPerDay }, (_, hour) => (
          <span key={hour} role="columnheader" aria-label={hourName(hour)} className={styles.head}>
            {String(hour).padStart(2, '0')}
          </span>
        ))}
      </div>
      {dayNames.map((name, day) => (
        <div key={name} role="row" className={styles.row}>
          <span role="rowheader" aria-label={name} className={styles.head}>
            {name.slice(0, 3)}
          </span>
          {Array.from({ length: hoursPerDay }, (_, hour) => {
            const at = day * hoursPerDay + hour
            const value = week[at] ?? 0
            const isCurrent = at === current
            const shown = isCurrent && typed !== '' ? typed : significant(value, 3)
            return (
              <div
                key={hour}
                role="gridcell"
                data-hour={at}
                tabIndex={isCurrent ? 0 : -1}
                {...(isCurrent ? { 'aria-describedby': describedBy } : asked(answerOf(at), 'own'))}
                aria-selected={selected.has(at)}
                aria-label={`${name} ${hourName(hour)}, ${isCurrent && typed !== '' ? `typing ${typed}` : shown}`}
                className={joinClasses(styles.cell, selected.has(at) && styles.selected, isCurrent && styles.current)}
                style={{ '--heat': most > 0 ? `${Math.round((value / most) * 56)}%` : '0%' } as object}
                onPointerDown={(event) => {
                  enter(typed)
                  event.currentTarget.focus()
                  setDragging(true)
                  onBlock(
                    event.shiftKey
                      ? { ...block, toDay: day, toHour: hour }
                      : { fromDay: day, toDay: day, fromHour: hour, toHour: hour },
                  )
                }}
                onPointerEnter={() => {
                  if (dragging) onBlock({ ...block, toDay: day, toHour: hour })
                }}
              >
                {shown}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}
