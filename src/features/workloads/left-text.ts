/** What is typed in a cell is kept when the cell goes without a key: by a click, Back, or another tab that takes over. */
import { useCallback, useLayoutEffect, useRef } from 'react'
import type { Field } from '../../domain/field-shape.ts'
import type { Workload } from '../../domain/workbook.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { commitText } from './grid-actions.ts'
import { tellGrid } from './grid-messages.ts'
import type { CellAt } from './grid-selection.ts'
import type { GridView } from './grid-view.ts'

export function isReadOnly(): boolean {
  return getWorkbench().store.getState().readOnly !== null
}

/** Says why a cell stays open; false where it can be kept. */
export function saysReadOnly(): boolean {
  const { readOnly } = getWorkbench().store.getState()
  if (readOnly === null) return false
  tellGrid(`${readOnly.text} What you typed stays in the cell until this tab may write again.`)
  return true
}

export interface LeftText {
  readonly view: GridView
  /** null in a blank row. */
  readonly workload: Workload | null
  readonly field: Field
  readonly at: CellAt
  readonly text: string
  readonly original: string
}

/** By the row itself and not by its place, which a sort or a filter may have given to another. */
export function keepLeftText({ view, workload, field, at, text, original }: LeftText): void {
  view.setState(({ selection }) => ({ selection: { ...selection, editing: null } }))
  if (text === original) return
  const { readOnly, dispatch } = getWorkbench().store.getState()
  if (readOnly !== null) {
    const onAction = (): void => void navigator.clipboard?.writeText(text)
    tellGrid(`${readOnly.text} “${text}” was not kept.`, { label: 'Copy it', onAction })
  } else if (workload === null) commitText(view, text, false, at)
  else dispatch({ kind: 'set-cells', cells: [{ workload: workload.id, field: field.id, text }], how: 'edit' })
}

/** Calls `keep` once the component is gone; gives the same as a function to call. */
export function useKeptOnLeaving(keep: () => void): () => void {
  const latest = useRef(keep)
  const isHere = useRef(false)
  useLayoutEffect(() => {
    latest.current = keep
  })
  useLayoutEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
      queueMicrotask(() => {
        if (!isHere.current) latest.current()
      })
    }
  }, [])
  return useCallback(() => latest.current(), [])
}
