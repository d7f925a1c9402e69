/** Basis, source and comment of one cell: how the number is known, from where, and what to bear in mind. */
import { inReadingOrder } from '../../domain/in-reading-order.ts'
import { shortName } from '../../wording/short-name.ts'
import { useEffect, useState } from 'react'
import { bases } from '../../domain/vocabulary.ts'
import type { Basis } from '../../domain/vocabulary.ts'
import type { BasisNote, FieldId } from '../../domain/workbook.ts'
import { fieldLabel, fieldMeaning } from '../../wording/field-words.ts'
import { useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import styles from './CommentDialog.module.css'

export type CommentDialogProps = {
  readonly at: { readonly workload: string; readonly field: FieldId } | null
  readonly onClose: () => void
}

export function CommentDialog({ at, onClose }: CommentDialogProps) {
  const dispatch = useDispatch()
  const workload = useWorkbench((state) => state.workbook.workloads.find((each) => each.id === at?.workload))
  const noted = at === null ? undefined : workload?.basis?.[at.field]
  const note: BasisNote = typeof noted === 'object' ? noted : { basis: noted ?? 'estimated' }
  const [basis, setBasis] = useState<Basis>(note.basis)
  const [source, setSource] = useState(note.source ?? '')
  const [comment, setComment] = useState(note.comment ?? '')
  useEffect(() => {
    setBasis(note.basis)
    setSource(note.source ?? '')
    setComment(note.comment ?? '')
    // The dialog starts from the cell it is opened on; later edits elsewhere do not reset what is typed here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at])
  if (at === null) return null

  function keep(): void {
    if (at === null) return
    dispatch({
      kind: 'set-basis',
      workload: at.workload,
      field: at.field,
      basis: {
        ...note,
        basis,
        ...(source.trim() === '' ? { source: undefined } : { source: source.trim() }),
        ...(comment.trim() === '' ? { comment: undefined } : { comment: comment.trim() }),
      },
    })
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={`${fieldLabel(at.field)} of ${workload?.name === undefined ? 'this workload' : shortName(inReadingOrder(workload.name))}`}
      description={fieldMeaning(at.field)}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={keep}>
            Keep
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <SegmentedControl
          label="How it is known"
          showLabel="beside"
          options={bases.filter((each) => each !== 'default').map((value) => ({ value, label: value }))}
          value={basis}
          onChange={(value) => setBasis(value)}
        />
        <label className={styles.field}>
          Source
          <input
            value={source}
            onChange={(event) => setSource(event.target.value)}
            placeholder="Dashboard, load test, vendor page"
          />
        </label>
        <label className={styles.field}>
          Comment
          <textarea rows={3} value={comment} onChange={(event) => setComment(event.target.value)} />
        </label>
      </div>
    </Dialog>
  )
}
