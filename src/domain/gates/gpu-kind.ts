/** The GPU that was asked for must be on offer; an option that comes only with a GPU is none for work without one. */
import { reason } from '../reason.ts'
import { fromFact, gateResult } from './gate.ts'
import type { Gate } from './gate.ts'
import { nothing, offerGate } from './offer-gate.ts'

const asked = offerGate({
  gate: 'gpu-kind',
  needs: ['gpu'],
  wants: (scene) => (scene.inputs.likely.gpu === 'none' ? nothing : scene.inputs.likely.gpu),
  offered: (scene) => scene.option.limits.gpuKinds,
})

export const gpuKind: Gate = {
  ...asked,
  status: (scene) => (scene.option.gpuOnly && scene.inputs.likely.gpu === 'none' ? 'blocked' : asked.status(scene)),
  show: (scene) => {
    if (!scene.option.gpuOnly || scene.inputs.likely.gpu !== 'none') return asked.show(scene)
    const { gpuKinds } = scene.option.limits
    return gateResult({
      gate: 'gpu-kind',
      status: 'blocked',
      value: 'none',
      limit: gpuKinds.value.join(', '),
      unit: 'kind',
      origin: fromFact(gpuKinds),
      reason: reason('no-size-gpu-only', {}),
    })
  },
}
