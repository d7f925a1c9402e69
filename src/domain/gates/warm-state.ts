/** State that must survive between requests needs a platform that keeps instances. */
import { nothing, offerGate } from './offer-gate.ts'

export const warmState = offerGate({
  gate: 'warm-state',
  needs: ['keepsWarmState'],
  wants: (scene) => (scene.inputs.likely.keepsWarmState === 'no' ? nothing : scene.inputs.likely.keepsWarmState),
  offered: (scene) => scene.option.limits.keepsWarmState,
  anyway: (scene) => scene.option.limits.keepsWarmState.value,
})
