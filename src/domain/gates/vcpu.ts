/** The vCPUs of one replica must fit, and one size must hold its vCPU, memory, GPUs and disk together. */
import type { Scene } from '../scene.ts'
import { ceilingGate } from './ceiling-gate.ts'
import { fromFact, gateResult, needed } from './gate.ts'
import type { Gate } from './gate.ts'
import { gpuCount } from './gpu-count.ts'
import { gpuKind } from './gpu-kind.ts'
import { localDisk } from './local-disk.ts'
import { memory } from './memory.ts'

const alone = ceilingGate({
  gate: 'vcpu',
  unit: 'vCPU',
  needs: ['vcpu'],
  brings: (world) => world.vcpu,
  limit: (scene) => scene.option.limits.maxVcpu,
})

/** A wrong GPU kind, too many GPUs or too much memory have gates of their own; here only the combination is refused. */
function noSize(scene: Scene): boolean {
  return (
    scene.capacity().kind === 'no-size' &&
    ![gpuKind, gpuCount, memory, localDisk].some((gate) => gate.status(scene) === 'blocked')
  )
}

/** No size fits, but only because of vCPUs that nobody asked for. */
function onlyByDefault(scene: Scene): boolean {
  return alone.status(scene) === 'risk' && scene.inputs.basis.vcpu === 'default'
}

export const vcpu: Gate = {
  id: 'vcpu',
  phase: 'sizing',
  status: (scene) => {
    const status = alone.status(scene)
    if ((status !== 'pass' && status !== 'risk') || !noSize(scene)) return status
    return onlyByDefault(scene) ? 'unknown' : 'blocked'
  },
  show: (scene) => {
    const result = alone.show(scene)
    if (result.answer !== 'pass' || !noSize(scene)) return result
    const fact = scene.option.limits.maxVcpu
    if (onlyByDefault(scene)) return needed('vcpu', ['vcpu'], fact.value, 'vCPU', fromFact(fact))
    const sizing = scene.capacity()
    const why = sizing.kind === 'no-size' ? sizing.reason : result.reason
    const ofVcpu = why.code === 'no-size-vcpu' ? why.figures : undefined
    const value = scene.inputs.likely.vcpu ?? null
    const limit = Number(ofVcpu?.['largest'] ?? fact.value)
    return gateResult({
      gate: 'vcpu',
      status: 'blocked',
      value,
      limit,
      unit: 'vCPU',
      origin: fromFact(fact),
      reason: why,
      chance: result.blockProbability,
      nearMiss: ofVcpu === undefined || value === null ? undefined : value - limit,
    })
  },
}
