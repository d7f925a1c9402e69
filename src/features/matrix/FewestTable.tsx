/** The fewest platforms that still fit, beside the best of each, workload by workload. */
import { shortName } from '../../wording/short-name.ts'
import type { ReactNode } from 'react'
import type { Assessment, WorkloadAssessment } from '../../domain/assessment.ts'
import type { OptionAssessment } from '../../domain/option-evidence.ts'
import { answer } from '../../wording/answer.ts'
import type { Answer } from '../../wording/answer.ts'
import { headOf } from '../../wording/display-currency.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import { money, moneyRange } from '../../wording/numbers.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { inUnit } from '../../wording/units.ts'
import { asked } from '../../ui/asked.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MoreRows } from '../../ui/MoreRows.tsx'
import { useMoreRows } from '../../ui/use-more-rows.ts'
import { sourcesOf } from '../marks/VerdictHint.tsx'
import styles from './MatrixPanel.module.css'

export type FewestTableProps = {
  readonly assessment: Assessment
  /** Option by workload. */
  readonly assignment: Readonly<Record<string, string>>
  /** What they cost beyond the best of each. */
  readonly extraMonthlyUsd: number
  readonly onClose: () => void
}

export function FewestTable({ assessment, assignment, extraMonthlyUsd, onClose }: FewestTableProps) {
  const more = useMoreRows(assessment.workloads, 100)
  const { currency } = assessment.team
  const cost = (workload: WorkloadAssessment, option: OptionAssessment | undefined) =>
    option?.monthlyUsd == null ? (
      '–'
    ) : (
      <span {...asked(costAnswer(workload, option, currency), workload === more.rows[0] ? 'stop' : 'arrows')}>
        {money(option.monthlyUsd.likely, currency)}
      </span>
    )
  const together = (what: string, usd: number) => (
    <span {...asked(answer(`${what}: ${money(usd, currency)}`, togetherOver, 'the bills of the column'), 'arrows')}>
      {money(usd, currency)}
    </span>
  )
  const total = assessment.portfolio.monthlyUsd.likely
  const isWhole = assessment.workloads.every(({ id }) => assignment[id] !== undefined)
  return (
    <Dialog open onClose={onClose} title="The fewest platforms against the best of each" size="large">
      <div data-answers="">
        <DataTable
          caption="Fewest platforms and best of each"
          rows={more.rows}
          keyOf={({ id }) => id}
          columns={[
            { id: 'workload', label: 'Workload', rowHeader: true, cell: ({ name }) => shortName(name) },
            { id: 'best', label: 'Best of each', cell: (workload) => bestOf(workload)?.label ?? 'nothing passes' },
            {
              id: 'best-cost',
              label: `${headOf(currency)} /month`,
              numeric: true,
              cell: (workload) => cost(workload, bestOf(workload)),
            },
            { id: 'fewest', label: 'Fewest platforms', cell: (workload) => shared(workload, assignment[workload.id]) },
            {
              id: 'fewest-cost',
              label: `${headOf(currency)} /month`,
              numeric: true,
              cell: (workload) => cost(workload, optionOf(workload, assignment[workload.id])),
            },
          ]}
          footer={
            isWhole
              ? [
                  {
                    id: 'workload',
                    content: assessment.portfolio.shared.length > 0 ? 'Together, shared charges once' : 'Together',
                  },
                  { id: 'best-cost', content: together('The best of each together', total) },
                  { id: 'fewest-cost', content: together('The fewest platforms together', total + extraMonthlyUsd) },
                ]
              : undefined
          }
        />
      </div>
      <MoreRows {...more} />
    </Dialog>
  )
}

const togetherOver = 'per month at the likely values; what an account pays once is counted once'

function costAnswer(
  { name, inputs }: WorkloadAssessment,
  option: OptionAssessment,
  currency: DisplayCurrency | undefined,
): Answer {
  const { requestsPerMonth } = inputs.likely
  const range = option.monthlyUsd === null ? '' : moneyRange(option.monthlyUsd, currency)
  return {
    what: `${name} on ${option.label}`,
    rows: [
      [
        'Over',
        `per month${requestsPerMonth === undefined ? '' : ` at ${inUnit(requestsPerMonth, 'requests/month')}`}, likely value`,
      ],
      ...(range === '' ? [] : [['Range', range] as const]),
      ...sourcesOf(option).map(
        ({ name: title, date }) => ['Source', `${title}${date === undefined ? '' : `, ${date}`}`] as const,
      ),
    ],
  }
}

function optionOf({ options }: WorkloadAssessment, id: string | undefined): OptionAssessment | undefined {
  return options.find(({ option }) => option === id)
}

function bestOf(workload: WorkloadAssessment): OptionAssessment | undefined {
  return optionOf(workload, workload.recommendation?.option)
}

function shared(workload: WorkloadAssessment, chosen: string | undefined): ReactNode {
  if (chosen === undefined) return '–'
  if (chosen === workload.recommendation?.option) return <span className={styles.quiet}>same</span>
  return <strong>{optionOf(workload, chosen)?.label ?? optionWord(chosen)}</strong>
}
