/** Finds a text in the cells that show, or in those selected, and replaces it everywhere in one undo step. */
import { useDeferredValue, useMemo, useState } from 'react'
import { fields } from '../../domain/fields.ts'
import { rowById } from '../../workbench/row-index.ts'
import { useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { counted } from '../../wording/numbers.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { selectedCells } from './cell-commands.ts'
import styles from './CommentDialog.module.css'
import type { GridView, GridViewState } from './grid-view.ts'
import { tellStep } from './grid-messages.ts'
import { isSingleCell, rectangleOf } from './grid-selection.ts'
import { replacedCells } from './replace-text.ts'

export type ReplaceDialogProps = {
  readonly view: GridView
  readonly onClose: () => void
}

function selectsSeveral({ selection }: GridViewState): boolean {
  return selection.others.length > 0 || !isSingleCell(rectangleOf(selection))
}

export function ReplaceDialog({ view, onClose }: ReplaceDialogProps) {
  // The selection that the dialog was opened over.
  const [state] = useState(() => view.getState())
  const several = selectsSeveral(state)
  const workloads = useWorkbench(({ workbook }) => workbook.workloads)
  const readOnly = useWorkbench((each) => each.readOnly !== null)
  const dispatch = useDispatch()
  const [find, setFind] = useState('')
  const [replace, setReplace] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [wholeCell, setWholeCell] = useState(false)
  const [onlySelected, setOnlySelected] = useState(several)

  const rows = useMemo(() => {
    const shown = state.columns.flatMap((column) => (column.type === 'field' ? [column.field] : []))
    const chosen = new Map<string, (typeof shown)[number][]>()
    if (onlySelected)
      for (const { workload, field } of selectedCells(state))
        chosen.set(workload, [...(chosen.get(workload) ?? []), fields[field]])
    return state.rowIds.flatMap((id) => {
      const workload = rowById(workloads, id)
      return workload === undefined ? [] : [{ workload, fields: onlySelected ? (chosen.get(id) ?? []) : shown }]
    })
  }, [state, workloads, onlySelected])
  const asked = useDeferredValue(
    useMemo(() => ({ find, replace, matchCase, wholeCell }), [find, replace, matchCase, wholeCell]),
  )
  const cells = useMemo(() => replacedCells(rows, asked), [rows, asked])

  function keep(): void {
    const now = replacedCells(rows, { find, replace, matchCase, wholeCell })
    if (readOnly || now.length === 0) return
    dispatch({ kind: 'set-cells', cells: now, how: 'replace' })
    tellStep(`“${find}” replaced in ${counted(now.length, 'cell')}`)
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title="Find and replace"
      description="In the fields and rows that show, as their cells would be typed."
      footer={
        <>
          <span role="status">
            {find === ''
              ? ''
              : cells.length === 0
                ? 'No cell would change'
                : `${counted(cells.length, 'cell')} would change`}
          </span>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={keep} disabled={readOnly || cells.length === 0}>
            Replace all
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <TextField label="Find" value={find} onChange={setFind} />
        <TextField label="Replace with" value={replace} onChange={setReplace} />
        <div>
          <Checkbox label="Match upper and lower case" checked={matchCase} onChange={setMatchCase} />
          <Checkbox label="The whole cell" checked={wholeCell} onChange={setWholeCell} />
          {several && <Checkbox label="Only in the selected cells" checked={onlySelected} onChange={setOnlySelected} />}
        </div>
        {/* Enter in a field replaces, as in any form. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  )
}
