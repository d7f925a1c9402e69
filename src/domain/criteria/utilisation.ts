/** Utilisation: how much of what is paid for does no work. */
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import type { Criterion } from './criterion.ts'
import { reusesCluster } from './reuses-cluster.ts'
import { worthLinear } from './worth.ts'

/** On a cluster of one's own the neighbours make use of idle processors; a GPU that nobody else asked for stays idle. */
function isShared(scene: Scene): boolean {
  const { gpu } = scene.inputs.likely
  return reusesCluster(scene) && (gpu === undefined || gpu === 'none')
}

function worth(scene: Scene, idleShare: number | null): number {
  if (idleShare === null) return 1
  const own = isShared(scene) ? idleShare * (1 - scene.thresholds['utilisation.sharedRelief']) : idleShare
  return worthLinear(own, scene.thresholds['utilisation.idleBad'], scene.thresholds['utilisation.idleGood'])
}

export const utilisation: Criterion = {
  id: 'utilisation',
  value: (scene) => {
    const sizing = scene.capacity()
    return sizing.kind === 'ok' ? worth(scene, sizing.capacity.idleShare) : undefined
  },
  ends: (scene) =>
    (['low', 'high'] as const).flatMap((end) => {
      const sizing = scene.capacityAt(end)
      return sizing.kind === 'ok' ? [worth(scene, sizing.capacity.idleShare)] : []
    }),
  why: (scene) => {
    const sizing = scene.capacity()
    if (sizing.kind !== 'ok') return reason('utilisation-open', { fields: scene.demands.likely.needs.join(', ') })
    const { idleShare } = sizing.capacity
    return idleShare === null || idleShare === 0
      ? reason('utilisation-none-idle', {})
      : reason('utilisation-idle', { idleShare })
  },
}
