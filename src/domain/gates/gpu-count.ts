/** All GPUs of one run must be had in one instance, or in machines that start together and are joined for it. */
import type { GateResult } from '../option-evidence.ts'
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { spreadOf } from '../spread.ts'
import { ceilingGate } from './ceiling-gate.ts'
import { fromFact, gateResult, notAsked } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

const inOne = ceilingGate({
  gate: 'gpu-count',
  unit: 'GPU',
  needs: ['gpuCount'],
  brings: (world) => world.gpuCount,
  limit: (scene) => scene.option.limits.maxGpuCount,
  asked: (scene) => scene.inputs.likely.gpu !== 'none' && scene.inputs.likely.gpu !== undefined,
})

/** Where there are no GPUs at all, the gate of their kind says so. */
function hasNone(scene: Scene): boolean {
  return scene.option.limits.maxGpuCount.value === 0
}

function status(scene: Scene): GateStatus {
  if (hasNone(scene)) return 'pass'
  const alone = inOne.status(scene)
  if (alone !== 'blocked') return alone
  const spread = spreadOf(scene)
  if (spread === undefined) return 'blocked'
  return spread.link === undefined ? 'risk' : 'pass'
}

function show(scene: Scene): GateResult {
  if (hasNone(scene)) return notAsked('gpu-count', fromFact(scene.option.limits.maxGpuCount))
  const alone = inOne.show(scene)
  const spread = alone.answer === 'blocked' ? spreadOf(scene) : undefined
  if (spread === undefined) return alone
  const { machines, perMachine, link } = spread
  const fact = scene.option.limits.maxGpuCount
  return gateResult({
    gate: 'gpu-count',
    status: status(scene),
    value: alone.value,
    limit: fact.value * machines,
    unit: 'GPU',
    origin: fromFact(link ?? fact),
    reason:
      link === undefined
        ? reason('gpus-spread-plainly', { machines, perMachine })
        : reason('gpus-spread', { machines, perMachine, gbps: link.value }),
  })
}

export const gpuCount: Gate = { ...inOne, status, show }
