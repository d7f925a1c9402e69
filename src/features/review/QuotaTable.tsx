/** What the vendor must raise before launch: need, default, and who asks; all other ceilings are within reach. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { Fact } from '../../domain/facts.ts'
import { catalogueSource } from '../../workbench/catalogue-source.ts'
import { inUnit } from '../../wording/units.ts'
import { useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { CutText } from '../../ui/CutText.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { NumberHint } from '../marks/NumberHint.tsx'
import type { HintSource } from '../marks/NumberHint.tsx'
import { CellInput } from './CellInput.tsx'
import styles from './ReviewPanel.module.css'

interface QuotaToRaise {
  readonly workload: string
  readonly name: string
  readonly what: string
  readonly need: string
  readonly now: string
  readonly sources: readonly HintSource[]
}

function quotasToRaise(workloads: readonly WorkloadAssessment[]): readonly QuotaToRaise[] {
  return workloads.flatMap(({ id, name, operations, recommendation }) =>
    (operations?.quotas ?? []).flatMap(({ raise, needed, default: own, unit, origin }) =>
      !raise || needed === null || own === 'unlimited'
        ? []
        : [
            {
              workload: id,
              name,
              what: recommendation?.label ?? '',
              need: inUnit(needed, unit),
              now: inUnit(own, unit),
              sources: [sourceOf(origin)],
            },
          ],
    ),
  )
}

function sourceOf({ source, date, confidence }: Pick<Fact<unknown>, 'source' | 'date' | 'confidence'>): HintSource {
  const found = catalogueSource(source)
  const at = { name: found?.title ?? source, date, confidence }
  return found?.url === undefined ? at : { ...at, href: found.url }
}

export function QuotaTable({
  workloads,
  computing,
  today,
}: {
  readonly workloads: readonly WorkloadAssessment[]
  /** More may be found yet. */
  readonly computing: boolean
  readonly today: string
}) {
  const rows = quotasToRaise(workloads)
  return (
    <>
      <SectionHeading
        title="Quotas to raise before launch"
        fact={
          rows.length > 0
            ? 'defaults of a fresh account'
            : computing
              ? 'computing'
              : 'none: every default quota covers the peak'
        }
      />
      {rows.length > 0 && (
        <table className={joinClasses(styles.table, styles.stacked)}>
          <thead>
            <tr>
              <th scope="col">Workload</th>
              <th scope="col">Quota</th>
              <th scope="col" className={styles.numeric}>
                Needed at peak
              </th>
              <th scope="col" className={styles.numeric}>
                Default
              </th>
              <th scope="col">Who asks</th>
              <th scope="col" className={styles.numeric}>
                Due
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <QuotaRow key={`${row.workload}${row.what}`} row={row} today={today} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function QuotaRow({ row, today }: { readonly row: QuotaToRaise; readonly today: string }) {
  const dispatch = useDispatch()
  const named = useWorkbench((state) =>
    state.workbook.drills?.find((each) => each.trap === 'quota' && each.workload === row.workload),
  )
  const keep = (change: { readonly owner?: string; readonly due?: string }) =>
    dispatch({
      kind: 'set-drill-owner',
      trap: 'quota',
      workload: row.workload,
      owner: named?.owner,
      due: named?.due,
      ...change,
    })
  return (
    <tr>
      <th scope="row">
        <CutText>{row.name}</CutText>
      </th>
      <td className={styles.second}>{row.what}</td>
      <td className={styles.numeric}>
        <NumberHint
          what={`${row.name} needs ${row.need}`}
          period={`what runs at once on ${row.what} at the peak of your traffic`}
        >
          <strong>{row.need}</strong>
        </NumberHint>
      </td>
      <td className={styles.numeric}>
        <NumberHint
          what={`${row.what}: ${row.now}`}
          period="what a fresh account may use at once before anybody asks"
          sources={row.sources}
        >
          {row.now}
        </NumberHint>
      </td>
      <td className={styles.ownerCell}>
        <CellInput
          label={`Who asks for the quota of ${row.name}`}
          value={named?.owner ?? ''}
          onKeep={(owner) => keep({ owner })}
        />
      </td>
      <td className={styles.dueCell}>
        <CellInput
          label={`Quota of ${row.name} due`}
          value={named?.due ?? ''}
          day={{ today }}
          right
          onKeep={(due) => keep({ due })}
        />
      </td>
    </tr>
  )
}
