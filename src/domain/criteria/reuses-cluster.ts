/** Reuse: the cluster the team already operates is this very platform. */
import type { Scene } from '../scene.ts'

export function reusesCluster(scene: Scene): boolean {
  return scene.option.platform.id === scene.team.operatesCluster
}
