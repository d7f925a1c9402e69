/** What must really run to keep the target, how much of it idles, and how often and how long a start is felt. */
import type { Capacity } from '../option-evidence.ts'
import type { Reason } from '../reason.ts'
import { quantileIsCold } from '../cold-start/quantile-is-cold.ts'
import type { ComputePricing } from '../bill/compute-pricing.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { waitQuantile } from '../queueing/wait-quantile.ts'
import type { FieldId } from '../workbook.ts'
import { toleratedColdShare } from './busy-instances.ts'
import { cpuMsCarried, cpuMsOf } from './cpu-time.ts'
import { coldShareWith } from './kept-for.ts'
import { whyNoSize } from './no-size.ts'
import { needsOf, planOf } from './plan-of.ts'
import { concurrencyOn, isBilledPerRun, limitOf, mayStartPerRun, replicasOn, type Plan } from './plan.ts'
import { serviceP95Ms } from './service-time.ts'
import { startSecondsP50, startSecondsP95 } from './startup-time.ts'
import { warmInstances } from './warm-instances.ts'
import { idleWindowOf } from './worker-plan.ts'

export type CapacityAnswer =
  | { readonly kind: 'ok'; readonly capacity: Capacity }
  | { readonly kind: 'unknown'; readonly needs: readonly FieldId[] }
  | { readonly kind: 'no-size'; readonly reason: Reason }

/** Sizes and counts for one option under one demand. */
export function capacityOf(option: Option, demand: Demand): CapacityAnswer {
  const needs = needsOf(option, demand)
  if (needs.length > 0) return { kind: 'unknown', needs }
  const plan = planOf(option, demand)
  if (plan === undefined) return { kind: 'no-size', reason: whyNoSize(option, demand) }
  return { kind: 'ok', capacity: capacityOfPlan(option, demand, plan) }
}

interface Planned {
  option: Option
  /** As the plan serves it. */
  demand: Demand
  statedMs: number
  plan: Plan
  cold: number | null | undefined
  p95: number | null | undefined
}

/** The same for a plan that was made already; its figures are worked out when they are read. */
export function capacityOfPlan(option: Option, demand: Demand, plan: Plan): Capacity {
  const planned = Object.create(readFromPlan) as Planned
  planned.option = option
  planned.demand = plan.served ?? demand
  planned.statedMs = demand.durationS * 1000
  planned.plan = plan
  planned.cold = undefined
  planned.p95 = undefined
  return planned as unknown as Capacity
}

/** The same as a plain record, with everything worked out. */
export function capacityRecord(capacity: Capacity): Capacity {
  return {
    size: capacity.size,
    vcpu: capacity.vcpu,
    memoryGiB: capacity.memoryGiB,
    gpu: capacity.gpu,
    gpuCount: capacity.gpuCount,
    instances: capacity.instances,
    meanInstances: capacity.meanInstances,
    replicasPerInstance: capacity.replicasPerInstance,
    spareInstances: capacity.spareInstances,
    keptWarm: capacity.keptWarm,
    machineShare: capacity.machineShare,
    idleShare: capacity.idleShare,
    meanRps: capacity.meanRps,
    peakRps: capacity.peakRps,
    peakConcurrency: capacity.peakConcurrency,
    coldShare: capacity.coldShare,
    coldStartP50Ms: capacity.coldStartP50Ms,
    coldStartP95Ms: capacity.coldStartP95Ms,
    durationMs: capacity.durationMs,
    statedMs: capacity.statedMs,
    p95Ms: capacity.p95Ms,
    cpuMs: capacity.cpuMs,
    cpuStated: capacity.cpuStated,
    cpuMsCarried: capacity.cpuMsCarried,
  }
}

/** Most options are settled by one or two of their figures, so each is worked out when it is read. */
const readFromPlan: Omit<Capacity, 'statedMs'> & ThisType<Planned & Capacity> = {
  get size() {
    return sizeName(this.option.pricing.compute, this.plan)
  },
  get vcpu() {
    return this.plan.vcpu
  },
  get memoryGiB() {
    return this.plan.memoryGiB
  },
  get gpu() {
    return this.demand.gpu
  },
  get gpuCount() {
    return this.plan.gpuCount
  },
  get instances() {
    return this.plan.instances > 0 ? this.plan.instances : null
  },
  get meanInstances() {
    const { alive, instances, keptWarm } = this.plan
    return isFleet(this.option) && keptWarm > 0 && alive < instances ? alive : null
  },
  get replicasPerInstance() {
    return replicasPacked(this.option, this.demand, this.plan)
  },
  get spareInstances() {
    return this.plan.spare
  },
  get keptWarm() {
    return this.plan.keptWarm
  },
  get machineShare() {
    return this.plan.share
  },
  get idleShare() {
    return idleShareOf(this.option, this.demand, this.plan)
  },
  get meanRps() {
    return this.demand.meanRps
  },
  get peakRps() {
    return this.demand.peakRps
  },
  get peakConcurrency() {
    return this.demand.peakConcurrency
  },
  get coldShare() {
    return this.cold === undefined ? (this.cold = coldShareOf(this.option, this.demand, this.plan)) : this.cold
  },
  get coldStartP50Ms() {
    return startSecondsP50(this.option, this.demand) * 1000
  },
  get coldStartP95Ms() {
    return startSecondsP95(this.option, this.demand) * 1000
  },
  get durationMs() {
    return this.demand.durationS * 1000
  },
  get p95Ms() {
    if (this.demand.staysOpen) return null
    return this.p95 === undefined ? (this.p95 = p95Of(this.demand, this.plan, this)) : this.p95
  },
  get cpuMs() {
    return this.cpuStated || this.option.pricing.compute.kind === 'isolates' ? cpuMsOf(this.demand) : null
  },
  get cpuStated() {
    return this.demand.cpuS > 0
  },
  get cpuMsCarried() {
    const { option, demand, plan } = this
    return plan.perInstance > 1 && plan.instances > 0 ? cpuMsCarried(demand, vcpusForWork(option, demand, plan)) : null
  },
}

function sizeName(pricing: ComputePricing, plan: Plan): string {
  switch (pricing.kind) {
    case 'machines':
      return pricing.sizes[plan.size]?.id ?? ''
    case 'functions':
      return `${plan.memoryGiB} GB`
    case 'isolates':
      return 'isolate'
    default:
      return `${plan.vcpu} vCPU, ${plan.memoryGiB} GiB`
  }
}

function isFleet({ pricing }: Option): boolean {
  const { kind } = pricing.compute
  return kind === 'machines' || kind === 'tasks'
}

/** A machine or task larger than one replica carries several; what scales by request has one in each instance. */
function replicasPacked(option: Option, demand: Demand, plan: Plan): number {
  return isFleet(option) ? Math.max(1, Math.floor(plan.perInstance / concurrencyOn(option, demand))) : 1
}

/** vCPUs at peak that are there for this workload: of a fleet's machine or task what its replicas ask for, else all of it. */
function vcpusForWork(option: Option, demand: Demand, plan: Plan): number {
  const replicas = Math.max(1, Math.floor(plan.perInstance / demand.concurrencyPerReplica))
  const perInstance = isFleet(option) ? Math.min(plan.vcpu, replicas * demand.vcpu) : plan.vcpu
  return Math.max(1, plan.instances - plan.spare) * perInstance
}

/** null where capacity is always on and no request ever meets a start. */
function coldShareOf(option: Option, demand: Demand, plan: Plan): number | null {
  const pricing = option.pricing.compute
  if (pricing.kind === 'machines' || pricing.kind === 'tasks') return plan.keptWarm > 0 ? null : 1
  if (pricing.kind === 'isolates') return 0
  const keepAliveS = pricing.kind === 'workers' ? idleWindowOf(pricing, demand) : limitOf(option.startup.keepAliveS)
  const { perInstance } = plan
  const natural = warmInstances(demand, keepAliveS, perInstance).cold
  return coldShareWith(demand, natural, plan.keptWarm * perInstance)
}

/** Share of paid capacity that does no work. */
function idleShareOf(option: Option, demand: Demand, plan: Plan): number | null {
  const kind = option.pricing.compute.kind
  if (kind === 'isolates') return 0
  if (kind === 'machines' || kind === 'tasks') {
    if (plan.keptWarm === 0)
      return plan.hours + plan.startHours > 0 ? plan.startHours / (plan.hours + plan.startHours) : null
    return 1 - Math.min(1, demand.offeredConcurrency / (plan.alive * plan.perInstance))
  }
  return plan.alive > 0 ? Math.max(0, 1 - plan.busy / plan.alive) : null
}

const enoughRoom = 3

/** Square-root staffing: with this much room fewer than 1 in 20 wait at all, and the recursion would be long. */
function hasRoom(servers: number, { peakConcurrency }: Demand): boolean {
  return servers > peakConcurrency + enoughRoom * Math.sqrt(peakConcurrency) + 1
}

/** The p95 of a fleet whose replicas alone have room enough, whatever size carries them; undefined where the plan must say. */
export function p95WithRoom(option: Option, demand: Demand): number | undefined {
  const { compute } = option.pricing
  if (compute.kind !== 'machines' && compute.kind !== 'tasks') return undefined
  if (isBilledPerRun(option, demand, compute.billing.whileJobRuns) || mayStartPerRun(option, demand)) return undefined
  const slots = Math.floor(replicasOn(option, demand) * concurrencyOn(option, demand))
  return hasRoom(slots, demand) ? serviceP95Ms(demand) : undefined
}

/** Service p95 + the wait of 19 in 20 + a start where at least 1 in 20 meets one; null where the fleet is overloaded. */
function p95Of(demand: Demand, plan: Plan, starts: Pick<Capacity, 'coldShare' | 'coldStartP95Ms'>): number | null {
  const serviceMs = serviceP95Ms(demand)
  const { coldShare } = starts
  if (coldShare !== null)
    return quantileIsCold(coldShare, 1 - toleratedColdShare) ? serviceMs + starts.coldStartP95Ms : serviceMs
  if (demand.jobLike || !(demand.peakRps > 0)) return serviceMs
  const servers = Math.floor(Math.max(1, plan.instances - plan.spare) * plan.perInstance)
  if (hasRoom(servers, demand)) return serviceMs
  const wait = waitQuantile(
    { requestsPerSecond: demand.peakRps, serviceSeconds: demand.durationS, servers },
    1 - toleratedColdShare,
  )
  return wait.kind === 'value' ? serviceMs + wait.seconds * 1000 : null
}
