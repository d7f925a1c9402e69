/** All GPUs of one run must be had in one instance. */
import { ceilingGate } from './ceiling-gate.ts'

export const gpuCount = ceilingGate({
  gate: 'gpu-count',
  unit: 'GPU',
  needs: ['gpuCount'],
  brings: (world) => world.gpuCount,
  limit: (scene) => scene.option.limits.maxGpuCount,
  asked: (scene) => scene.inputs.likely.gpu !== 'none' && scene.inputs.likely.gpu !== undefined,
})
