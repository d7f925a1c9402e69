/** The longest run must finish within the platform's time limit, or be one that can be cut into steps where it is run in steps. */
import { reason } from '../reason.ts'
import type { World } from '../resolve-workload.ts'
import type { Scene } from '../scene.ts'
import { ceilingGate } from './ceiling-gate.ts'
import { fromFact, gateResult } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

/** The longest run on the instances chosen, whose share of a CPU can make it longer than stated. */
function longestOn(world: World, scene: Scene): number | undefined {
  const { longestRunS } = world
  if (longestRunS === undefined || world.cpuMs === undefined) return longestRunS
  const { low, high } = scene.inputs
  const sizing = world === low ? scene.capacityAt('low') : world === high ? scene.capacityAt('high') : scene.capacity()
  if (sizing.kind !== 'ok') return longestRunS
  const { durationMs, statedMs } = sizing.capacity
  return statedMs > 0 ? (longestRunS * durationMs) / statedMs : longestRunS
}

const whole = ceilingGate({
  gate: 'run-time',
  unit: 's',
  needs: ['longestRunS'],
  brings: longestOn,
  limit: (scene) => scene.option.limits.maxRunS,
})

/** Whether the longest run is longer than one step may be; false where steps do not matter. */
function needsSteps(scene: Scene): boolean {
  if (scene.option.variant.inSteps !== true) return false
  const stepS = scene.option.limits.maxRequestS.value
  const longestS = scene.inputs.likely.longestRunS
  return stepS !== 'unlimited' && longestS !== undefined && longestS > stepS
}

/** Somebody who said that the run cannot be cut rules steps out; where nobody said, it is a risk. */
function ofSteps(scene: Scene): GateStatus {
  if (scene.inputs.likely.splittable === 'yes') return 'pass'
  return scene.inputs.basis.splittable === 'default' ? 'risk' : 'blocked'
}

function status(scene: Scene): GateStatus {
  const alone = whole.status(scene)
  return alone === 'pass' && needsSteps(scene) ? ofSteps(scene) : alone
}

export const runTime: Gate = {
  ...whole,
  status,
  show: (scene) => {
    const result = whole.show(scene)
    if (result.answer !== 'pass' || !needsSteps(scene)) return result
    const { maxRequestS } = scene.option.limits
    const answer = status(scene)
    const longestS = scene.inputs.likely.longestRunS ?? 0
    const stepS = maxRequestS.value === 'unlimited' ? 0 : maxRequestS.value
    const overS = longestS - stepS
    return gateResult({
      gate: 'run-time',
      status: answer,
      value: longestS,
      limit: stepS,
      unit: 's',
      origin: fromFact(maxRequestS),
      reason:
        answer === 'blocked'
          ? reason('steps-impossible', { longestS, stepS, overS })
          : reason(answer === 'risk' ? 'steps-assumed' : 'steps-hold', { longestS, stepS }),
      nearMiss: answer === 'blocked' ? overS : undefined,
    })
  },
}
