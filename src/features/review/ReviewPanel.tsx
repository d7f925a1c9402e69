/** Screen 4: what to measure before deciding, the traps and their drills, where every decision stands, and how it will run. */
import { Clock } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { agendaOf } from '../../domain/meeting/agenda.ts'
import { decisionState, needsDiscussion } from '../../domain/meeting/decision-state.ts'
import { adviceOf, circledOf, rankUnknowns } from '../../domain/meeting/unknowns-ranked.ts'
import { rankTraps } from '../../domain/meeting/traps-ranked.ts'
import { answer } from '../../wording/answer.ts'
import { useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import { asked as answering } from '../../ui/asked.ts'
import { Button } from '../../ui/Button.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Region, Split } from '../../ui/Split.tsx'
import { TextLink } from '../../ui/TextButton.tsx'
import type { PanelProps, Place } from '../marks/place.ts'
import { AgendaDialog } from '../marks/meeting/AgendaDialog.tsx'
import { BlindCallDialog } from '../marks/meeting/BlindCallDialog.tsx'
import { SignOffDialog } from '../marks/meeting/SignOffDialog.tsx'
import type { SignOffDialogProps } from '../marks/meeting/SignOffDialog.tsx'
import { BenchmarkSide } from './BenchmarkSide.tsx'
import { DecisionsTable } from './DecisionsTable.tsx'
import { QuotaTable } from './QuotaTable.tsx'
import { RunSection } from './RunSection.tsx'
import { TrapsTable } from './TrapsTable.tsx'
import { firstRows, UnknownsTable } from './UnknownsTable.tsx'
import { useDeepParts } from '../marks/meeting/use-deep-parts.ts'
import styles from './ReviewPanel.module.css'

export type ReviewPanelProps = PanelProps & {
  /** The scenarios, opened from here; the app brings them, since panels do not know each other. */
  readonly renderScenarios?: ((close: () => void) => ReactNode) | undefined
  /** A dialog asked for from elsewhere, such as the palette; told when it has been taken up. */
  readonly asked?: ReviewDialog | null | undefined
  readonly onTaken?: (() => void) | undefined
}

type DecideDialog = { readonly decide: string; readonly at?: SignOffDialogProps['at'] }

export type ReviewDialog = 'agenda' | 'blind-call' | 'scenarios'

const timeBoxMinutes = 25

const factAnswer = answer(
  'Workloads to discuss: reopened, or not settled and not solid',
  'every workload of the workbook, as of today',
  'the decisions in your workbook and the verdicts of the matrix',
)

const agendaAnswer = answer(
  'Time to talk the agenda through',
  `the workloads that need discussion, boxed to ${timeBoxMinutes} minutes by stakes and uncertainty`,
  'the bills, the leads and the open numbers of each',
)

/** The right side never gets too narrow for a decision to stand in one line. */
const sides = 'minmax(0, 1fr) clamp(568px, 42%, 720px)'

export function ReviewPanel({ place, go, evidence, today, renderScenarios, asked = null, onTaken }: ReviewPanelProps) {
  const assessment = useAssessment()
  const workbook = useWorkbench((state) => state.workbook)
  const [all, setAll] = useState(false)
  const [show, setShow] = useState<'all' | 'discuss'>('all')
  const [open, setOpen] = useState<ReviewDialog | DecideDialog | null>(asked)
  const [taken, setTaken] = useState(asked)
  if (asked !== taken) {
    setTaken(asked)
    if (asked !== null) setOpen(asked)
  }
  useEffect(() => {
    if (asked !== null) onTaken?.()
  }, [asked, onTaken])
  const [chosen, setChosen] = useState<string | null>(null)
  const [followed, setFollowed] = useState<Place | null>(null)
  const [atOwner, setAtOwner] = useState(false)
  if (followed !== place) {
    // A link from elsewhere is followed once; afterwards the screen belongs to whoever uses it.
    setFollowed(place)
    const { workload, field, spot } = place
    if (workload !== null && spot === 'benchmark' && field !== null) {
      setChosen(`${workload}/${field}`)
      setShow('all')
      setAll(true)
      setAtOwner(true)
    } else if (workload !== null && (spot === 'choice' || spot === 'rationale' || spot === 'reviewBy'))
      setOpen({ decide: workload, at: spot })
  }
  const ownerReached = useCallback(() => setAtOwner(false), [])
  const deep = useDeepParts(assessment, all)

  const states = useMemo(
    () => assessment.workloads.map((workload) => decisionState(workbook, workload, today)),
    [assessment, workbook, today],
  )
  const discussed = useMemo(() => new Set(states.filter(needsDiscussion).map(({ workload }) => workload.id)), [states])
  const shown = show === 'all' ? deep.ready : deep.ready.filter(({ id }) => discussed.has(id))
  const ranked = useMemo(() => rankUnknowns(shown), [shown])
  const traps = useMemo(() => rankTraps(shown), [shown])
  const advice = adviceOf(ranked, assessment.workloads.length)
  const circled = circledOf(ranked)
  const selected = ranked.find((each) => `${each.workload}/${each.field}` === chosen) ?? circled ?? ranked[0] ?? null
  const shownStates = show === 'all' ? states : states.filter(({ workload }) => discussed.has(workload.id))
  const agenda = useMemo(
    () =>
      deep.busy
        ? null
        : agendaOf(
            states.filter(({ workload }) => deep.ready.includes(workload)),
            timeBoxMinutes,
          ),
    [deep.busy, deep.ready, states],
  )

  if (assessment.workloads.length === 0)
    return (
      <Screen title="Review" panel={evidence} onPanelClose={() => go({ family: null })}>
        <EmptyState title="Nothing to review yet">
          Risks, benchmarks and decisions are gathered from the workloads.{' '}
          <TextLink href="#/workloads">Go to the grid</TextLink>
        </EmptyState>
      </Screen>
    )

  const computing = deep.busy && deep.ready.length < deep.of
  // About one for each workload stands in the first rows of the table.
  const awaitedRows = Math.min(firstRows, assessment.workloads.length)
  const solid = assessment.workloads.length - discussed.size
  return (
    <Screen
      title="Review"
      fact={`${today} · ${discussed.size} of ${assessment.workloads.length} need discussion, ${solid} ${solid === 1 ? 'is' : 'are'} settled or solid`}
      factAnswer={factAnswer}
      busy={deep.busy}
      panel={evidence}
      panelLabel="Evidence"
      onPanelClose={() => go({ family: null })}
      controls={
        <>
          <SegmentedControl
            label="Which workloads"
            options={[
              { value: 'all', label: 'All' },
              { value: 'discuss', label: 'Needs discussion', detail: discussed.size, answer: factAnswer },
            ]}
            value={show}
            onChange={setShow}
          />
          <Button icon={<Clock size={15} />} onClick={() => setOpen('agenda')} {...answering(agendaAnswer, 'own')}>
            {agenda === null || agenda.minutes === 0 ? 'Agenda' : `Agenda, ${agenda.minutes} min`}
          </Button>
          <Button onClick={() => setOpen('blind-call')}>Blind call</Button>
          {renderScenarios !== undefined && <Button onClick={() => setOpen('scenarios')}>Scenarios</Button>}
        </>
      }
    >
      <div className={styles.review} style={{ '--awaited-rows': awaitedRows } as CSSProperties}>
        <Split columns={sides} className={joinClasses(styles.upper, deep.busy && styles.awaited)}>
          <Region reading label="What to measure">
            <UnknownsTable
              advice={advice}
              ranked={ranked}
              circled={circled}
              selected={selected}
              workloads={deep.ready}
              computing={computing ? { ready: deep.ready.length, of: deep.of } : null}
              more={assessment.workloads.length - deep.of}
              onMore={() => setAll(true)}
              onSelect={(each) => setChosen(`${each.workload}/${each.field}`)}
            />
          </Region>
          <Region reading label="Benchmark plan">
            <BenchmarkSide
              unknown={selected}
              workload={deep.ready.find(({ id }) => id === selected?.workload)}
              computing={computing}
              today={today}
              go={go}
              atOwner={atOwner && `${selected?.workload}/${selected?.field}` === chosen}
              onOwnerReached={ownerReached}
            />
          </Region>
        </Split>
        <Split columns={sides} className={styles.lower}>
          <Region reading label="Traps and drills">
            <TrapsTable traps={traps} computing={computing} today={today} go={go} />
          </Region>
          <Region reading label="Decisions">
            <DecisionsTable states={shownStates} onDecide={(decide) => setOpen({ decide })} go={go} />
          </Region>
        </Split>
        <Region reading label="Quotas to raise" className={styles.section}>
          <QuotaTable workloads={shown} computing={computing} today={today} />
        </Region>
        <Region reading label="How it runs" className={styles.section}>
          <RunSection
            workload={
              assessment.workloads.find(({ id }) => id === place.workload) ??
              assessment.workloads.find(({ id }) => id === selected?.workload) ??
              assessment.workloads[0]
            }
            workloads={assessment.workloads}
            go={go}
          />
        </Region>
      </div>
      {open === 'agenda' && agenda !== null && (
        <AgendaDialog
          agenda={agenda}
          currency={assessment.team.currency}
          onClose={() => setOpen(null)}
          onPick={(workload) => {
            setOpen(null)
            go({ workload })
          }}
        />
      )}
      {open === 'blind-call' && <BlindCallDialog today={today} start={place.workload} onClose={() => setOpen(null)} />}
      {open === 'scenarios' && renderScenarios?.(() => setOpen(null))}
      {typeof open === 'object' && open !== null && (
        <SignOffDialog workload={open.decide} today={today} at={open.at} onClose={() => setOpen(null)} />
      )}
    </Screen>
  )
}
