/** The traps the workloads fall into, gravest first; the top three are numbered and become failure drills. */
import { drillCount } from '../../domain/meeting/traps-ranked.ts'
import type { RankedTrap } from '../../domain/meeting/traps-ranked.ts'
import { answer } from '../../wording/answer.ts'
import { sentenceAnswer } from '../../wording/reason-figures.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { trapTitle } from '../../wording/trap-words.ts'
import { useAssessment, useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { asked, inGroup } from '../../ui/asked.ts'
import type { AskedReach } from '../../ui/asked.ts'
import { CutText } from '../../ui/CutText.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { keepUnits } from '../../ui/keep-units.ts'
import { MoreRows } from '../../ui/MoreRows.tsx'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useMoreRows } from '../../ui/use-more-rows.ts'
import type { PanelProps } from '../marks/place.ts'
import { CellInput } from './CellInput.tsx'
import styles from './ReviewPanel.module.css'

export type TrapsTableProps = {
  readonly traps: readonly RankedTrap[]
  /** More may be found yet. */
  readonly computing: boolean
  readonly today: string
  readonly go: PanelProps['go']
}

const firstRows = 8

/* By how many of them become drills. */
const drilled = [
  '',
  ', one becomes a failure drill',
  ', two become failure drills',
  ', top three become failure drills',
]

export function TrapsTable({ traps, computing, today, go }: TrapsTableProps) {
  const more = useMoreRows(traps, firstRows)
  const numbered = Math.min(drillCount, traps.filter(({ drill }) => drill !== null).length)
  return (
    <>
      <SectionHeading
        title="Traps and drills"
        factAnswer={traps.length === 0 ? undefined : foundAnswer}
        fact={factOf(traps.length, numbered, computing)}
      />
      {traps.length === 0 ? (
        <p className={styles.empty}>
          {computing ? 'Looking at what each workload falls into.' : 'No workload falls into a known trap.'}
        </p>
      ) : (
        <table className={joinClasses(styles.table, styles.fixed, styles.stacked)}>
          <thead>
            <tr>
              <th scope="col" className={styles.trapColumn}>
                Trap or risk
              </th>
              <th scope="col" className={styles.evidenceColumn}>
                Evidence
              </th>
              <th scope="col">Drill</th>
              <th scope="col" className={styles.ownerCell}>
                Owner
              </th>
              <th scope="col" className={joinClasses(styles.numeric, styles.dueCell)}>
                Due
              </th>
            </tr>
          </thead>
          <tbody data-answers="">
            {more.rows.map((trap, index) => (
              <TrapRow
                key={`${trap.workload}/${trap.finding.trap}`}
                trap={trap}
                today={today}
                go={go}
                reach={inGroup(index)}
              />
            ))}
          </tbody>
        </table>
      )}
      <MoreRows {...more} />
    </>
  )
}

const foundAnswer = answer(
  'Known bad patterns that a workload or its option falls into',
  'all workloads shown, on their recommended options',
  'the inputs and verdicts of each; its row says which',
)

function factOf(found: number, numbered: number, computing: boolean): string {
  if (computing) return found === 0 ? 'computing' : `${found} found so far`
  return found === 0 ? 'none found' : `${found} found${drilled[numbered] ?? ''}`
}

type TrapRowProps = Omit<TrapsTableProps, 'traps' | 'computing'> & {
  readonly trap: RankedTrap
  readonly reach: AskedReach
}

function TrapRow({ trap, today, go, reach }: TrapRowProps) {
  const { currency } = useAssessment().team
  const dispatch = useDispatch()
  const { finding, workload, name, drill } = trap
  const named = useWorkbench((state) =>
    state.workbook.drills?.find((each) => each.trap === finding.trap && each.workload === workload),
  )
  const title = trapTitle(finding.trap)
  const keep = (change: { readonly owner?: string; readonly due?: string }) =>
    dispatch({ kind: 'set-drill-owner', trap: finding.trap, workload, owner: named?.owner, due: named?.due, ...change })
  return (
    <tr className={joinClasses(drill !== null && styles.drill)}>
      <th scope="row">
        <span className={styles.hanging}>
          <span className={styles.number}>{drill}</span>
          <span>{title}</span>
        </span>
      </th>
      <td className={styles.evidence}>
        <div>
          <TextButton className={styles.plain} onClick={() => go({ screen: 'matrix', workload })}>
            <CutText>{name}</CutText>
          </TextButton>
        </div>
        <span
          className={styles.second}
          {...asked(sentenceAnswer(`${title}: what the numbers are`, [finding.evidence], currency), reach)}
        >
          {keepUnits(sentenceOf(finding.evidence, currency))}
        </span>
      </td>
      <td className={styles.drillText}>
        {finding.drill === null ? (
          'None: nobody chose it'
        ) : (
          <span {...asked(sentenceAnswer('Drill: what the numbers are', [finding.drill], currency), 'arrows')}>
            {keepUnits(sentenceOf(finding.drill, currency))}
          </span>
        )}
      </td>
      <td className={styles.ownerCell}>
        <CellInput
          label={`Owner of the drill “${title}” for ${name}`}
          value={named?.owner ?? ''}
          onKeep={(owner) => keep({ owner })}
        />
      </td>
      <td className={styles.dueCell}>
        <CellInput
          label={`Drill “${title}” for ${name} due`}
          value={named?.due ?? ''}
          day={{ today }}
          right
          onKeep={(due) => keep({ due })}
        />
      </td>
    </tr>
  )
}
