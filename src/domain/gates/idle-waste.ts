/** Where a workload says that idle time rules out, paid capacity may not stand idle for more than a stated share. */
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { fromTeam, gateResult, needed, notAsked } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'
import { rulesOut } from './hard-answers.ts'

/** Share of paid capacity that does no work; 0 where nothing is paid without work. */
function idleOf(scene: Scene): number | undefined {
  const sizing = scene.capacity()
  return sizing.kind === 'ok' ? (sizing.capacity.idleShare ?? 0) : undefined
}

function status(scene: Scene): GateStatus {
  if (!rulesOut(scene, 'idle')) return 'pass'
  const idle = idleOf(scene)
  if (idle === undefined) return scene.capacity().kind === 'unknown' ? 'unknown' : 'pass'
  return idle > scene.thresholds['idle.mostShare'] ? 'blocked' : 'pass'
}

export const idleWaste: Gate = {
  id: 'idle-waste',
  phase: 'sizing',
  asked: (stage) => rulesOut(stage, 'idle'),
  status,
  show: (scene) => {
    const gate = 'idle-waste'
    if (!rulesOut(scene, 'idle')) return notAsked(gate)
    const limit = scene.thresholds['idle.mostShare']
    const sizing = scene.capacity()
    if (sizing.kind === 'unknown') return needed(gate, sizing.needs, limit, 'share', fromTeam)
    const value = idleOf(scene)
    if (value === undefined) return notAsked(gate)
    const over = value - limit
    return gateResult({
      gate,
      status: status(scene),
      value,
      limit,
      unit: 'share',
      origin: fromTeam,
      reason:
        over > 0
          ? reason('idles-too-much', { idleShare: value, mostShare: limit, overShare: over })
          : reason('idles-little', { idleShare: value, mostShare: limit }),
      nearMiss: over > 0 ? over : undefined,
    })
  },
}
