/** Data must stay where it was promised to stay; without a promise the team's own region must be on offer. */
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { fromFact, gateResult } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

function wantedRegion(scene: Scene): string {
  return scene.inputs.likely.dataResidency ?? scene.team.region
}

function status(scene: Scene): GateStatus {
  const wanted = wantedRegion(scene)
  const offered: readonly string[] = scene.option.limits.regions.value
  if (wanted === 'global' || offered.includes(wanted)) return 'pass'
  const promised = scene.inputs.likely.dataResidency !== undefined
  return !promised && offered.includes('global') ? 'pass' : 'blocked'
}

export const residency: Gate = {
  id: 'residency',
  phase: 'inputs',
  status,
  show: (scene) => {
    const fact = scene.option.limits.regions
    const wanted = wantedRegion(scene)
    const offered = fact.value.join(', ')
    const answer = status(scene)
    return gateResult({
      gate: 'residency',
      status: answer,
      value: wanted,
      limit: offered,
      unit: 'kind',
      origin: fromFact(fact),
      reason:
        answer === 'pass'
          ? reason('offered', { gate: 'residency', wanted })
          : reason(scene.inputs.likely.dataResidency === undefined ? 'team-region-missing' : 'region-missing', {
              wanted,
              offered,
            }),
    })
  },
}
