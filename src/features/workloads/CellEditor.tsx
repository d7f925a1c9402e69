/** The cell while it is typed in: Enter and Tab keep, Esc restores, and a note below says how the text is read. */
import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Field } from '../../domain/fields.ts'
import type { Workload } from '../../domain/workbook.ts'
import { cellText } from '../../workbench/write-cell.ts'
import { AnchoredNote } from '../../ui/AnchoredNote.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { choicesFor } from './choices.ts'
import { EditPreview } from './EditPreview.tsx'
import { afterCommit, commitText } from './grid-actions.ts'
import type { GridView } from './grid-view.ts'
import styles from './WorkloadGrid.module.css'

export type CellEditorProps = {
  readonly id: string
  readonly view: GridView
  readonly field: Field
  /** null in a blank row. */
  readonly workload: Workload | null
  readonly columnIndex: number
  readonly pinned: boolean
  readonly offset: number
  readonly width: number
}

export function CellEditor({ id, view, field, workload, columnIndex, pinned, offset, width }: CellEditorProps) {
  const original = workload === null ? '' : cellText(workload, field)
  const [text, setText] = useState(() => view.getState().selection.editing?.initial ?? original)
  const [typed, setTyped] = useState(() => (view.getState().selection.editing?.initial ?? null) !== null)
  const choices = field.type === 'choice' ? choicesFor(field, typed ? text : '') : []
  const [marked, setMarked] = useState(() => Math.max(0, choices.indexOf(original)))
  const input = useRef<HTMLInputElement>(null)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const done = useRef(false)
  const listId = useId()

  useLayoutEffect(() => {
    const element = input.current
    if (element === null) return
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
  }, [])

  function finish(how: 'down' | 'up' | 'right' | 'left' | 'stay', fill = false): void {
    if (done.current) return
    done.current = true
    const chosen = choices[marked]
    const kept = field.type === 'choice' && chosen !== undefined && (typed ? text.trim() !== '' : true) ? chosen : text
    commitText(view, kept, fill)
    afterCommit(view, how)
  }

  function restore(): void {
    done.current = true
    afterCommit(view, 'stay')
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation()
    // An input method uses Enter and arrows to compose; they are not ours until it is done.
    if (event.nativeEvent.isComposing) return
    const command = event.ctrlKey || event.metaKey
    if (event.key === 'Enter') {
      event.preventDefault()
      if (command) finish('stay', true)
      else finish(event.shiftKey ? 'up' : 'down')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      finish(event.shiftKey ? 'left' : 'right')
    } else if (event.key === 'Escape') {
      event.preventDefault()
      restore()
    } else if (field.type === 'choice' && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setMarked((at) => (at + step + choices.length) % Math.max(1, choices.length))
    }
  }

  return (
    <div
      id={id}
      ref={setAnchor}
      role={field.id === 'name' ? 'rowheader' : 'gridcell'}
      aria-colindex={columnIndex + 2}
      aria-selected="true"
      className={joinClasses(styles.cell, styles.editing, pinned && styles.pinned)}
      style={pinned ? { width, left: offset } : { width }}
    >
      <input
        ref={input}
        className={joinClasses(styles.input, field.type === 'amount' && styles.inputNumber)}
        aria-label={`${field.label}${workload?.name === undefined ? '' : ` of ${workload.name}`}`}
        {...(field.type === 'choice'
          ? {
              role: 'combobox',
              'aria-expanded': true,
              'aria-controls': listId,
              'aria-activedescendant': `${listId}-${marked}`,
            }
          : {})}
        autoComplete="off"
        spellCheck={false}
        value={text}
        maxLength={field.type === 'text' ? field.maxLength : 50_000}
        onChange={(event) => {
          setText(event.target.value)
          setTyped(true)
          setMarked(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => finish('stay')}
      />
      <AnchoredNote anchor={anchor} open label="How this is read" placement="bottom-start">
        <EditPreview
          field={field}
          text={text}
          original={original}
          choices={choices}
          marked={marked}
          listId={listId}
          onChoose={(at) => {
            setMarked(at)
            done.current = true
            commitText(view, choices[at] ?? text, false)
            afterCommit(view, 'down')
          }}
        />
      </AnchoredNote>
    </div>
  )
}
