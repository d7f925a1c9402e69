/** One replica's memory must fit the largest size of the platform. */
import { ceilingGate } from './ceiling-gate.ts'

export const memory = ceilingGate({
  gate: 'memory',
  unit: 'GiB',
  needs: ['memoryGiB'],
  brings: (world) => world.memoryGiB,
  limit: (scene) => scene.option.limits.maxMemoryGiB,
})
