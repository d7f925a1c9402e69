/** Team familiarity: the cluster it operates, the platform the workload runs on today, platforms and vendors it knows. */
import type { Reason } from '../reason.ts'
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import type { Criterion } from './criterion.ts'
import { reusesCluster } from './reuses-cluster.ts'

interface Familiar {
  readonly value: number
  readonly why: Reason
}

function familiar(scene: Scene): Familiar {
  const { platform, vendor } = scene.option
  const { operatesCluster, knownPlatforms } = scene.team
  const today = scene.inputs.entry.runsToday ?? undefined
  if (reusesCluster(scene)) return { value: 1, why: reason('familiar-cluster', { platform: platform.name }) }
  if (today === platform.id) return { value: 0.9, why: reason('familiar-today', { platform: platform.name }) }
  if (knownPlatforms?.includes(platform.id) === true) {
    return { value: 0.8, why: reason('familiar-known', { platform: platform.name }) }
  }
  if (platform.operatingModel === 'cluster') {
    return { value: 0.2, why: reason('familiar-new-cluster', { platform: platform.name }) }
  }
  const cluster = operatesCluster ?? undefined
  const said = [cluster, today, ...(knownPlatforms ?? [])].filter((id) => id !== undefined)
  if (said.length === 0) return { value: 0.5, why: reason('familiar-not-said', {}) }
  if (said.some((id) => scene.catalogue.platforms[id].vendor === vendor.id)) {
    return { value: 0.6, why: reason('familiar-vendor', { vendor: vendor.name }) }
  }
  return { value: 0.2, why: reason('familiar-new', { platform: platform.name }) }
}

export const familiarity: Criterion = {
  id: 'familiarity',
  value: (scene) => familiar(scene).value,
  why: (scene) => familiar(scene).why,
}
