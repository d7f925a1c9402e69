/** The foot of every screen: what the recommended set costs, what is open, and on which prices it stands. */
import { useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { PanelProps } from '../features/marks/place.ts'
import { regionWord } from '../wording/platform-words.ts'
import { counted, moneyRange, money, whole } from '../wording/numbers.ts'
import { countedOnceWords } from '../wording/shared-words.ts'
import { daysBetween } from '../domain/days-between.ts'
import { keptTogether } from '../domain/kept-together.ts'
import { cellsNotUnderstood } from '../workbench/cells-not-understood.ts'
import { useSaidOfSettled, useWorkbench } from '../workbench/use-workbench.ts'
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

/** Each part follows what it shows: an edit that changes the total draws the total. */
export function StatusLine({ today, onHelp, onTeam, go, selected }: StatusLineProps) {
  const painted = useAfterPaint()
  return (
    <StatusBar
      left={
        <>
          <Total />
          {selected}
          <OpenCells />
          <LatePart>{painted && <Checklist go={go} />}</LatePart>
          <OpenVerdicts />
        </>
      }
      right={
        <>
          <Offline />
          <Terms onTeam={onTeam} />
          <Prices today={today} />
          <StatusItem onClick={onHelp} what="Every key">
            ?
          </StatusItem>
        </>
      }
    />
  )
}

function Total() {
  const { likely, range, unpriced, title } = useSaidOfSettled(totalOf)
  return (
    <StatusItem what={title}>
      {likely === null ? (
        <strong>No cost yet</strong>
      ) : (
        <span>
          <strong>Recommended set {likely}</strong>
          {range !== '' && ` (${range})`}
          {unpriced > 0 && `, ${unpriced} not priced`}
        </span>
      )}
    </StatusItem>
  )
}

function totalOf({ portfolio, team, workloads }: Assessment) {
  const { monthlyUsd } = portfolio
  const { unpriced } = openCalls(workloads)
  const shared = portfolio.shared.map((line) => `${countedOnceWords(line)}, ${money(line.monthlyUsd, team.currency)}`)
  return {
    likely: unpriced < workloads.length ? money(monthlyUsd.likely, team.currency) : null,
    range: moneyRange(monthlyUsd, team.currency),
    unpriced,
    title: [
      'Every workload on its recommended option, whatever was decided, per month at the likely values; in brackets with every range at its ends',
      ...shared,
    ].join('. '),
  }
}

function OpenCells() {
  const invalid = useWorkbench((state) => cellsNotUnderstood(state.workbook.workloads))
  return invalid > 0 && <StatusItem tone="danger">{counted(invalid, 'cell')} not understood</StatusItem>
}

function OpenVerdicts() {
  const { unknown, close } = useSaidOfSettled(openCallsOf)
  return (
    <>
      {unknown > 0 && <StatusItem>{whole(unknown)} unknown</StatusItem>}
      {close > 0 && (
        <StatusItem what="Workloads whose best two options are level within the margin of noise, under your weights">
          {whole(close)} too close to call
        </StatusItem>
      )}
    </>
  )
}

/** Nothing changes without a network; the foot says so, so that nobody wonders. */
function Offline() {
  const online = useSyncExternalStore(onNetworkChange, () => navigator.onLine)
  if (online) return null
  return (
    <StatusItem what="There is no network, and none is needed: the product and your work are in this browser">
      Offline, all here
    </StatusItem>
  )
}

function onNetworkChange(changed: () => void): () => void {
  const listening = new AbortController()
  for (const event of ['online', 'offline']) addEventListener(event, changed, { signal: listening.signal })
  return () => listening.abort()
}

function Terms({ onTeam }: Pick<StatusLineProps, 'onTeam'>) {
  const { code, monthHours, region } = useSaidOfSettled(termsOf)
  return (
    <StatusItem onClick={onTeam} what="Team settings: region, vendors, month length, terms">
      {code} per month · {monthHours} h · {regionWord(region)}
    </StatusItem>
  )
}

function termsOf({ team }: Assessment) {
  return { code: team.currency?.code ?? 'USD', monthHours: team.monthHours, region: team.region }
}

function Prices({ today }: Pick<StatusLineProps, 'today'>) {
  const { pricesReadOn, catalogueVersion } = useSaidOfSettled(pricesOf)
  const days = daysBetween(pricesReadOn, today) ?? 0
  return (
    <>
      <StatusItem
        tone={days > staleAfterDays ? 'notice' : 'quiet'}
        what="When the prices of the catalogue were last read; older ones lower the confidence"
      >
        {days > staleAfterDays ? `Prices ${days} days old` : `Prices read ${pricesReadOn}`}
      </StatusItem>
      <StatusItem what="The version of the prices, limits and rules that every figure here stands on; notes quote it">
        Catalogue {catalogueVersion}
      </StatusItem>
    </>
  )
}

function pricesOf({ pricesReadOn, catalogueVersion }: Assessment) {
  return { pricesReadOn, catalogueVersion }
}

interface OpenCalls {
  readonly unknown: number
  readonly close: number
  readonly unpriced: number
}

function openCallsOf({ workloads }: Assessment): OpenCalls {
  return openCalls(workloads)
}

const openCalls = keptTogether<WorkloadAssessment, OpenCalls>(
  (workloads) => ({
    unknown: workloads.filter(({ standing }) => standing.word === 'unknown').length,
    close: workloads.filter(({ standing }) => standing.word === 'too close').length,
    unpriced: workloads.filter(({ recommendation }) => recommendation?.monthlyUsd == null).length,
  }),
  (parts) => ({
    unknown: parts.reduce((sum, { unknown }) => sum + unknown, 0),
    close: parts.reduce((sum, { close }) => sum + close, 0),
    unpriced: parts.reduce((sum, { unpriced }) => sum + unpriced, 0),
  }),
)
