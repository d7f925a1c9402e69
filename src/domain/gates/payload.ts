/** The largest request or response body must pass the platform's front door. */
import { ceilingGate } from './ceiling-gate.ts'

export const payload = ceilingGate({
  gate: 'payload',
  unit: 'MB',
  needs: ['payloadMB'],
  brings: (world) => world.payloadMB,
  limit: (scene) => scene.option.limits.maxPayloadMB,
  asked: (scene) => !scene.demands.likely.jobLike,
})
