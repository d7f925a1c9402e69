/** The foot of every screen: what the recommended set costs, what is open, and on which prices it stands. */
import { useDeferredValue, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { PanelProps } from '../features/marks/place.ts'
import { counted, moneyRange, money } from '../wording/numbers.ts'
import { countedOnceWords } from '../wording/shared-words.ts'
import { daysBetween } from '../domain/days-between.ts'
import { keptInBlocks } from '../domain/kept-in-blocks.ts'
import { cellsNotUnderstood } from '../workbench/cells-not-understood.ts'
import { useSettledAssessment, useWorkbench } from '../workbench/use-workbench.ts'
import type { Assessment, WorkloadAssessment } from '../domain/assessment.ts'
import { late } from '../ui/late.ts'
import { LatePart } from '../ui/LatePart.tsx'
import { StatusBar, StatusItem } from '../ui/StatusBar.tsx'
import { useAfterPaint } from '../ui/use-after-paint.ts'

const Checklist = late(async () => (await import('../features/checklist/Checklist.tsx')).Checklist)

/** Prices older than this turn the date into a notice; the confidence drops with it. */
const staleAfterDays = 90

export type StatusLineProps = {
  readonly today: string
  readonly onHelp: () => void
  readonly onTeam: () => void
  readonly go: PanelProps['go']
  /** What is selected on the screen that is shown. */
  readonly selected?: ReactNode
}

export function StatusLine({ today, onHelp, onTeam, go, selected }: StatusLineProps) {
  const assessment = useDeferredValue(useSettledAssessment())
  const invalid = useWorkbench((state) => cellsNotUnderstood(state.workbook.workloads))
  const painted = useAfterPaint()
  const { unknown, close, unpriced } = useMemo(() => openCalls(assessment), [assessment])
  const { monthlyUsd } = assessment.portfolio
  const range = moneyRange(monthlyUsd, assessment.team.currency)
  const days = daysBetween(assessment.pricesReadOn, today) ?? 0
  return (
    <StatusBar
      left={
        <>
          <StatusItem title={totalTitle(assessment)}>
            {unpriced < assessment.workloads.length ? (
              <>
                <strong>Recommended set {money(monthlyUsd.likely, assessment.team.currency)}</strong>
                {range !== '' && ` (${range})`}
                {unpriced > 0 && `, ${unpriced} not priced`}
              </>
            ) : (
              <strong>No cost yet</strong>
            )}
          </StatusItem>
          <LatePart>{painted && <Checklist go={go} />}</LatePart>
          {invalid > 0 && <StatusItem tone="danger">{counted(invalid, 'cell')} not understood</StatusItem>}
          {unknown > 0 && <StatusItem>{unknown} unknown</StatusItem>}
          {close > 0 && <StatusItem>{close} too close to call</StatusItem>}
          {selected}
        </>
      }
      right={
        <>
          <StatusItem onClick={onTeam} title="Team settings: region, vendors, month length, terms">
            {assessment.team.currency?.code ?? 'USD'} per month · {assessment.team.monthHours} h ·{' '}
            {assessment.team.region}
          </StatusItem>
          <StatusItem
            tone={days > staleAfterDays ? 'notice' : 'quiet'}
            title="When the prices of the catalogue were last read"
          >
            {days > staleAfterDays ? `Prices ${days} days old` : `Prices read ${assessment.pricesReadOn}`}
          </StatusItem>
          <StatusItem>Catalogue {assessment.catalogueVersion}</StatusItem>
          <StatusItem onClick={onHelp} title="Every key">
            ?
          </StatusItem>
        </>
      }
    />
  )
}

function totalTitle({ portfolio, team }: Assessment): string {
  const shared = portfolio.shared.map((line) => `${countedOnceWords(line)}, ${money(line.monthlyUsd, team.currency)}`)
  return ['The recommended options of all workloads, likely value, per month', ...shared].join('. ')
}

interface OpenCalls {
  readonly unknown: number
  readonly close: number
  readonly unpriced: number
}

const openBlocks = keptInBlocks((workloads: readonly WorkloadAssessment[]): OpenCalls => {
  let unknown = 0
  let close = 0
  let unpriced = 0
  for (const { standing, recommendation } of workloads) {
    if (standing.word === 'unknown') unknown += 1
    else if (standing.word === 'too close') close += 1
    if (recommendation?.monthlyUsd == null) unpriced += 1
  }
  return { unknown, close, unpriced }
})

function openCalls({ workloads }: Assessment): OpenCalls {
  return openBlocks(workloads).reduce(
    (sum, block) => ({
      unknown: sum.unknown + block.unknown,
      close: sum.close + block.close,
      unpriced: sum.unpriced + block.unpriced,
    }),
    { unknown: 0, close: 0, unpriced: 0 },
  )
}
