/** The hours of a week for one workload: drawn by hand or pasted, kept as a profile of the workbook and scaled to its volume. */
import { shortName } from '../../wording/short-name.ts'
import { hourAnswer, shapeAnswer } from '../../wording/curve-answers.ts'
import { asked } from '../../ui/asked.ts'
import { useId, useMemo, useState } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { classifyTraffic } from '../../domain/savings/traffic-class.ts'
import { scaleProfile } from '../../domain/traffic/traffic-profile.ts'
import {
  filledDown,
  filledRight,
  hoursIn,
  hoursPerDay,
  hoursPerWeek,
  officeWeek,
  weekOf,
  weekProfile,
  withHours,
  type HourBlock,
} from '../../domain/traffic/week-hours.ts'
import type { Workbook } from '../../domain/workbook.ts'
import type { Answer } from '../../wording/answer.ts'
import { shapeSentence } from '../../wording/traffic-words.ts'
import { lowerFirst } from '../../wording/lower-first.ts'
import { inUnit } from '../../wording/units.ts'
import { builtInProfiles } from '../../workbench/built-in-profiles.ts'
import { readWeek } from '../../workbench/csv/read-week.ts'
import { useAssessment, useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { WeekGrid, dayNames, hourName } from './WeekGrid.tsx'
import styles from './WeekGrid.module.css'

export type WeekDialogProps = {
  readonly workload: WorkloadAssessment
  readonly onClose: () => void
}

const secondsPerHour = 3600

/** The workload's own week if it has one; else its profile laid over a week; else office hours. */
function startOf({ inputs, id, name }: WorkloadAssessment, workbook: Workbook) {
  const own = workbook.profiles?.find((profile) => profile.id === inputs.entry.trafficProfile)
  const isWeek = own?.counts.length === hoursPerWeek && own.binSeconds === secondsPerHour
  if (own !== undefined && isWeek) return { id: own.id, title: own.title, week: own.counts }
  const followed = own ?? builtInProfiles.find((profile) => profile.id === inputs.entry.trafficProfile)
  return {
    id: `week-of-${id}`,
    title: `Week of ${name}`,
    week: followed === undefined ? officeWeek() : weekOf(followed),
  }
}

export function WeekDialog({ workload, onClose }: WeekDialogProps) {
  const workbook = useWorkbench((state) => state.workbook)
  const { monthHours } = useAssessment().team
  const dispatch = useDispatch()
  const [start] = useState(() => startOf(workload, workbook))
  const [title, setTitle] = useState(start.title)
  const [past, setPast] = useState<readonly (readonly number[])[]>([start.week])
  const [block, setBlock] = useState<HourBlock>({ fromDay: 0, toDay: 0, fromHour: 9, toHour: 9 })
  const [problem, setProblem] = useState('')
  const hourId = useId()
  const week = past.at(-1) ?? start.week
  const silent = !week.some((weight) => weight > 0)
  const profile = useMemo(() => weekProfile(week, { id: start.id, title: title.trim() }), [week, start.id, title])

  const mean = week.reduce((sum, weight) => sum + weight, 0) / hoursPerWeek
  const { ratesPerSecond } = scaledOf(week, workload, monthHours) ?? {}

  function answerOf(hour: number): Answer {
    const value = week[hour] ?? 0
    return hourAnswer({
      name: hourOfWeek(hour),
      value,
      timesMean: mean > 0 ? value / mean : 0,
      ratePerSecond: ratesPerSecond?.[hour],
    })
  }

  function change(next: readonly number[]): void {
    setProblem('')
    setPast((before) => [...before, next])
  }

  function paste(text: string): void {
    const read = readWeek(text)
    if (read.kind === 'refused') {
      const { found, expected, fix } = read.problem
      setProblem(`Found ${found}, expected ${expected}: ${fix}.`)
    } else if (read.kind === 'week') change(read.week)
    else if (read.kind === 'one') change(withHours(week, block, read.weight))
    else {
      const next = week.slice()
      for (const hour of hoursIn({ ...block, fromHour: 0, toHour: hoursPerDay - 1 }))
        next[hour] = read.hours[hour % hoursPerDay] ?? 0
      change(next)
    }
  }

  function use(): void {
    dispatch({ kind: 'add-profile', profile }, { group: 'week' })
    dispatch(
      { kind: 'set-cells', cells: [{ workload: workload.id, field: 'trafficProfile', text: profile.id }] },
      { group: 'week' },
    )
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title="Hours of the week"
      description={`The load of ${shortName(workload.name)} by hour, in any measure: only proportions count, and the volume stays what the grid says.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={silent || title.trim() === ''} onClick={use}>
            Use for this workload
          </Button>
        </>
      }
    >
      <div className={styles.tools}>
        <TextField label="Name" value={title} onChange={setTitle} maxLength={60} />
        <Button onClick={() => change(filledRight(week, block))}>Fill across hours</Button>
        <Button onClick={() => change(filledDown(week, block))}>Fill down days</Button>
        <Button
          onClick={() => change(filledDown(week, { fromDay: 0, toDay: 4, fromHour: 0, toHour: hoursPerDay - 1 }))}
        >
          Weekdays like Monday
        </Button>
        <Button disabled={past.length < 2} onClick={() => setPast(past.slice(0, -1))}>
          Undo
        </Button>
      </div>
      <div className={styles.scroll} data-sideways="">
        <WeekGrid
          week={week}
          block={block}
          answerOf={answerOf}
          describedBy={hourId}
          onBlock={setBlock}
          onChange={change}
          onPaste={paste}
          onUndo={() => setPast((before) => (before.length > 1 ? before.slice(0, -1) : before))}
        />
      </div>
      <p id={hourId} className={styles.hour}>
        {inOneLine(answerOf(block.toDay * hoursPerDay + block.toHour))}
      </p>
      <p className={styles.facts} role="status">
        {problem === '' ? (
          silent ? (
            'Every hour is silent: give at least one a number above 0.'
          ) : (
            <>
              <span {...asked(shapeAnswer)}>
                {shapeSentence(classifyTraffic({ counts: week, binSeconds: 3600 }))}{' '}
                {busiest(week, workload, monthHours)}
              </span>
            </>
          )
        ) : (
          <span className={styles.problem}>{problem}</span>
        )}
      </p>
      <p className={styles.keys}>
        Type a number for every selected hour. Shift+arrows select, Ctrl+D fills down, Ctrl+R across, Ctrl+Z undoes.
        Paste 168 numbers from Monday 00:00, or 24 for the selected days.
      </p>
    </Dialog>
  )
}

/** "Monday 09:00" */
function hourOfWeek(hour: number): string {
  return `${dayNames[Math.floor(hour / hoursPerDay)]} ${hourName(hour % hoursPerDay)}`
}

/** "Monday 09:00: 12 · 1.4 times the mean hour of the week · at your volume 3 requests/s" */
function inOneLine({ what, rows = [] }: Answer): string {
  const [[, share] = ['', ''], [name, rate] = ['', '']] = rows
  return [what, share, `${lowerFirst(name)} ${rate}`].join(' · ')
}

function scaledOf(week: readonly number[], workload: WorkloadAssessment, monthHours: number) {
  const { requestsPerMonth } = workload.inputs.likely
  if (requestsPerMonth === undefined) return undefined
  return scaleProfile(
    { binSeconds: secondsPerHour, counts: week },
    { requestsPerMonth, monthSeconds: monthHours * secondsPerHour },
  )
}

/** "Busiest Monday 09:00: 12 requests/s." */
function busiest(week: readonly number[], workload: WorkloadAssessment, monthHours: number): string {
  const when = `Busiest ${hourOfWeek(week.indexOf(Math.max(...week)))}`
  const scaled = scaledOf(week, workload, monthHours)
  return scaled === undefined ? `${when}.` : `${when}: ${inUnit(scaled.peakRatePerSecond, 'requests/s')}.`
}
