/** The cell while it is typed in: Enter and Tab keep, Esc restores, and a note below says how the text is read. */
import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { ChangeEvent, KeyboardEvent } from 'react'
import type { Field } from '../../domain/field-shape.ts'
import type { Workload } from '../../domain/workbook.ts'
import { cellText } from '../../workbench/write-cell.ts'
import { AnchoredNote } from '../../ui/AnchoredNote.tsx'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { isInputMethodKey } from '../../ui/input-method-key.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { choicesFor } from './choices.ts'
import { EditPreview } from './EditPreview.tsx'
import { otherReadings } from './other-readings.ts'
import { afterCommit, commitText, selectionAfter } from './grid-actions.ts'
import type { After } from './grid-actions.ts'
import { keepOnceShown } from './kept-edit.ts'
import { isReadOnly, keepLeftText, saysReadOnly, useKeptOnLeaving } from './left-text.ts'
import type { GridView } from './grid-view.ts'
import styles from './WorkloadGrid.module.css'

export type CellEditorProps = {
  readonly view: GridView
  readonly field: Field
  /** null in a blank row. */
  readonly workload: Workload | null
}

/** Longer texts scroll. */
const mostLines = 8

const arrows: Readonly<Record<string, After>> = {
  ArrowDown: 'below',
  ArrowUp: 'above',
  ArrowLeft: 'before',
  ArrowRight: 'beyond',
}

export function CellEditor({ view, field, workload }: CellEditorProps) {
  const original = workload === null ? '' : cellText(workload, field)
  const [text, setText] = useState(() => view.getState().selection.editing?.initial ?? original)
  const [typed, setTyped] = useState(() => (view.getState().selection.editing?.initial ?? null) !== null)
  const choices = field.type === 'choice' ? choicesFor(field, typed ? text : '') : []
  const [marked, setMarked] = useState(() => Math.max(0, choices.indexOf(original)))
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  // An input would join the lines of a text without a word.
  const isText = field.type === 'text'
  const Editor = isText ? 'textarea' : 'input'
  const done = useRef(false)
  /** Typing over a cell, an arrow keeps the text and moves on; within a text that is being corrected it moves the caret. */
  const typingOver = useRef(typed)
  const listId = useId()
  // The text is on the screen first; what it says of itself follows in the next frame.
  const isShown = useAfterPaint()

  useLayoutEffect(() => {
    const element = input.current
    if (element === null) return
    // A choice is picked from its list, so typing starts anew; other text is edited at its end.
    const from =
      field.type === 'choice' && view.getState().selection.editing?.initial === null ? 0 : element.value.length
    // Before the focus, which lays out the page: after it the caret would have that done once more.
    element.setSelectionRange(from, element.value.length)
    element.focus({ preventScroll: true })
  }, [field, view])

  const [at] = useState(() => view.getState().selection.active)
  const keepDraft = useKeptOnLeaving(() => {
    if (done.current) return
    done.current = true
    keepLeftText({ view, workload, field, at, text: textToKeep(), original })
  })

  /** The grid takes the keys back before the editor goes, so that the next arrow moves at once. */
  function leave(how: After): void {
    const grid = input.current?.closest<HTMLElement>('[role=grid]')
    afterCommit(view, how)
    if (grid !== document.activeElement) grid?.focus({ preventScroll: true })
  }

  function keep(kept: string, how: After, fill = false): void {
    if (done.current) return
    if (saysReadOnly()) return
    done.current = true
    keepOnceShown(input.current, selectionAfter(view.getState(), how).active, () => {
      commitText(view, kept, fill)
      leave(how)
    })
  }

  /** As in a spreadsheet: the line goes on below, in the same cell. */
  function breakLine(at: HTMLInputElement | HTMLTextAreaElement): void {
    const end = at.selectionEnd ?? at.value.length
    at.setRangeText('\n', at.selectionStart ?? end, end, 'end')
    setText(at.value)
    setTyped(true)
  }

  function textToKeep(): string {
    const chosen = choices[marked]
    const isChoice = field.type === 'choice' && chosen !== undefined && (typed ? text.trim() !== '' : original !== '')
    return isChoice || (marked > 0 && chosen !== undefined) ? chosen : text
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
    event.stopPropagation()
    // An input method uses Enter and arrows to compose; they are not ours until it is done.
    if (isInputMethodKey(event.nativeEvent)) return
    const command = event.ctrlKey || event.metaKey
    if (event.key === 'Enter') {
      event.preventDefault()
      const other = event.altKey ? otherReadings(field, text)[0] : undefined
      if (other !== undefined) setText(other.value)
      else if (event.altKey && field.id === 'notes') breakLine(event.currentTarget)
      else if (command) keep(textToKeep(), 'stay', true)
      else keep(textToKeep(), event.shiftKey ? 'up' : 'down')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      keep(textToKeep(), event.shiftKey ? 'left' : 'right')
    } else if (event.key === 'Escape') {
      event.preventDefault()
      done.current = true
      leave('stay')
    } else if (choices.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setMarked((at) => (at + step + choices.length) % choices.length)
    } else if (event.key === 'F2') {
      event.preventDefault()
      typingOver.current = !typingOver.current
    } else if (typingOver.current && arrows[event.key] !== undefined && !command && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      keep(textToKeep(), arrows[event.key] ?? 'stay')
    }
  }

  return (
    <>
      <Editor
        ref={input}
        className={joinClasses(
          styles.input,
          field.type === 'amount' && styles.inputNumber,
          isText && styles.inputLines,
        )}
        {...(isText ? { rows: Math.min(mostLines, text.split('\n').length) } : {})}
        aria-label={`${field.label}${workload?.name === undefined ? '' : ` of ${workload.name}`}`}
        aria-describedby={`${listId}-note`}
        {...(choices.length > 0
          ? {
              role: 'combobox',
              'aria-expanded': true,
              'aria-controls': listId,
              'aria-activedescendant': `${listId}-${marked}`,
            }
          : {})}
        autoComplete="off"
        spellCheck={false}
        dir={isText ? 'auto' : undefined}
        value={text}
        maxLength={50_000}
        onChange={(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
          setText(event.target.value)
          setTyped(true)
          setMarked(0)
        }}
        onKeyDown={onKeyDown}
        onPointerDown={() => {
          typingOver.current = false
        }}
        onBlur={() => {
          if (!isReadOnly()) keepDraft()
        }}
      />
      {isShown && (
        <AnchoredNote id={`${listId}-note`} anchor={input} label="How this is read">
          <EditPreview
            field={field}
            workload={workload}
            text={text}
            original={original}
            choices={choices}
            marked={marked}
            listId={listId}
            onChoose={(at) => keep(choices[at] ?? text, 'stay')}
            onReadAs={(value) => {
              setText(value)
              setTyped(true)
            }}
          />
        </AnchoredNote>
      )}
    </>
  )
}
