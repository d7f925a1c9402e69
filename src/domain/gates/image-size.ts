/** The unpacked container image must fit where a vendor limits it; teams know its size as a registry stores it. */
import { ceilingGate } from './ceiling-gate.ts'

export const imageSize = ceilingGate({
  gate: 'image-size',
  unit: 'GB',
  needs: ['imageGB'],
  brings: (world, scene) =>
    world.imageGB === undefined ? undefined : world.imageGB * scene.catalogue.assumptions.imageUnpacksTo.value,
  limit: (scene) => scene.option.limits.maxImageGB,
  // It is at least as large as it is compressed; by how much more is an assumption.
  certain: (world) => world.imageGB,
  asked: (scene) => scene.inputs.basis.imageGB !== 'default',
})
