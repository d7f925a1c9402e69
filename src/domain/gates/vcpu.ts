/** The vCPUs of one replica must fit, and one size must hold its vCPU, memory, GPUs and disk together. */
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { ceilingGate } from './ceiling-gate.ts'
import { fromFact, gateResult } from './gate.ts'
import type { Gate } from './gate.ts'

const alone = ceilingGate({
  gate: 'vcpu',
  unit: 'vCPU',
  needs: ['vcpu'],
  brings: (world) => world.vcpu,
  limit: (scene) => scene.option.limits.maxVcpu,
})

function noSize(scene: Scene): boolean {
  return scene.capacity().kind === 'no-size'
}

export const vcpu: Gate = {
  id: 'vcpu',
  phase: 'sizing',
  status: (scene) => {
    const status = alone.status(scene)
    return (status === 'pass' || status === 'risk') && noSize(scene) ? 'blocked' : status
  },
  show: (scene) => {
    const result = alone.show(scene)
    if (result.answer !== 'pass' || !noSize(scene)) return result
    const { vcpu, memoryGiB, gpu, gpuCount } = scene.inputs.likely
    return gateResult({
      gate: 'vcpu',
      status: 'blocked',
      value: vcpu ?? null,
      limit: scene.option.limits.maxVcpu.value,
      unit: 'vCPU',
      origin: fromFact(scene.option.limits.maxVcpu),
      reason: reason('no-size-fits', {
        vcpu: vcpu ?? 0,
        memoryGiB: memoryGiB ?? 0,
        gpu: gpu ?? 'none',
        gpuCount: gpu === undefined || gpu === 'none' ? 0 : (gpuCount ?? 1),
      }),
    })
  },
}
