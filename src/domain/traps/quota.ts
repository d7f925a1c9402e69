/** Quota exhaustion: the peak does not fit the default quota, or the GPU quota of a new account is zero. */
import { quotaOf, quotaUse } from '../gates/concurrency-quota.ts'
import { reason } from '../reason.ts'
import { capacityOfContender } from './trap.ts'
import type { Trap } from './trap.ts'

const nearlyFull = 0.7

export const quota: Trap = {
  id: 'quota',
  find: ({ held, chosen }) => {
    const capacity = chosen === undefined ? undefined : capacityOfContender(chosen)
    if (chosen === undefined || capacity === undefined) return null
    const option = chosen.option.label
    const { limit, counts: unit } = quotaOf(chosen.scene)
    const own = limit.value
    const need = quotaUse(chosen.scene, capacity)
    if (own !== 'unlimited' && need > own * nearlyFull) {
      return {
        evidence: reason('trap-quota', { need, quota: own, unit, option }),
        drill: reason('drill-quota', { need, unit }),
        severity: need > own ? 0.85 : 0.5,
      }
    }
    const { gpu } = held.stage.inputs.likely
    if (gpu === undefined || gpu === 'none') return null
    // A vendor's quota for GPUs starts at zero; the room on one's own nodes is not known at all.
    if (chosen.option.platform.vendor === 'own') return null
    const zero = chosen.option.platform.operations.quotas.find((each) => each.default.value === 0)
    if (zero === undefined) return null
    const inGpus = zero.default.unit === 'GPU'
    const wanted = Math.max(1, capacity.instances ?? 1) * (inGpus ? capacity.gpuCount : capacity.vcpu)
    return {
      evidence: reason('trap-quota', { need: wanted, quota: 0, unit: inGpus ? 'gpus' : 'vcpus', option }),
      drill: reason('drill-quota', { need: wanted, unit: inGpus ? 'gpus' : 'vcpus' }),
      severity: 0.8,
    }
  },
}
