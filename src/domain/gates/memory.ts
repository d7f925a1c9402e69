/** One replica's memory must fit the largest size of the platform. */
import { ceilingGate } from './ceiling-gate.ts'

export const memory = ceilingGate({
  gate: 'memory',
  unit: 'GiB',
  needs: ['memoryGiB'],
  brings: (world) => world.memoryGiB,
  limit: ({ option: { limits }, inputs }) =>
    inputs.likely.gpu === 'none' ? (limits.maxMemoryGiBWithoutGpu ?? limits.maxMemoryGiB) : limits.maxMemoryGiB,
})
