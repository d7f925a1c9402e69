/** The longest run must finish within the platform's time limit. */
import { ceilingGate } from './ceiling-gate.ts'

export const runTime = ceilingGate({
  gate: 'run-time',
  unit: 's',
  needs: ['longestRunS'],
  brings: (world) => world.longestRunS,
  limit: (scene) => scene.option.limits.maxRunS,
})
