/** Everybody calls before anybody hears: on one screen in turn, or from afar by link and code; only disagreements are then discussed. */
import { useMemo, useRef, useState } from 'react'
import { spreadOf, toDiscuss, withCall } from '../../../domain/meeting/blind-call.ts'
import type { BlindCall } from '../../../domain/meeting/blind-call.ts'
import { decisionState, needsDiscussion } from '../../../domain/meeting/decision-state.ts'
import { counted } from '../../../wording/numbers.ts'
import { useAssessment, useWorkbench } from '../../../workbench/use-workbench.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'
import { CallFromAfar } from './CallFromAfar.tsx'
import { HotSeat } from './HotSeat.tsx'
import { RevealedCalls } from './RevealedCalls.tsx'
import { heldCalls, holdCalls } from './held-calls.ts'
import styles from './meeting.module.css'

export type BlindCallDialogProps = {
  readonly today: string
  /** The workload the hot seat starts with; every workload that can be placed may be called. */
  readonly start: string | null
  readonly onClose: () => void
}

export function BlindCallDialog({ today, start, onClose }: BlindCallDialogProps) {
  const assessment = useAssessment()
  const workbook = useWorkbench((state) => state.workbook)
  const discussed = useMemo(
    () =>
      new Set(
        assessment.workloads
          .filter((workload) => needsDiscussion(decisionState(workbook, workload, today)))
          .map(({ id }) => id),
      ),
    [assessment, workbook, today],
  )
  const [calls, setCalls] = useState<readonly BlindCall[]>(heldCalls)
  const [revealed, setRevealed] = useState(false)
  const [tab, setTab] = useState<'seat' | 'afar'>('seat')
  const who = useRef<HTMLInputElement>(null)
  const callers = new Set(calls.map(({ who }) => who)).size
  const spreads = assessment.workloads.map(({ id, recommendation }) =>
    spreadOf(id, calls, recommendation?.family ?? null),
  )
  const discuss = toDiscuss(spreads)

  function add(added: readonly BlindCall[]): void {
    const next = added.reduce(withCall, calls)
    holdCalls(next)
    setCalls(next)
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      typeInto={who}
      title="Blind call"
      description={
        revealed
          ? 'What everybody called. Nothing is kept unless it is written into the note.'
          : 'Everybody calls, with a reason, before anybody hears. Calls stay hidden until the reveal and are not saved.'
      }
      footer={
        <>
          {calls.length > 0 && (
            <Button
              variant="quiet"
              onClick={() => {
                holdCalls([])
                setCalls([])
                setRevealed(false)
              }}
            >
              Clear the calls
            </Button>
          )}
          {revealed ? (
            <Button onClick={() => setRevealed(false)}>More calls</Button>
          ) : (
            <Button variant="primary" disabled={calls.length === 0} onClick={() => setRevealed(true)}>
              Reveal
            </Button>
          )}
        </>
      }
    >
      {revealed ? (
        <RevealedCalls spreads={spreads} discuss={discuss} workloads={assessment.workloads} today={today} />
      ) : (
        <div className={styles.call}>
          <Tabs
            label="How calls are made"
            selected={tab}
            onSelect={setTab}
            tabs={[
              {
                id: 'seat',
                label: 'In this room',
                panel: (
                  <HotSeat workloads={assessment.workloads} start={start} name={who} onCall={(call) => add([call])} />
                ),
              },
              {
                id: 'afar',
                label: 'From afar, by link',
                panel: (
                  <CallFromAfar workloads={assessment.workloads} discussed={discussed} start={start} onCalls={add} />
                ),
              },
            ]}
          />
          <p className={styles.hidden} role="status">
            {calls.length === 0
              ? 'No call yet.'
              : `${counted(calls.length, 'call')} of ${counted(callers, 'person', 'people')}, hidden.`}
          </p>
        </div>
      )}
    </Dialog>
  )
}
