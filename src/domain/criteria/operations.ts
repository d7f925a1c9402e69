/** Operations load: hours of upkeep and layers the team patches; a cluster already operated carries one more workload cheaply. */
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import type { Criterion } from './criterion.ts'
import { reusesCluster } from './reuses-cluster.ts'
import { worthLog } from './worth.ts'

function hoursOf(scene: Scene): number {
  const hours = scene.option.opsHoursPerMonth.value
  const { operatingModel } = scene.option.platform
  const t = scene.thresholds
  if (operatingModel === 'cluster') {
    return hours * (reusesCluster(scene) ? t['operations.reuseShare'] : t['operations.newClusterFactor'])
  }
  const ownQueue = operatingModel === 'instance' && scene.demands.likely.jobLike
  return ownQueue ? hours * t['operations.noQueueFactor'] : hours
}

function patchedByTeam(scene: Scene): readonly string[] {
  const { hostPatchedBy, baseImagePatchedBy, runtimePatchedBy } = scene.option.platform.operations
  return [
    // The hosts of a cluster already operated are patched anyway.
    ...(hostPatchedBy.value === 'team' && !reusesCluster(scene) ? ['host'] : []),
    ...(baseImagePatchedBy.value === 'team' ? ['base image'] : []),
    ...(runtimePatchedBy.value === 'team' ? ['runtime'] : []),
  ]
}

export const operations: Criterion = {
  id: 'operations',
  value: (scene) => {
    const t = scene.thresholds
    const upkeep = worthLog(hoursOf(scene), t['operations.badHours'], t['operations.goodHours'])
    return 0.6 * upkeep + 0.4 * (1 - patchedByTeam(scene).length / 3)
  },
  why: (scene) => {
    const hours = hoursOf(scene)
    if (reusesCluster(scene)) return reason('operations-reuse', { hours, cluster: scene.option.platform.name })
    return reason('operations-load', { hours, patchedByTeam: patchedByTeam(scene).join(', ') || 'none' })
  },
}
