/** The GPU that was asked for must be on offer. */
import { nothing, offerGate } from './offer-gate.ts'

export const gpuKind = offerGate({
  gate: 'gpu-kind',
  needs: ['gpu'],
  wants: (scene) => (scene.inputs.likely.gpu === 'none' ? nothing : scene.inputs.likely.gpu),
  offered: (scene) => scene.option.limits.gpuKinds,
})
