/** Present mode: one workload, its verdict the largest thing in the room; weights move live and nothing is kept unless it is decided. */
import { inReadingOrder } from '../../domain/in-reading-order.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { agendaOf } from '../../domain/meeting/agenda.ts'
import { decisionState } from '../../domain/meeting/decision-state.ts'
import { answer } from '../../wording/answer.ts'
import { getWorkbench, useAssessment, useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { Answers } from '../../ui/Answers.tsx'
import { asked } from '../../ui/asked.ts'
import { useLayer } from '../../ui/layers.ts'
import { nobodyHasFocus } from '../../ui/nobody-has-focus.ts'
import { BerthMark } from '../marks/BerthMark.tsx'
import { AgendaDialog } from '../marks/meeting/AgendaDialog.tsx'
import { BlindCallDialog } from '../marks/meeting/BlindCallDialog.tsx'
import { SignOffDialog } from '../marks/meeting/SignOffDialog.tsx'
import { useDeepParts } from '../marks/meeting/use-deep-parts.ts'
import type { PanelProps } from '../marks/place.ts'
import { CostIntervals } from './CostIntervals.tsx'
import { PresentFoot } from './PresentFoot.tsx'
import { PresentKeysDialog } from './PresentKeysDialog.tsx'
import { PresentVerdict } from './PresentVerdict.tsx'
import { RiskLine } from './RiskLine.tsx'
import { suggestionOf } from './suggestion.ts'
import { useItemClock } from './use-item-clock.ts'
import { useLocalWeights } from './use-local-weights.ts'
import { usePresentKeys } from './use-present-keys.ts'
import { toggleFullScreen, useWakeLock } from './use-wake-lock.ts'
import { WeightSliders } from './WeightSliders.tsx'
import styles from './PresentPanel.module.css'

const timeBoxMinutes = 25

const placeAnswer = answer(
  'Place on the agenda',
  'the workloads to discuss, by what is at stake times how unsure it is',
  'the bills, the leads and the open numbers of each',
)

const clockAnswer = answer(
  'Time left for this workload',
  `its share of ${timeBoxMinutes} minutes, by what is at stake times how unsure it is`,
  'the agenda; nothing happens when it is over',
)

export function PresentPanel({ place, go, today, onLeave }: PanelProps & { readonly onLeave: () => void }) {
  const assessment = useAssessment()
  const workbook = useWorkbench((state) => state.workbook)
  const dispatch = useDispatch()
  const [open, setOpen] = useState<'accept' | 'override' | 'agenda' | 'blind-call' | 'keys' | null>(null)
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const [taken, setTaken] = useState(0)
  const stage = useRef<HTMLElement>(null)
  const deep = useDeepParts(assessment, false)
  useWakeLock()
  useLayer(true, onLeave)

  const states = useMemo(
    () => assessment.workloads.map((workload) => decisionState(workbook, workload, today)),
    [assessment, workbook, today],
  )
  // The order is settled once, when the parts are there: a list that reorders itself while people talk is no agenda.
  const [agenda, setAgenda] = useState<ReturnType<typeof agendaOf> | null>(null)
  const nowhere = place.workload === null
  useEffect(() => {
    if (agenda !== null || deep.busy) return
    const ordered = agendaOf(
      states.filter(({ workload }) => deep.ready.some(({ id }) => id === workload.id)),
      timeBoxMinutes,
    )
    setAgenda(ordered)
    const [first] = ordered.discuss
    if (nowhere && first !== undefined) go({ workload: first.workload })
  }, [agenda, deep.busy, deep.ready, states, nowhere, go])

  const order = assessment.workloads
  const current = order.find(({ id }) => id === place.workload) ?? order[0]
  const { local, trial, select, selected, sliders, move, reset, isMoved, points } = useLocalWeights(current)
  const discuss = agenda?.discuss ?? []
  const item = discuss.findIndex(({ workload }) => workload === current?.id)
  const clock = useItemClock(current?.id ?? '', discuss[item]?.minutes ?? null)

  function show(step: 1 | -1): void {
    const at = order.findIndex(({ id }) => id === current?.id)
    const next = order[(at + step + order.length) % order.length]
    if (next !== undefined) go({ workload: next.id })
  }
  /** The next that is not decided yet, first of those to discuss, then of those that are only read out; with none left, the next to discuss. */
  function nextItem(): void {
    const all = [...discuss, ...(agenda?.skip ?? [])]
    const at = all.findIndex(({ workload }) => workload === current?.id)
    const turned = [...all.slice(at + 1), ...all.slice(0, at + 1)]
    const open = turned.find(
      ({ workload }) =>
        states.find((each) => each.workload.id === workload)?.decision == null && workload !== current?.id,
    )
    const next = open ?? discuss[(item + 1) % Math.max(1, discuss.length)]
    if (next !== undefined) go({ workload: next.workload })
  }
  function keep(): void {
    dispatch({ kind: 'set-priorities', priorities: { ...workbook.priorities, preset: 'own', weights: points } })
    setTaken((count) => count + 1)
    reset()
  }

  usePresentKeys(open === null, {
    ArrowLeft: () => show(-1),
    ArrowRight: () => show(1),
    PageUp: () => show(-1),
    PageDown: () => show(1),
    ArrowUp: (fast) => move(fast ? 0.05 : 0.01),
    ArrowDown: (fast) => move(fast ? -0.05 : -0.01),
    ...(readOnly
      ? {}
      : {
          Enter: () => setOpen('accept'),
          a: () => setOpen('accept'),
          o: () => setOpen('override'),
          k: () => (isMoved ? keep() : undefined),
        }),
    n: nextItem,
    b: () => setOpen('blind-call'),
    g: () => setOpen('agenda'),
    r: reset,
    f: toggleFullScreen,
    '?': () => setOpen('keys'),
    Escape: onLeave,
    ...Object.fromEntries(sliders.map((_, index) => [String(index + 1), () => select(index)])),
  })

  useEffect(() => {
    document.documentElement.dataset['presenting'] = ''
    return () => {
      delete document.documentElement.dataset['presenting']
      // The bar it was opened from is there again, as a new one.
      if (nobodyHasFocus()) document.querySelector<HTMLElement>('[data-present]')?.focus()
    }
  }, [])

  useEffect(() => {
    stage.current?.focus({ preventScroll: true })
    if (current?.id !== undefined) getWorkbench().assessed.deepener?.focus(current.id)
  }, [current?.id])

  if (current === undefined)
    return (
      <main className={styles.present}>
        <div className={styles.nothing}>
          <h1 className={styles.option}>There is no workload to show yet.</h1>
          <p className={styles.second}>Type one into the grid, and its verdict stands here.</p>
        </div>
        <footer className={styles.foot}>
          <button type="button" onClick={onLeave} className={styles.leave}>
            <kbd>Esc</kbd> leave
          </button>
        </footer>
      </main>
    )
  const shown = trial ?? current
  const state = states.find(({ workload }) => workload.id === current.id)
  return (
    <main className={styles.present} ref={stage} tabIndex={-1}>
      <header className={styles.head}>
        <BerthMark size={18} />
        <span className={styles.workbook}>{inReadingOrder(workbook.title)}</span>
        <span className={styles.count} {...(item >= 0 ? asked(placeAnswer) : undefined)}>
          {item >= 0
            ? `${item + 1} of ${discuss.length} to discuss`
            : agenda === null
              ? 'ordering the agenda'
              : 'not on the agenda'}
        </span>
        {clock !== null && (
          <span className={styles.clock} {...asked(clockAnswer)}>
            {clock}
          </span>
        )}
      </header>
      <div className={styles.body}>
        <section className={styles.main} aria-live="polite" aria-atomic="false">
          <PresentVerdict workload={shown} before={isMoved ? current : null} state={state} />
          <CostIntervals workload={shown} currency={assessment.team.currency} />
          <RiskLine workload={deep.ready.find(({ id }) => id === current.id) ?? null} />
        </section>
        <WeightSliders
          workload={shown}
          sliders={sliders}
          weights={local}
          selected={selected}
          onSelect={select}
          onMove={move}
          isMoved={isMoved}
          onKeep={readOnly ? null : keep}
          onReset={reset}
        />
      </div>
      <PresentFoot
        onShow={show}
        onAccept={readOnly ? null : () => setOpen('accept')}
        onOverride={readOnly ? null : () => setOpen('override')}
        onNext={nextItem}
        onAgenda={() => setOpen('agenda')}
        onBlindCall={() => setOpen('blind-call')}
        onLeave={onLeave}
        taken={taken}
      />
      {(open === 'accept' || open === 'override') && (
        <SignOffDialog
          workload={current.id}
          today={today}
          accepting
          override={open === 'override'}
          suggest={isMoved ? suggestionOf(current, shown, assessment.weights, local) : undefined}
          onClose={() => setOpen(null)}
          onSigned={() => setTaken((count) => count + 1)}
        />
      )}
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
      {open === 'blind-call' && <BlindCallDialog today={today} start={current.id} onClose={() => setOpen(null)} />}
      {open === 'keys' && <PresentKeysDialog onClose={() => setOpen(null)} />}
      <Answers within={stage} />
    </main>
  )
}
