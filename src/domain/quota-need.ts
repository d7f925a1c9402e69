/** The quota of a fresh account that an option meets first at its peak. */
import type { Contender } from './contender.ts'
import { quotaOf, quotaUse } from './gates/concurrency-quota.ts'

export interface QuotaNeed {
  /** Whether it is the quota of GPUs, which a vendor counts apart. */
  readonly ofGpus: boolean
  /** What the quota counts; requests are those at work at one time. */
  readonly unit: ReturnType<typeof quotaOf>['counts']
  readonly default: number | 'unlimited'
  /** Null while the capacity is not known. */
  readonly needed: number | null
  readonly raise: boolean
}

/** A vendor's quota for GPUs starts at zero; the room on one's own nodes is not known at all. */
function gpuQuotaAtZero({ option, scene }: Contender): 'gpus' | 'vcpus' | undefined {
  const { gpu } = scene.inputs.likely
  if (gpu === undefined || gpu === 'none' || option.platform.vendor === 'own') return undefined
  const zero = option.platform.operations.quotas.find((each) => each.default.value === 0)
  if (zero === undefined) return undefined
  return zero.default.unit === 'GPU' ? 'gpus' : 'vcpus'
}

export function quotaNeedOf(chosen: Contender): QuotaNeed {
  const sizing = chosen.scene.capacity()
  const { limit, counts } = quotaOf(chosen.scene)
  const own = limit.value
  if (sizing.kind !== 'ok') return { ofGpus: false, unit: counts, default: own, needed: null, raise: false }
  const { capacity } = sizing
  const needed = quotaUse(chosen.scene, capacity, counts)
  const raise = own !== 'unlimited' && needed > own
  const unit = raise ? undefined : gpuQuotaAtZero(chosen)
  if (unit === undefined) return { ofGpus: counts === 'gpus', unit: counts, default: own, needed, raise }
  const each = unit === 'gpus' ? capacity.gpuCount : capacity.vcpu
  return { ofGpus: true, unit, default: 0, needed: Math.max(1, capacity.instances ?? 1) * each, raise: true }
}
