/** Where a workload says that the cluster question rules out, no cluster is started that nobody operates yet. */
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { fromTeam, gateResult, notAsked } from './gate.ts'
import type { Gate } from './gate.ts'
import { rulesOut } from './hard-answers.ts'

function isNewCluster(scene: Scene): boolean {
  const { platform } = scene.option
  return platform.operatingModel === 'cluster' && platform.id !== scene.team.operatesCluster
}

export const newCluster: Gate = {
  id: 'new-cluster',
  phase: 'inputs',
  status: (scene) => (rulesOut(scene, 'cluster') && isNewCluster(scene) ? 'blocked' : 'pass'),
  show: (scene) => {
    const gate = 'new-cluster'
    if (!rulesOut(scene, 'cluster')) return notAsked(gate)
    const operated = scene.team.operatesCluster ?? 'none'
    const blocked = isNewCluster(scene)
    return gateResult({
      gate,
      status: blocked ? 'blocked' : 'pass',
      value: scene.option.platform.operatingModel,
      limit: operated,
      unit: 'kind',
      origin: fromTeam,
      reason: blocked
        ? reason('cluster-new', { platform: scene.option.platform.id, operated })
        : reason('cluster-none', {}),
    })
  },
}
