/** Whether an option keeps every promise in one world, and at which value of one input the last option stops doing so. */
import { blocksOf } from '../contender.ts'
import type { Contender } from '../contender.ts'
import { contendersIn } from '../contest-in.ts'
import { latencyTarget } from '../gates/latency-target.ts'
import type { Option } from '../options.ts'
import type { AmountId, World } from '../resolve-workload.ts'
import { decisionThreshold } from '../uncertainty/decision-threshold.ts'
import type { GateId } from '../vocabulary.ts'
import type { WorkloadContest } from '../workload-contest.ts'

/** Passes every gate, the latency target by the assumed spread as well: in one world there is no benefit of the doubt. */
export function keepsPromises(contender: Contender): boolean {
  if (contender.tier === 'clean') return true
  return contender.tier !== 'blocked' && latencyTarget.status(contender.scene) === 'pass'
}

/** Beyond this value no option keeps its promises; `gate` is what breaks first on the recommended one. */
export interface PromiseEdge {
  readonly at: number
  readonly direction: 'above' | 'below'
  readonly gate: GateId
}

/** Looks between the ends of the field's range, everything else at its likely value; undefined where both ends agree. */
export function promiseEdgeOf(
  held: WorkloadContest,
  field: AmountId,
  options: readonly Option[],
): PromiseEdge | undefined {
  const { low, likely, high } = held.stage.inputs
  const from = low[field]
  const to = high[field]
  if (from === undefined || to === undefined || !(from > 0) || !(to > from)) return undefined
  const worldAt = (value: number): World => ({ ...likely, [field]: value })
  const difference = (value: number) => (contendersIn(held, worldAt(value), options).some(keepsPromises) ? 1 : -1)
  const found = decisionThreshold({ difference, low: from, high: to, scale: 'log' })
  if (found.kind === 'no-crossing') return undefined
  const direction = found.signBelow > 0 ? 'above' : 'below'
  const winner = held.contest.winner?.option
  const broken = winner && contendersIn(held, worldAt(direction === 'above' ? to : from), [winner])[0]
  return { at: found.at, direction, gate: (broken && blocksOf(broken)[0]?.id) ?? 'latency-target' }
}
