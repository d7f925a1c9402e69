/** The bill of every drawn option at the team's own load, by what it pays for; the evidence has every line. */
import { keepUnits } from '../../ui/keep-units.ts'
import { useEffect, useRef } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { OptionAssessment } from '../../domain/option-evidence.ts'
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import type { BillGroup } from '../../domain/vocabulary.ts'
import { headOf } from '../../wording/display-currency.ts'
import { switchedOffWords } from '../../wording/bill-words.ts'
import { billPlaceAnswer, loadAnswer, notPricedAnswer } from '../../wording/curve-answers.ts'
import { axisPlace } from '../../wording/axis-words.ts'
import { duration, rate, significant } from '../../wording/numbers.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { asked } from '../../ui/asked.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import type { PanelProps } from '../marks/place.ts'
import { BillRange, BillTotal, IdleShare, PartOfBill, WhatRuns } from './PartOfBill.tsx'
import styles from './CurveSheet.module.css'

const compute: readonly BillGroup[] = ['compute', 'idle', 'warm']
const requests: readonly BillGroup[] = ['requests', 'gateway']
const balancer: readonly BillGroup[] = ['load-balancer']

const known = (group: BillGroup): boolean => [compute, requests, balancer].some((part) => part.includes(group))

interface Row {
  readonly option: OptionAssessment
  readonly cheapest: boolean
}

export type BillAtLoadProps = {
  readonly workload: WorkloadAssessment
  readonly chart: CostChart
  readonly go: PanelProps['go']
  readonly atBill: boolean
}

export function BillAtLoad({ workload, chart, go, atBill }: BillAtLoadProps) {
  const bill = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (atBill) bill.current?.focus()
  }, [atBill])
  const { currency } = useAssessment().team
  const { likely } = workload.inputs
  const priced = chart.lines.flatMap((line) => workload.options.filter((option) => option.option === line.option))
  const passing = priced.filter((option) => option.verdict !== 'blocked' && option.verdict !== 'unknown')
  const least = Math.min(...passing.map((option) => option.monthlyUsd?.likely ?? Infinity))
  const rows = priced
    .filter((option) => option.monthlyUsd !== null)
    .sort((a, b) => (a.monthlyUsd?.likely ?? 0) - (b.monthlyUsd?.likely ?? 0))
    .map((option): Row => ({ option, cheapest: option.monthlyUsd?.likely === least && passing.includes(option) }))
  const load = passing[0]?.capacity ?? priced[0]?.capacity
  const facts = [
    load == null ? '' : `${rate(load.meanRps)} mean, ${rate(load.peakRps)} at peak`,
    likely.durationMs === undefined ? '' : `each ${duration(likely.durationMs)}`,
    likely.memoryGiB === undefined ? '' : `on ${significant(likely.memoryGiB, 3)} GiB`,
  ].filter((text) => text !== '')
  const columns: readonly Column<Row>[] = [
    {
      id: 'option',
      label: 'Option',
      rowHeader: true,
      cell: nameCell,
    },
    {
      id: 'compute',
      label: 'Compute',
      numeric: true,
      cell: computeCell,
    },
    {
      id: 'requests',
      label: 'Requests',
      numeric: true,
      cell: requestsCell,
    },
    {
      id: 'balancer',
      label: 'Load balancer',
      numeric: true,
      cell: balancerCell,
    },
    {
      id: 'other',
      label: 'Other',
      numeric: true,
      cell: otherCell,
    },
    {
      id: 'idle',
      label: 'Of it idle',
      numeric: true,
      cell: idleCell,
    },
    {
      id: 'runs',
      label: 'Runs',
      numeric: true,
      cell: runsCell,
    },
    {
      id: 'range',
      label: `Range, ${headOf(currency)} /month`,
      numeric: true,
      quiet: true,
      cell: rangeCell,
    },
    {
      id: 'total',
      label: `${headOf(currency)} /month`,
      numeric: true,
      strong: true,
      cell: totalCell,
    },
  ]
  const first = rows[0]?.option.family ?? 'vm'
  return (
    <section className={styles.section}>
      <SectionHeading
        title={
          <span {...asked(billPlaceAnswer)}>
            Bill at your {axisPlace('requestsPerMonth', likely.requestsPerMonth ?? 0)}
          </span>
        }
        fact={keepUnits(facts.join(', '))}
        factAnswer={facts.length === 0 ? undefined : loadAnswer}
        aside={
          <TextButton onClick={() => go({ workload: workload.id, family: first })}>All lines and sources</TextButton>
        }
      />
      <div
        ref={bill}
        className={styles.wide}
        data-sideways=""
        role="region"
        aria-label="Bill by what it pays for"
        tabIndex={0}
      >
        <DataTable
          caption={`What ${workload.name} costs a month on every drawn option`}
          columns={columns}
          rows={rows}
          keyOf={({ option }) => option.option}
        />
      </div>
      <NotPriced options={rows.map((row) => row.option)} />
    </section>
  )
}

const nameCell = (row: Row) => <OptionName {...row} />
const computeCell = ({ option }: Row) => (
  <PartOfBill name="Compute" option={option} counts={(group) => compute.includes(group)} />
)
const requestsCell = ({ option }: Row) => (
  <PartOfBill name="Requests" option={option} counts={(group) => requests.includes(group)} />
)
const balancerCell = ({ option }: Row) => (
  <PartOfBill name="Load balancer" option={option} counts={(group) => balancer.includes(group)} />
)
const otherCell = ({ option }: Row) => (
  <PartOfBill name="Everything else" option={option} counts={(group) => !known(group)} />
)
const idleCell = ({ option }: Row) => <IdleShare option={option} />
const runsCell = ({ option }: Row) => <WhatRuns option={option} />
const rangeCell = ({ option }: Row) => <BillRange option={option} />
const totalCell = ({ option }: Row) => <BillTotal option={option} />
function OptionName({ option, cheapest }: Row) {
  return (
    <span className={styles.option}>
      <FamilyGlyph family={option.family} size={9} /> {option.label}{' '}
      {cheapest && <span className={styles.quiet}> cheapest that passes</span>}
      {option.verdict === 'blocked' && <span className={styles.quiet}> blocked</span>}
      {option.verdict === 'unknown' && <span className={styles.quiet}> unknown</span>}
      {option.runsToday && <span className={styles.quiet}> runs today</span>}
    </span>
  )
}

function NotPriced({ options }: { readonly options: readonly OptionAssessment[] }) {
  const { unbilled } = useAssessment().team
  const missing = [...new Set(options.flatMap((option) => option.notPriced))]
  const off = switchedOffWords(unbilled)
  return (
    <>
      {off !== '' && <p className={styles.foot}>{off}</p>}
      {missing.length > 0 && (
        <p className={styles.foot}>
          <span {...asked(/\d/.test(missing.join()) ? notPricedAnswer : undefined)}>
            Not priced: {keepUnits(missing.join(', '))}
          </span>
        </p>
      )}
    </>
  )
}
