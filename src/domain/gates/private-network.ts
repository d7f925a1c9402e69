/** A workload on a private network needs a platform that can join it. */
import { nothing, offerGate } from './offer-gate.ts'

export const privateNetwork = offerGate({
  gate: 'private-network',
  needs: ['privateNetwork'],
  wants: (scene) => (scene.inputs.likely.privateNetwork === 'no' ? nothing : scene.inputs.likely.privateNetwork),
  offered: (scene) => scene.option.limits.privateNetwork,
})
