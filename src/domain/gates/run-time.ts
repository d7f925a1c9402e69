/** The longest run must finish within the platform's time limit, or be one that can be cut into steps where it is run in steps. */
import { reason } from '../reason.ts'
import { longestRunUnder } from '../longest-run.ts'
import { runLimitOf } from '../run-limit.ts'
import type { World } from '../resolve-workload.ts'
import type { Scene } from '../scene.ts'
import { ceilingGate } from './ceiling-gate.ts'
import { fromFact, gateResult } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

/** The longest run on the instances chosen, whose share of a CPU can make it longer than stated. */
function longestOn(world: World, scene: Scene): number | undefined {
  const longestRunS = longestRunUnder(runLimitOf(scene.option.limits, world.kind), world)
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
  limit: ({ option, inputs }) => runLimitOf(option.limits, inputs.likely.kind),
})

/** The longest run that may have to be cut: as stated, or where only its range goes beyond one step, the end of that. */
function cutRunS(scene: Scene): number | undefined {
  if (scene.option.variant.inSteps !== true) return undefined
  const stepS = scene.option.limits.maxRequestS.value
  if (stepS === 'unlimited') return undefined
  const { likely, high } = scene.inputs
  return [likely.longestRunS, high.longestRunS].find((runS) => runS !== undefined && runS > stepS)
}

/** Somebody who said that the run cannot be cut rules steps out; where nobody said, or only the range asks for it, it is a risk. */
function ofSteps(scene: Scene, runS: number): GateStatus {
  if (scene.inputs.likely.splittable === 'yes') return 'pass'
  const isLikely = scene.inputs.likely.longestRunS === runS
  return scene.inputs.basis.splittable === 'default' || !isLikely ? 'risk' : 'blocked'
}

function status(scene: Scene): GateStatus {
  const alone = whole.status(scene)
  const runS = cutRunS(scene)
  return alone === 'pass' && runS !== undefined ? ofSteps(scene, runS) : alone
}

export const runTime: Gate = {
  ...whole,
  status,
  show: (scene) => {
    const result = whole.show(scene)
    const longestS = cutRunS(scene)
    if (result.answer !== 'pass' || longestS === undefined) return result
    const { maxRequestS } = scene.option.limits
    const answer = status(scene)
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
