/** The workloads on a narrow screen: one block each with its three verdicts, and a sheet to read and change its fields. */
import { shortName } from '../../wording/short-name.ts'
import { Pencil } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import type { FieldId } from '../../domain/workbook.ts'
import type { PanelProps, Place } from '../marks/place.ts'
import { PhoneWorkload } from '../marks/PhoneWorkload.tsx'
import { FieldSheet } from './FieldSheet.tsx'
import type { CircledPlace } from '../marks/circled-place.ts'
import styles from './PhoneList.module.css'

export type PhoneListProps = {
  readonly place: Place
  /** The rows that pass the filter, in order. */
  readonly rowIds: readonly string[]
  readonly circled: CircledPlace | null
  /** ISO day. */
  readonly today: string
  readonly go: PanelProps['go']
}

/** More are shown on request: a phone need not draw ten thousand blocks. */
const shownAtFirst = 60

interface Edited {
  readonly workload: string
  /** The field that a link or a new row asked for; the sheet opens on it. */
  readonly field: FieldId | null
}

const penId = (workload: string): string => `fields-of-${workload}`

/** Looked up when it is needed: the block may not be drawn yet. */
function elementCalled(id: string): RefObject<HTMLElement | null> {
  return {
    get current() {
      return document.getElementById(id)
    },
  }
}

export function PhoneList({ place, rowIds, circled, today, go }: PhoneListProps) {
  const { workloads } = useAssessment()
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  // Stays after the sheet is closed: the focus goes to the block it was about.
  const [editing, setEditing] = useState<Edited | null>(null)
  const [open, setOpen] = useState(false)
  const edit = (next: Edited): void => {
    setEditing(next)
    setOpen(true)
  }
  const [shown, setShown] = useState(shownAtFirst)
  const asked = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const { workload, field } = place
    if (workload !== null && field !== null) edit({ workload, field })
  }, [place])
  const wanted = new Set(rowIds)
  const rows = workloads.filter((workload) => wanted.has(workload.id))
  const edited = workloads.find((workload) => workload.id === editing?.workload)
  // The sheet is left to the block it is about, also where a link opened it.
  const at = edited === undefined ? -1 : rows.indexOf(edited)
  if (at >= shown) setShown(at + 1)
  const id = editing?.workload ?? ''
  const pen = useMemo(() => elementCalled(penId(id)), [id])
  return (
    <div className={styles.list} data-workload-list>
      {rows.slice(0, shown).map((workload) => (
        <PhoneWorkload
          key={workload.id}
          workload={workload}
          today={today}
          aside={
            <IconButton
              id={penId(workload.id)}
              label={`Fields of ${shortName(workload.name)}`}
              icon={<Pencil size={15} />}
              onClick={() => edit({ workload: workload.id, field: null })}
            />
          }
          circled={circled?.workload === workload.id ? circled.field : null}
          onFamily={(family) => go({ workload: workload.id, family })}
        />
      ))}
      {rows.length > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + shownAtFirst)}>
          Show {Math.min(shownAtFirst, rows.length - shown)} more of {rows.length}
        </button>
      )}
      <Sheet
        label={`Fields of ${edited === undefined ? 'the workload' : shortName(edited.name)}`}
        open={open && edited !== undefined}
        onClose={() => setOpen(false)}
        returnTo={pen}
        {...(editing?.field == null ? {} : { typeInto: asked })}
      >
        {edited !== undefined && (
          <FieldSheet
            workload={edited}
            readOnly={readOnly}
            field={editing?.field ?? null}
            asked={asked}
            onClose={() => setOpen(false)}
          />
        )}
      </Sheet>
    </div>
  )
}
