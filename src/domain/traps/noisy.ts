/** Noisy neighbours: a tight promise on hosts shared with strangers. */
import { isolation } from '../criteria/isolation.ts'
import { reason } from '../reason.ts'
import type { Trap } from './trap.ts'

const tightMs = 500
const sharedBelow = 0.6

export const noisy: Trap = {
  id: 'noisy',
  find: ({ held, chosen }) => {
    const targetMs = held.stage.inputs.likely.p95TargetMs
    if (chosen === undefined || targetMs === undefined || targetMs > tightMs) return null
    if ((isolation.value(chosen.scene) ?? 1) >= sharedBelow) return null
    return {
      evidence: reason('trap-noisy', { model: chosen.option.platform.operatingModel, targetMs }),
      drill: reason('drill-noisy', { targetMs }),
      severity: 0.3,
    }
  },
}
