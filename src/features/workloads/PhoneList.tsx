/** The workloads on a narrow screen: one block each with its three verdicts, and a sheet to read and change its fields. */
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import type { PanelProps } from '../marks/place.ts'
import { PhoneWorkload } from '../marks/PhoneWorkload.tsx'
import { FieldSheet } from './FieldSheet.tsx'
import type { CircledPlace } from '../marks/circled-place.ts'
import styles from './PhoneList.module.css'

export type PhoneListProps = {
  /** The rows that pass the filter, in order. */
  readonly rowIds: readonly string[]
  readonly circled: CircledPlace | null
  readonly go: PanelProps['go']
}

/** More are shown on request: a phone need not draw ten thousand blocks. */
const shownAtFirst = 60

export function PhoneList({ rowIds, circled, go }: PhoneListProps) {
  const { workloads } = useAssessment()
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const [editing, setEditing] = useState<string | null>(null)
  const [shown, setShown] = useState(shownAtFirst)
  const wanted = new Set(rowIds)
  const rows = workloads.filter((workload) => wanted.has(workload.id))
  const edited = workloads.find((workload) => workload.id === editing)
  return (
    <div className={styles.list} data-workload-list>
      {rows.slice(0, shown).map((workload) => (
        <PhoneWorkload
          key={workload.id}
          workload={workload}
          aside={
            <IconButton
              label={`Fields of ${workload.name}`}
              icon={<Pencil size={15} />}
              onClick={() => setEditing(workload.id)}
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
        label={`Fields of ${edited?.name ?? 'the workload'}`}
        open={edited !== undefined}
        onClose={() => setEditing(null)}
      >
        {edited !== undefined && <FieldSheet workload={edited} readOnly={readOnly} onClose={() => setEditing(null)} />}
      </Sheet>
    </div>
  )
}
