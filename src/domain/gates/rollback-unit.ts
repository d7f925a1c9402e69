/** Where a workload says that its rollback rules out, an option must roll back the unit that it names. */
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { fromFact, gateResult, needed, notAsked } from './gate.ts'
import type { Gate } from './gate.ts'
import { rulesOut } from './hard-answers.ts'

function wantedOf(scene: Scene): string | undefined {
  return scene.inputs.entry.rollbackUnit ?? undefined
}

function rollsBack(scene: Scene, wanted: string): boolean {
  return scene.option.platform.operations.rollbackUnit.value === wanted
}

export const rollbackUnit: Gate = {
  id: 'rollback-unit',
  phase: 'inputs',
  status: (scene) => {
    if (!rulesOut(scene, 'rollback')) return 'pass'
    const wanted = wantedOf(scene)
    if (wanted === undefined) return 'unknown'
    return rollsBack(scene, wanted) ? 'pass' : 'blocked'
  },
  show: (scene) => {
    const gate = 'rollback-unit'
    const fact = scene.option.platform.operations.rollbackUnit
    if (!rulesOut(scene, 'rollback')) return notAsked(gate, fromFact(fact))
    const wanted = wantedOf(scene)
    if (wanted === undefined) return needed(gate, ['rollbackUnit'], fact.value, 'kind', fromFact(fact))
    const passes = rollsBack(scene, wanted)
    return gateResult({
      gate,
      status: passes ? 'pass' : 'blocked',
      value: wanted,
      limit: fact.value,
      unit: 'kind',
      origin: fromFact(fact),
      reason: passes
        ? reason('offered', { gate, wanted })
        : reason('not-offered', { gate, wanted, offered: fact.value }),
    })
  },
}
