/** The workloads on a narrow screen: one block each with its three verdicts, and a sheet to read and change its fields. */
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { families } from '../../domain/vocabulary.ts'
import { fieldInSentence } from '../../wording/field-words.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Circle } from '../marks/Circle.tsx'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import type { PanelProps } from '../marks/place.ts'
import { Verdict } from '../marks/Verdict.tsx'
import { costText } from './cost-text.ts'
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
        <Block
          key={workload.id}
          workload={workload}
          circled={circled?.workload === workload.id ? circled : null}
          go={go}
          onEdit={() => setEditing(workload.id)}
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

type BlockProps = {
  readonly workload: WorkloadAssessment
  readonly circled: CircledPlace | null
  readonly go: PanelProps['go']
  readonly onEdit: () => void
}

function Block({ workload, circled, go, onEdit }: BlockProps) {
  const { recommendation } = workload
  const currency = useWorkbench((state) => state.workbook.team?.currency)
  const deciding = sentenceOf(recommendation === null ? workload.families.vm.reason : recommendation.latencyReason)
  return (
    <section className={styles.block} aria-label={workload.name}>
      <header className={styles.head}>
        <h2>{workload.name}</h2>
        <IconButton label={`Fields of ${workload.name}`} icon={<Pencil size={15} />} onClick={onEdit} />
      </header>
      {families.map((family) => {
        const found = workload.families[family]
        return (
          <button
            key={family}
            type="button"
            className={styles.row}
            onClick={() => go({ workload: workload.id, family })}
          >
            <FamilyGlyph family={family} />
            <Verdict
              family={family}
              verdict={found.verdict}
              size="phone"
              closeCall={found.close}
              atRisk={found.atRisk}
            />
            <span className={styles.option}>
              {workload.options.find((option) => option.option === found.bestOption)?.label ?? 'No option'}
            </span>
            <span className={styles.cost}>{costText(found, currency) ?? ''}</span>
          </button>
        )
      })}
      <p className={styles.deciding}>
        {circled === null ? `${deciding}.` : <Circle>{fieldInSentence(circled.field)} decides</Circle>}
      </p>
    </section>
  )
}
