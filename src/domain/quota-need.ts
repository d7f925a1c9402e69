/** The quota of a fresh account that an option meets first at its peak. */
import type { Capacity } from './option-evidence.ts'
import type { Contender } from './contender.ts'
import { quotaOf, quotaUse } from './gates/concurrency-quota.ts'
import { fromFact } from './gates/gate.ts'
import type { Origin } from './gates/gate.ts'
import type { Quota } from './platform.ts'

export interface QuotaNeed {
  /** The vendor's name for it; undefined for the limit on what runs at once that the gate compares with. */
  readonly name: string | undefined
  /** What the quota counts; requests are those at work at one time. */
  readonly unit: ReturnType<typeof quotaOf>['counts']
  readonly default: number | 'unlimited'
  /** Null while the capacity is not known. */
  readonly needed: number | null
  readonly raise: boolean
  readonly origin: Origin
}

/** What the vendor lets a fresh account start of this; the room on one's own nodes is not known at all. */
function startingQuota({ option, scene }: Contender): Quota | undefined {
  const { gpu } = scene.inputs.likely
  const { quotas } = option.platform.operations
  if (gpu === undefined || option.platform.vendor === 'own') return undefined
  if (gpu !== 'none')
    return quotas.find(({ counts, kinds }) => counts === 'gpus' && (kinds === undefined || kinds.includes(gpu)))
  const ofSpot = quotas.find(({ counts }) => counts === 'spot-machines')
  return option.variant.purchase === 'spot' && ofSpot !== undefined
    ? ofSpot
    : quotas.find(({ counts }) => counts === 'machines')
}

/** Machines started, of which an instance may take a share. */
function machinesOf({ instances, machineShare }: Capacity): number {
  return Math.max(1, Math.ceil((instances ?? 1) * machineShare))
}

export function quotaNeedOf(chosen: Contender): QuotaNeed {
  const sizing = chosen.scene.capacity()
  const { limit, counts } = quotaOf(chosen.scene)
  const own = limit.value
  const plain = { name: undefined, unit: counts, default: own, origin: fromFact(limit) }
  if (sizing.kind !== 'ok') return { ...plain, needed: null, raise: false }
  const { capacity } = sizing
  const needed = quotaUse(chosen.scene, capacity, counts)
  const raise = own !== 'unlimited' && needed > own
  const starting = raise ? undefined : startingQuota(chosen)
  if (starting === undefined) return { ...plain, needed, raise }
  const unit = starting.default.unit === 'GPU' ? 'gpus' : 'vcpus'
  const taken = machinesOf(capacity) * (unit === 'gpus' ? capacity.gpuCount : capacity.vcpu)
  const first = starting.default.value
  return {
    name: starting.name,
    unit,
    default: first,
    needed: taken,
    raise: first !== 'unlimited' && taken > first,
    origin: fromFact(starting.default),
  }
}
