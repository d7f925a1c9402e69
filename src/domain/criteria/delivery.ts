/** Delivery speed and rollout: how long a deployment takes, and whether the rollout the team wants is on offer. */
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import type { Criterion } from './criterion.ts'
import { worthLog } from './worth.ts'

function offers(scene: Scene): number {
  const { rollouts } = scene.option.platform.operations
  const wanted = scene.inputs.entry.rollout
  if (wanted === undefined || wanted === null) return rollouts.value.length >= 2 ? 1 : 0.5
  return rollouts.value.includes(wanted) ? 1 : 0
}

export const delivery: Criterion = {
  id: 'delivery',
  value: (scene) => {
    const t = scene.thresholds
    const minutes = scene.option.platform.operations.deployMinutes.value
    const pace = worthLog(minutes, t['delivery.deployBadMinutes'], t['delivery.deployGoodMinutes'])
    return 0.6 * pace + 0.4 * offers(scene)
  },
  why: (scene) => {
    const { deployMinutes, rollouts } = scene.option.platform.operations
    const wanted = scene.inputs.entry.rollout
    const list = rollouts.value.join(', ')
    return offers(scene) === 0 && typeof wanted === 'string'
      ? reason('delivery-lacks', { deployMinutes: deployMinutes.value, wanted, rollouts: list })
      : reason('delivery-pace', { deployMinutes: deployMinutes.value, rollouts: list })
  },
}
