/** The kind of connection must be carried, and the front door must not cut the longest request. */
import { reason } from '../reason.ts'
import { longestRunUnder } from '../longest-run.ts'
import { runsOnly } from '../runs-only.ts'
import type { Scene } from '../scene.ts'
import { chanceAbove, statusOfEnds } from './block-chance.ts'
import type { Ends } from './block-chance.ts'
import { fromFact, gateResult, needed, notAsked, unbounded } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

/** Jobs and event handlers are not held open by a caller, so only streams and sockets of theirs can be cut. */
function heldOpen(scene: Scene): boolean {
  const { kind, connection } = scene.inputs.likely
  return connection !== 'request' || (!scene.demands.likely.jobLike && kind !== 'event')
}

function carries(scene: Scene): boolean {
  const { connection } = scene.inputs.likely
  // Nobody waits on the line for a job or a handler of events: it is started and left alone.
  if (connection === 'request' && !scene.demands.likely.interactive) return true
  if (jobsOnly(scene)) return false
  return connection === undefined || scene.option.limits.connections.value.includes(connection)
}

/** Some options only start runs; they have no door for callers who wait. */
function jobsOnly(scene: Scene): boolean {
  return runsOnly(scene.option) && scene.demands.likely.interactive
}

/** The longest request in each world; undefined where nobody said. */
function longestOf(scene: Scene): Ends | undefined {
  const { maxRequestS } = scene.option.limits
  const { low, likely: usual, high, ranges } = scene.inputs
  const likely = longestRunUnder(maxRequestS, usual)
  if (likely === undefined) return undefined
  if (ranges.length === 0) return { low: likely, likely, high: likely }
  return {
    low: longestRunUnder(maxRequestS, low) ?? likely,
    likely,
    high: longestRunUnder(maxRequestS, high) ?? likely,
  }
}

function status(scene: Scene): GateStatus {
  if (!carries(scene)) return 'blocked'
  if (!heldOpen(scene)) return 'pass'
  const cut = scene.option.limits.maxRequestS.value
  if (cut === 'unlimited') return 'pass'
  const longest = longestOf(scene)
  return longest === undefined ? 'unknown' : statusOfEnds(longest, cut, scene.thresholds)
}

export const connection: Gate = {
  id: 'connection',
  phase: 'inputs',
  // Nobody connects to a job: it is started and left alone.
  asked: ({ inputs, demands }) => inputs.likely.connection !== 'request' || !demands.likely.jobLike,
  status,
  show: (scene) => {
    const gate = 'connection'
    const wanted = scene.inputs.likely.connection ?? 'request'
    const kinds = scene.option.limits.connections
    if (!carries(scene)) {
      const offered = kinds.value.join(', ')
      return gateResult({
        gate,
        status: 'blocked',
        value: wanted,
        limit: offered,
        unit: 'kind',
        origin: fromFact(kinds),
        reason: jobsOnly(scene)
          ? reason('jobs-only', { option: scene.option.label })
          : reason('not-offered', { gate, wanted, offered }),
      })
    }
    const cut = scene.option.limits.maxRequestS
    const origin = fromFact(cut)
    if (!heldOpen(scene)) return notAsked(gate, origin)
    const ends = longestOf(scene)
    const longest = ends?.likely
    if (cut.value === 'unlimited')
      return unbounded({ gate, value: longest ?? null, limit: cut.value, unit: 's', origin })
    if (ends === undefined || longest === undefined) return needed(gate, ['longestRunS'], cut.value, 's', origin)
    const answer = status(scene)
    const chance = chanceAbove(ends, cut.value)
    const figures = { gate, value: longest, limit: cut.value, unit: 's' }
    return gateResult({
      gate,
      status: answer,
      value: longest,
      limit: cut.value,
      unit: 's',
      origin,
      reason:
        answer === 'blocked'
          ? reason('request-cut', {
              longestS: longest,
              cutS: cut.value,
              overS: longest - cut.value,
              connection: wanted,
            })
          : answer === 'risk'
            ? reason('may-exceed', { ...figures, chance })
            : reason('within-limit', figures),
      chance: scene.inputs.ranges.includes('longestRunS') ? chance : undefined,
      nearMiss: longest > cut.value ? longest - cut.value : undefined,
    })
  },
}
