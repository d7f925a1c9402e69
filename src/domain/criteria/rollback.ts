/** Rollback and reversibility: minutes back to the last good version, in the unit the team rolls back. */
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import type { Criterion } from './criterion.ts'
import { worthLog } from './worth.ts'

function otherUnit(scene: Scene): boolean {
  const wanted = scene.inputs.entry.rollbackUnit
  return typeof wanted === 'string' && wanted !== scene.option.platform.operations.rollbackUnit.value
}

export const rollback: Criterion = {
  id: 'rollback',
  value: (scene) => {
    const t = scene.thresholds
    const minutes = scene.option.platform.operations.rollbackMinutes.value
    const pace = worthLog(minutes, t['rollback.badMinutes'], t['rollback.goodMinutes'])
    return otherUnit(scene) ? pace / 2 : pace
  },
  why: (scene) => {
    const { rollbackMinutes, rollbackUnit } = scene.option.platform.operations
    const figures = { minutes: rollbackMinutes.value, unit: rollbackUnit.value }
    const wanted = scene.inputs.entry.rollbackUnit
    return otherUnit(scene) && typeof wanted === 'string'
      ? reason('rollback-other-unit', { ...figures, wanted })
      : reason('rollback-takes', figures)
  },
}
