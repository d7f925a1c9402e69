/** The four measurements every compute choice rests on, each in a form that suits how the option runs. */
import type { Capacity, OptionAssessment } from '../../domain/option-evidence.ts'
import { chance, money, rate, whole } from '../../wording/numbers.ts'
import { inUnit } from '../../wording/units.ts'
import type { Inline } from '../build-nodes.ts'
import { isJob } from '../input-words.ts'
import { nameOf } from '../note-context.ts'
import type { Placement } from '../note-context.ts'

export const benchmarkColumns = [
  'Workload',
  'On',
  'Startup',
  'Steady throughput',
  'Failure recovery',
  'Idle cost',
] as const

/** One row a workload; none where nothing is placed. */
export function benchmarkRows(placement: Placement): readonly (readonly Inline[])[] {
  const { workload, option, label } = placement
  if (option === undefined || label === undefined) return []
  return [
    [
      nameOf(workload),
      label,
      startup(placement, option.capacity),
      throughput(placement, option.capacity),
      recovery(placement, option),
      idleCost(placement, option),
    ],
  ]
}

const slowStartMs = 60_000
/** Enough for a 95th percentile; where a start takes minutes each of ten is judged instead. */
const starts = { quick: 30, slow: 10 } as const

function startup({ workload }: Placement, capacity: Capacity | null): string {
  const tolerated = workload.inputs.likely.maxColdStartMs
  const computed = capacity?.coldStartP95Ms ?? 0
  const many = computed >= slowStartMs ? starts.slow : starts.quick
  if (capacity?.coldShare === null)
    return `${many} starts of one more instance, computed ${inUnit(computed, 'ms')}; no ${wordFor(workload)} waits for one`
  const judged = many === starts.slow ? 'each' : 'p95'
  if (tolerated === undefined)
    return `${many} starts from nothing, ${computed > 0 ? `computed ${inUnit(computed, 'ms')}` : 'tolerated start not answered'}`
  if (computed > tolerated)
    return `${many} starts from nothing, ${judged} within ${inUnit(computed, 'ms')} as computed; few ${wordFor(workload)}s may meet one over ${inUnit(tolerated, 'ms')}`
  return `${many} starts from nothing, ${judged} within ${inUnit(tolerated, 'ms')}`
}

function wordFor(workload: Placement['workload']): string {
  return isJob(workload.inputs.likely.kind) ? 'run' : 'request'
}

const minutesOfLoad = 20
/** So many answers say something about a p95. */
const answersEnough = 30
const patienceMs = 3_600_000

/** What a usual run takes, or how much load is replayed. */
function throughput({ workload }: Placement, capacity: Capacity | null): string {
  const { p95TargetMs, kind, durationMs, longestRunS } = workload.inputs.likely
  if (isJob(kind)) {
    const usual = durationMs === undefined ? 'One usual run' : `One usual run, ${inUnit(durationMs, 'ms')}`
    return `${usual}; the longest ${longestRunS === undefined ? 'not answered' : `within ${inUnit(longestRunS, 's')}`}`
  }
  const limit = p95TargetMs === undefined ? 'no p95 target given' : `p95 within ${inUnit(p95TargetMs, 'ms')}`
  return `${loadOf(capacity, durationMs)}, ${limit}`
}

function loadOf(capacity: Capacity | null, durationMs: number | undefined): string {
  if (capacity === null || !(capacity.peakRps > 0)) return 'An hour of recorded load'
  if (capacity.peakRps * minutesOfLoad * 60 >= answersEnough)
    return `${rate(capacity.peakRps)} for ${minutesOfLoad} min`
  const atOnce = Math.max(2, Math.ceil(capacity.peakConcurrency))
  return (durationMs ?? 0) * answersEnough <= patienceMs
    ? `${answersEnough} requests one after the other`
    : `${whole(atOnce)} requests at once, from start to end`
}

function recovery({ workload }: Placement, { operatingModel, capacity }: OptionAssessment): string {
  if (isJob(workload.inputs.likely.kind)) return 'Stop a run halfway; the next attempt ends without loss'
  if (operatingModel === 'function') return 'Fail one call in ten; callers or the queue try again and nothing is lost'
  const start = capacity === null ? undefined : Math.max(capacity.coldStartP95Ms, 1000)
  const spare = (capacity?.spareInstances ?? 0) > 0 ? '; the spare carries on' : ''
  return `Stop one instance under load; full capacity ${start === undefined ? 'comes back' : `within ${inUnit(start, 'ms')}`}${spare}`
}

const daysInMonth = 365 / 12

/** Capacity that waits is paid on a day without work; capacity that comes with the work is not. */
function idleCost({ workload }: Placement, { bill, capacity }: OptionAssessment): string {
  const quiet = isJob(workload.inputs.likely.kind) ? 'A day without runs' : 'A day without load'
  if (capacity === null) return `${quiet}, read off the bill`
  const stays = capacity.keptWarm > 0
  if (!stays) return `${quiet} costs no compute`
  const waiting = bill.filter(
    ({ group, counted }) =>
      counted && (group === 'warm' || (capacity.coldShare === null && (group === 'compute' || group === 'idle'))),
  )
  if (waiting.length === 0) return `${quiet} costs no more than what is kept warm`
  const usd = waiting.reduce((sum, { monthlyUsd }) => sum + monthlyUsd, 0) / daysInMonth
  const idle =
    capacity.idleShare === null || capacity.idleShare === 0 ? '' : `; ${chance(capacity.idleShare)} idle as a rule`
  return `${quiet} still costs ${money(usd)} of compute${idle}`
}
