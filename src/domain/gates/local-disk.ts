/** The local disk that one replica needs must exist. */
import { ceilingGate } from './ceiling-gate.ts'

export const localDisk = ceilingGate({
  gate: 'local-disk',
  unit: 'GB',
  needs: ['localDiskGB'],
  brings: (world) => world.localDiskGB,
  limit: (scene) => scene.option.limits.maxLocalDiskGB,
  // The default is scratch space that some platforms do without.
  asked: (scene) => scene.inputs.basis.localDiskGB !== 'default',
})
