/** Quota exhaustion: the peak does not fit the default quota or leaves little of it, or the GPU quota of a new account is zero. */
import { quotaNeedOf } from '../quota-need.ts'
import { reason } from '../reason.ts'
import type { Trap } from './trap.ts'

const nearlyFull = 0.7

export const quota: Trap = {
  id: 'quota',
  find: ({ chosen }) => {
    if (chosen === undefined) return null
    const { name, needed: need, default: own, unit, raise } = quotaNeedOf(chosen)
    if (need === null || own === 'unlimited' || need <= own * nearlyFull) return null
    // A fresh account's few processors are nearly full at once; that they grow with use is what they are for.
    const isFirstFew = name !== undefined && own > 0
    if (isFirstFew && !raise) return null
    const figures = { need, quota: own, unit, option: chosen.option.label }
    if (!raise)
      return {
        evidence: reason('trap-quota-near', figures),
        drill: reason('drill-quota-twice', { need, quota: own, unit }),
        severity: 0.5,
      }
    return {
      evidence: reason('trap-quota', figures),
      drill: reason('drill-quota', { need, unit }),
      severity: isFirstFew ? 0.5 : own === 0 ? 0.8 : 0.85,
    }
  },
}
