/** A workload that may not share its host needs a dedicated one. */
import { nothing, offerGate } from './offer-gate.ts'

export const isolation = offerGate({
  gate: 'isolation',
  needs: ['isolation'],
  wants: (scene) => (scene.inputs.likely.isolation === 'shared' ? nothing : scene.inputs.likely.isolation),
  offered: (scene) => scene.option.limits.isolation,
})
