/** Workers that must start together need capacity that comes all at once or not at all. */
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { fromFact, gateResult, needed, notAsked } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

/** All GPUs of the run sit in one machine, which starts whole by nature. */
function oneMachine(scene: Scene): boolean {
  const { gpu, gpuCount } = scene.inputs.likely
  if (gpu === undefined || gpu === 'none' || gpuCount === undefined) return false
  return gpuCount > 1 && gpuCount <= scene.option.limits.maxGpuCount.value
}

function status(scene: Scene): GateStatus {
  const asked = scene.inputs.likely.needsGang
  if (asked === 'no') return 'pass'
  if (scene.option.limits.startsTogether.value) return 'pass'
  if (asked === undefined) return 'unknown'
  return oneMachine(scene) ? 'pass' : 'blocked'
}

export const gang: Gate = {
  id: 'gang',
  phase: 'inputs',
  status,
  show: (scene) => {
    const gate = 'gang'
    const fact = scene.option.limits.startsTogether
    const origin = fromFact(fact)
    const answer = status(scene)
    if (answer === 'unknown') return needed(gate, ['needsGang'], 'no', 'yes/no', origin)
    if (scene.inputs.likely.needsGang !== 'yes') return notAsked(gate, origin)
    const why =
      answer === 'blocked'
        ? reason('not-offered', { gate, wanted: 'yes', offered: 'no' })
        : fact.value
          ? reason('offered', { gate, wanted: 'yes' })
          : reason('gang-in-one-machine', { gpus: scene.inputs.likely.gpuCount ?? 0 })
    return gateResult({
      gate,
      status: answer,
      value: 'yes',
      limit: fact.value ? 'yes' : 'no',
      unit: 'yes/no',
      origin,
      reason: why,
    })
  },
}
