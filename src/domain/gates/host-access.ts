/** Root, device or kernel access that the code needs must be allowed. */
import { nothing, offerGate } from './offer-gate.ts'
import { hostAccesses } from '../vocabulary.ts'

export const hostAccess = offerGate({
  gate: 'host-access',
  needs: ['hostAccess'],
  wants: (scene) => (scene.inputs.likely.hostAccess === 'none' ? nothing : scene.inputs.likely.hostAccess),
  offered: (scene) => scene.option.limits.hostAccess,
  anyway: (scene) => hostAccesses.every((kind) => kind === 'none' || scene.option.limits.hostAccess.value.includes(kind)),
})
