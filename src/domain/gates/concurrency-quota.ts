/** What runs at once at peak must fit the default account quota; within reach of a raise that is a task before launch, far beyond it a block. */
import type { Capacity, GateResult } from '../option-evidence.ts'
import type { CapacityAnswer } from '../capacity/capacity.ts'
import type { Limits } from '../platform.ts'
import type { Fact, Limit } from '../facts.ts'
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { chanceAbove, passesAtWorst } from './block-chance.ts'
import { fromFact, gateResult, needed, unbounded } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

interface Quota {
  readonly limit: Limit
  readonly counts: Limits['concurrencyCounts'] | 'requests/s'
}

/** The quota that decides for this workload, and what a unit of it counts. */
export function quotaOf(scene: Scene): Quota {
  return decisive(scene).quota
}

/** The quota that decides, with its status. */
function decisive(scene: Scene): Held {
  const atOnce = quotaAtOnce(scene)
  const aSecond = quotaASecond(scene)
  // A rate that holds with every range at its high end decides nothing.
  if (aSecond === undefined || scene.demands.high.peakRps <= Number(aSecond.limit.value)) return held(scene, atOnce)
  const [first, second] = [held(scene, atOnce), held(scene, aSecond)]
  return isHarder(scene, second, first) ? second : first
}

/** A quota and what it says. */
interface Held {
  readonly quota: Quota
  readonly status: GateStatus
}

function held(scene: Scene, quota: Quota): Held {
  return { quota, status: statusUnder(scene, quota) }
}

function quotaASecond(scene: Scene): Quota | undefined {
  const { requestRateQuota } = scene.option.limits
  return requestRateQuota === undefined ? undefined : { limit: requestRateQuota, counts: 'requests/s' }
}

function quotaAtOnce(scene: Scene): Quota {
  const { concurrencyQuota: limit, concurrencyCounts: counts, instanceQuota } = scene.option.limits
  return counts === 'gpus' && instanceQuota !== undefined && scene.inputs.likely.gpu === 'none'
    ? { limit: instanceQuota, counts: 'instances' }
    : { limit, counts }
}

const fromEasiest: readonly GateStatus[] = ['pass', 'risk', 'unknown', 'blocked']

/** The worse answer, and of equal answers the quota that is passed by the larger factor. */
function isHarder(scene: Scene, a: Held, b: Held): boolean {
  const [own, other] = [fromEasiest.indexOf(a.status), fromEasiest.indexOf(b.status)]
  return own === other ? strainOn(scene, a.quota) > strainOn(scene, b.quota) : own > other
}

function strainOn(scene: Scene, { limit, counts }: Quota): number {
  return limit.value === 'unlimited' ? 0 : (usedBy(scene, scene.capacity(), counts) ?? 0) / limit.value
}

/** Units of a quota in use at peak. */
export function quotaUse(scene: Scene, capacity: Capacity, counts: Quota['counts']): number {
  if (counts === 'requests') return capacity.peakConcurrency
  if (counts === 'requests/s') return capacity.peakRps
  const most = scene.option.limits.maxConcurrencyPerReplica.value
  const perReplica = Math.max(
    1,
    Math.min(scene.inputs.likely.concurrencyPerReplica ?? 1, most === 'unlimited' ? Infinity : most),
  )
  const instances = capacity.instances ?? Math.ceil(capacity.peakConcurrency / perReplica)
  if (counts === 'instances') return instances
  return instances * (counts === 'vcpus' ? capacity.vcpu : capacity.gpuCount)
}

/** How far a request raises a quota. One that counts vCPUs starts at a handful on every vendor and says nothing of what is granted. */
function raisedOn(scene: Scene, counts: Quota['counts'], quota: number): number {
  const { 'quota.raiseFactor': factor, 'quota.raisedVcpus': vcpus } = scene.thresholds
  return counts === 'vcpus' ? Math.max(quota * factor, vcpus) : quota * factor
}

function raisable(scene: Scene): boolean {
  const { quotas } = scene.option.platform.operations
  return quotas.length === 0 || quotas.some((quota) => quota.raisable)
}

interface Use {
  readonly likely: number
  readonly chance: number | undefined
}

function usedBy(scene: Scene, answer: CapacityAnswer, counts: Quota['counts']): number | undefined {
  return answer.kind === 'ok' ? quotaUse(scene, answer.capacity, counts) : undefined
}

function useOf(scene: Scene, counts: Quota['counts'], quota: number): Use | undefined {
  const likely = usedBy(scene, scene.capacity(), counts)
  if (likely === undefined) return undefined
  if (scene.inputs.ranges.length === 0) return { likely, chance: undefined }
  const low = usedBy(scene, scene.capacityAt('low'), counts) ?? likely
  const high = usedBy(scene, scene.capacityAt('high'), counts) ?? likely
  return { likely, chance: low === high ? undefined : chanceAbove({ low, likely, high }, quota) }
}

/** A quota that holds with every range at its high end needs no look at the low end; requests are counted without a plan where no plan makes them longer. */
function usedAtHighEnd(scene: Scene, counts: Quota['counts'], likely: number): number {
  if (scene.inputs.ranges.length === 0) return likely
  if (counts === 'requests' && scene.demands.high.cpuS === 0) return scene.demands.high.peakConcurrency
  return usedBy(scene, scene.capacityAt('high'), counts) ?? likely
}

function statusUnder(scene: Scene, { limit, counts }: Quota): GateStatus {
  const quota = limit.value
  if (quota === 'unlimited') return leastVcpus(scene) > mostVcpus(scene).value ? 'blocked' : 'pass'
  const sizing = scene.capacity()
  if (sizing.kind === 'unknown') return 'unknown'
  const likely = usedBy(scene, sizing, counts)
  if (likely === undefined) return 'pass'
  if (passesAtWorst(Math.max(likely, usedAtHighEnd(scene, counts, likely)), quota, scene.thresholds)) return 'pass'
  const use = useOf(scene, counts, quota)
  if (use === undefined) return 'pass'
  const chance = use.chance ?? (use.likely > quota ? 1 : 0)
  if (chance < scene.thresholds['risk.passBelow']) return 'pass'
  if (chance <= scene.thresholds['risk.blockedFrom']) return isFormality(scene, counts, quota) ? 'pass' : 'risk'
  const withinRaise = quota === 0 || use.likely <= raisedOn(scene, counts, quota)
  if (!raisable(scene) || !withinRaise) return 'blocked'
  // A raise of a quota that counts requests or instances is a form to fill in; cards are granted only where there are some.
  return counts === 'gpus' || quota === 0 ? 'risk' : 'pass'
}

const gate = 'concurrency-quota'

/** vCPUs that the likely peak keeps busy at least; 0 while volume and duration are open. */
function leastVcpus({ demands: { likely } }: Scene): number {
  return likely.replicasAtPeak * likely.vcpu
}

/** Where no quota is known the largest run that anybody showed stands in: of more, nobody can promise that it exists. */
function mostVcpus(scene: Scene): Fact {
  return scene.catalogue.assumptions.mostVcpusInRegion
}

function answerWithoutQuota(scene: Scene, limit: Limit, unit: Quota['counts']): GateResult {
  const value = leastVcpus(scene)
  const most = mostVcpus(scene)
  const over = value - most.value
  if (!(over > 0)) return unbounded({ gate, value: null, limit: limit.value, unit, origin: fromFact(limit) })
  const figures = { gate, value, limit: most.value, unit: 'vcpus' }
  const why = reason('over-limit', { ...figures, over })
  return gateResult({ ...figures, gate, status: 'blocked', origin: fromFact(most), reason: why, nearMiss: over })
}

/** Whether a raise that is a form to fill in covers the whole range: what is surely over such a quota passes, so what may be over it does too. */
function isFormality(scene: Scene, counts: Quota['counts'], quota: number): boolean {
  if (counts === 'gpus' || quota === 0 || !raisable(scene)) return false
  const raised = raisedOn(scene, counts, quota)
  const use = useOf(scene, counts, raised)
  return use !== undefined && use.likely <= raised && (use.chance ?? 0) < scene.thresholds['risk.passBelow']
}

function answerUnder(scene: Scene, { quota, status }: Held): GateResult {
  const { limit: fact, counts: unit } = quota
  const origin = fromFact(fact)
  const limit = fact.value
  const sizing = scene.capacity()
  if (status === 'unknown') return needed(gate, sizing.kind === 'unknown' ? sizing.needs : [], limit, unit, origin)
  if (limit === 'unlimited') return answerWithoutQuota(scene, fact, unit)
  const use = useOf(scene, unit, limit)
  if (use === undefined) return unbounded({ gate, value: null, limit, unit, origin })
  const value = use.likely
  const over = value - limit
  const figures = { gate, value, limit, unit }
  const why =
    status === 'blocked'
      ? reason('over-limit', { ...figures, over })
      : over > 0
        ? reason('raise-quota', { value, limit, unit })
        : status === 'pass' && (use.chance ?? 0) < scene.thresholds['risk.passBelow']
          ? reason('within-limit', figures)
          : reason('may-exceed', { ...figures, chance: use.chance ?? 0 })
  return gateResult({
    gate,
    status,
    value,
    limit,
    unit,
    origin,
    reason: why,
    chance: use.chance,
    nearMiss: over > 0 ? over : undefined,
  })
}

export const concurrencyQuota: Gate = {
  id: gate,
  phase: 'sizing',
  status: (scene) => decisive(scene).status,
  show: (scene) => {
    const decides = decisive(scene)
    const others = [quotaAtOnce(scene), quotaASecond(scene)].filter(
      (quota): quota is Quota => quota !== undefined && quota.counts !== decides.quota.counts,
    )
    const result = answerUnder(scene, decides)
    if (others.length === 0) return result
    return { ...result, beside: others.map((quota) => answerUnder(scene, held(scene, quota))) }
  },
}
