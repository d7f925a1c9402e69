/** The local disk that one replica needs must exist, beside its memory where files are kept in that. */
import type { Limit } from '../facts.ts'
import { keepsFilesInMemory } from '../memory-on.ts'
import type { Scene } from '../scene.ts'
import { ceilingGate } from './ceiling-gate.ts'

/** What the memory of the work leaves of the largest size. */
function besideMemory({ option: { limits }, inputs: { likely } }: Scene): Limit {
  const limit = limits.maxLocalDiskGB
  if (limit.value === 'unlimited' || !keepsFilesInMemory(limits, likely.localDiskGB ?? 0)) return limit
  return { ...limit, value: Math.max(0, limit.value - (likely.memoryGiB ?? 0)) }
}

export const localDisk = ceilingGate({
  gate: 'local-disk',
  unit: 'GB',
  needs: ['localDiskGB'],
  brings: (world) => world.localDiskGB,
  limit: besideMemory,
  // The default is scratch space that some platforms do without.
  asked: (scene) => scene.inputs.basis.localDiskGB !== 'default',
})
