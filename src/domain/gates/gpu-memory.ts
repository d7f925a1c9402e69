/** The model, with its activations and cache, must fit the memory of the GPUs asked for. */
import type { Limit } from '../facts.ts'
import type { Scene } from '../scene.ts'
import { ceilingGate } from './ceiling-gate.ts'

export const gpuMemory = ceilingGate({
  gate: 'gpu-memory',
  unit: 'GB',
  needs: ['modelGB'],
  brings: (world, scene) =>
    world.modelGB === undefined ? undefined : world.modelGB * scene.catalogue.assumptions.gpuMemoryPerModelGB.value,
  limit: gpuMemoryOf,
  // The weights are as large as they are; what activations and cache take on top is the team's to keep small.
  certain: (world) => world.modelGB,
  asked: (scene) => {
    const { gpu, modelGB } = scene.inputs.likely
    return gpu !== 'none' && gpu !== undefined && modelGB !== 0
  },
})

/** Memory of all GPUs of one run together. */
function gpuMemoryOf(scene: Scene): Limit {
  const { gpu, gpuCount } = scene.inputs.likely
  if (gpu === undefined || gpu === 'none') return scene.option.limits.maxGpuCount
  const perGpu = scene.catalogue.gpus[gpu].memoryGB
  return { ...perGpu, value: perGpu.value * (gpuCount ?? 1) }
}
