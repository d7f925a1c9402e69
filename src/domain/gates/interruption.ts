/** Capacity that can be taken away is only for work that may be stopped and started again. */
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { fromFact, gateResult, needed, notAsked } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

function status(scene: Scene): GateStatus {
  if (scene.option.variant.purchase !== 'spot') return 'pass'
  const may = scene.inputs.likely.interruptible
  return may === undefined ? 'unknown' : may === 'yes' ? 'pass' : 'blocked'
}

export const interruption: Gate = {
  id: 'interruption',
  phase: 'inputs',
  status,
  show: (scene) => {
    const gate = 'interruption'
    if (scene.option.variant.purchase !== 'spot') return notAsked(gate)
    const origin = fromFact(scene.catalogue.assumptions.spotHoursBetweenInterruptions)
    const answer = status(scene)
    if (answer === 'unknown') return needed(gate, ['interruptible'], 'yes', 'yes/no', origin)
    const option = scene.option.label
    return gateResult({
      gate,
      status: answer,
      value: answer === 'pass' ? 'yes' : 'no',
      limit: 'yes',
      unit: 'yes/no',
      origin,
      reason: answer === 'pass' ? reason('may-be-interrupted', { option }) : reason('not-interruptible', { option }),
    })
  },
}
