/** The vCPUs of one replica must fit, and one size must hold its vCPU, memory, GPUs and disk together. */
import type { SizeOdds } from '../capacity/size-odds.ts'
import type { GateResult } from '../option-evidence.ts'
import { reason } from '../reason.ts'
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

/** Two gates that say the same of one range differ by less. */
const noMore = 0.01

/** How likely no size holds all of it, where no gate of one amount says so much. */
function oddsTogether(scene: Scene): SizeOdds | undefined {
  const odds = scene.sizeOdds()
  if (odds === undefined) return undefined
  const apart = [alone, memory, gpuCount, localDisk].map((gate) => gate.show(scene).blockProbability ?? 0)
  return odds.chance > Math.max(...apart) + noMore ? odds : undefined
}

/** The largest size sold may end below the platform's own limit: then the amount that no size has is named with it. */
function mayFindNoSize(scene: Scene, { chance, why }: SizeOdds): GateResult {
  const fact = scene.option.limits.maxVcpu
  const { vcpu, memoryGiB, gpu, gpuCount } = scene.demands.likely
  const [gate, value, unit] =
    why.code === 'no-size-memory' ? (['memory', memoryGiB, 'GiB'] as const) : (['vcpu', vcpu, 'vCPU'] as const)
  const largest = why.figures['largest']
  const limit = typeof largest === 'number' ? largest : fact.value
  return gateResult({
    gate: 'vcpu',
    status: 'risk',
    value,
    limit,
    unit,
    origin: fromFact(fact),
    reason:
      largest === undefined || why.code === 'no-size-gpu'
        ? reason('may-find-no-size', { vcpu, memoryGiB, gpu, gpuCount, chance })
        : reason('may-exceed', { gate, value, limit, unit, chance }),
    chance,
  })
}

export const vcpu: Gate = {
  id: 'vcpu',
  phase: 'sizing',
  status: (scene) => {
    const status = alone.status(scene)
    if (status !== 'pass' && status !== 'risk') return status
    if (noSize(scene)) return onlyByDefault(scene) ? 'unknown' : 'blocked'
    return oddsTogether(scene) === undefined ? status : 'risk'
  },
  show: (scene) => {
    const result = alone.show(scene)
    if (result.answer !== 'pass') return result
    const fact = scene.option.limits.maxVcpu
    if (!noSize(scene)) {
      const odds = oddsTogether(scene)
      return odds === undefined ? result : mayFindNoSize(scene, odds)
    }
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
