/** What the vendor must raise before launch: need, default, and who asks; all other ceilings are within reach. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { significant } from '../../wording/numbers.ts'
import { inUnit } from '../../wording/units.ts'
import { optionName } from '../../wording/sentence-parts.ts'
import { useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { CellInput } from './CellInput.tsx'
import styles from './ReviewPanel.module.css'

interface QuotaToRaise {
  readonly workload: string
  readonly name: string
  readonly what: string
  readonly need: string
  readonly now: string
}

/** The quota trap carries the quota that binds; the operations plan the one that counts instances. */
function quotasToRaise(workloads: readonly WorkloadAssessment[]): readonly QuotaToRaise[] {
  return workloads.flatMap(({ id, name, traps, operations, recommendation }) => {
    const trap = traps.find((finding) => finding.trap === 'quota')
    const { option, need, quota, unit } = trap?.evidence.figures ?? {}
    const binding =
      trap === undefined || option === undefined || need === undefined || quota === undefined
        ? []
        : [
            {
              workload: id,
              name,
              what: optionName(option),
              need: amount(need, String(unit)),
              now: amount(quota, String(unit)),
            },
          ]
    const counted = (operations?.quotas ?? [])
      .filter((each) => each.raise && each.needed !== null)
      .map((each) => ({
        workload: id,
        name,
        what: each.name.replace(/^[^:]*: /, `${recommendation?.label ?? ''}, `),
        need: significant(each.needed ?? 0, 3),
        now: each.default === 'unlimited' ? 'none' : significant(each.default, 3),
      }))
    return binding.length > 0 ? binding : counted
  })
}

function amount(figure: number | string, unit: string): string {
  return typeof figure === 'number' ? inUnit(figure, unit) : figure
}

export function QuotaTable({
  workloads,
  today,
}: {
  readonly workloads: readonly WorkloadAssessment[]
  readonly today: string
}) {
  const rows = quotasToRaise(workloads)
  return (
    <>
      <SectionHeading
        title="Quotas to raise before launch"
        fact={rows.length === 0 ? 'none: every default quota covers the peak' : 'defaults of a fresh account'}
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
      <th scope="row">{row.name}</th>
      <td className={styles.second}>{row.what}</td>
      <td className={styles.numeric}>
        <strong>{row.need}</strong>
      </td>
      <td className={styles.numeric}>{row.now}</td>
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
