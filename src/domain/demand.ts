/** What one world asks of any platform: rates, concurrency and busy time, and which fields must be answered first. */
import type { World } from './resolve-workload.ts'
import { replicasAtLevels, replicasFor } from './replicas.ts'
import type { Site } from './site.ts'
import type { LoadLevels } from './traffic/load-levels.ts'
import type { GpuKind, WorkloadKind } from './vocabulary.ts'
import type { FieldId } from './workbook.ts'

const hoursPerDay = 24

/** Rates per second, times in seconds, concurrency in requests; numbers are 0 where `needs` names their field. */
export interface Demand {
  readonly world: World
  readonly site: Site
  /** Batch, training, cron and CI: every request is a run that starts, works and ends. */
  readonly jobLike: boolean
  /** Waits for an answer: an API or an admin tool. */
  readonly interactive: boolean
  /** Fields without which no capacity can be chosen; empty when all are known. */
  readonly needs: readonly FieldId[]
  /** The part of `needs` that volume and duration make up. */
  readonly volumeNeeds: readonly FieldId[]
  readonly requestsPerMonth: number
  readonly durationS: number
  /** p95 over mean of the duration: as measured, else as assumed. */
  readonly durationP95ToMean: number
  /** Share of the month in which work arrives at all. */
  readonly activeShare: number
  readonly activeSecondsPerMonth: number
  readonly meanRps: number
  readonly activeRps: number
  readonly peakRps: number
  /** Little's law: rate × duration, over the month, over the active hours, and in the busiest minute. */
  readonly offeredConcurrency: number
  readonly activeConcurrency: number
  readonly peakConcurrency: number
  readonly busySecondsPerMonth: number
  readonly concurrencyPerReplica: number
  readonly memoryGiB: number
  readonly vcpu: number
  /** CPU seconds that one request uses; 0 where nobody stated them. */
  readonly cpuS: number
  readonly gpu: GpuKind
  readonly gpuCount: number
  readonly diskGB: number
  readonly imageGB: number
  readonly modelGB: number
  readonly egressGB: number
  /** Sent by callers in a month. */
  readonly ingressGB: number
  /** Fetched in a month from `world.dataAt`. */
  readonly dataGB: number
  /** undefined where nobody said it, and where the duration is how long a socket stays open. */
  readonly p95TargetMs: number | undefined
  /** Whether the duration says how long a socket stays open, and so nothing of how fast a message is answered. */
  readonly staysOpen: boolean
  /** Load levels of the traffic profile, where the team named one. */
  readonly levels: LoadLevels | undefined
  /** Replicas at each of those levels, as `replicasAtPeak`. */
  readonly replicasAtLevels: Float64Array | undefined
  /** Replicas at peak with the team's own concurrency per replica, before spares. */
  readonly replicasAtPeak: number
  /** What `warmInstances` found out about this demand so far. */
  readonly keeping: Keeping[]
  /** And what `paidWithStarts` did. */
  readonly paying: Paying[]
}

export interface Keeping {
  readonly keepAliveS: number
  readonly perInstance: number
  readonly answer: { readonly warm: number; readonly cold: number }
}

export interface Paying {
  readonly keepAliveS: number
  readonly startS: number
  readonly perInstance: number
  readonly answer: number
}

const none: readonly FieldId[] = []

/** Resolves the load of one world; job-like kinds run `requestsPerMonth` runs of `durationMs`. */
export function demandOf(world: World, site: Site): Demand {
  const requestsPerMonth = world.requestsPerMonth ?? 0
  const durationS = (world.durationMs ?? 0) / 1000
  const activeShare = shareOfDay(world.activeHoursPerDay)
  const activeSecondsPerMonth = site.monthSeconds * activeShare
  const meanRps = requestsPerMonth / site.monthSeconds
  const activeRps = requestsPerMonth / activeSecondsPerMonth
  // The busiest minute cannot be quieter than the mean of the hours in which work arrives.
  const levels = world.trafficProfile === undefined ? undefined : site.levelsOf(world.trafficProfile)
  const peakToMean = levels === undefined ? (world.peakToMeanRatio ?? 1) : (levels.relative[0] ?? 1)
  const peakRps = Math.max(activeRps, meanRps * peakToMean)
  const concurrencyPerReplica = Math.max(1, world.concurrencyPerReplica ?? 1)
  const jobLike = isJobLike(world.kind)
  const gpu = world.gpu ?? 'none'
  const volumeNeeds =
    world.requestsPerMonth === undefined || world.durationMs === undefined ? missingVolume(world) : none
  const vcpu = world.vcpu ?? 0
  const cpuS = (world.cpuMs ?? 0) / 1000
  const durationP95ToMean = world.durationP95ToMean ?? site.serviceP95ToMean
  const staysOpen = isSocketOpen(world)
  const p95TargetMs = staysOpen ? undefined : world.p95TargetMs
  const load = { peakRps, durationS, durationP95ToMean, cpuS, vcpu, jobLike, p95TargetMs, site }
  return {
    world,
    site,
    jobLike,
    interactive: world.kind === 'api' || world.kind === 'admin',
    needs:
      volumeNeeds === none && world.memoryGiB !== undefined && world.gpu !== undefined
        ? none
        : missingSize(world, volumeNeeds),
    volumeNeeds,
    requestsPerMonth,
    durationS,
    durationP95ToMean,
    activeShare,
    activeSecondsPerMonth,
    meanRps,
    activeRps,
    peakRps,
    offeredConcurrency: meanRps * durationS,
    activeConcurrency: activeRps * durationS,
    peakConcurrency: peakRps * durationS,
    busySecondsPerMonth: requestsPerMonth * durationS,
    concurrencyPerReplica,
    memoryGiB: world.memoryGiB ?? 0,
    vcpu,
    cpuS,
    gpu,
    gpuCount: gpu === 'none' ? 0 : Math.max(1, world.gpuCount ?? 1),
    diskGB: world.localDiskGB ?? 0,
    imageGB: world.imageGB ?? 0,
    modelGB: world.modelGB ?? 0,
    egressGB: world.egressGBPerMonth ?? 0,
    ingressGB: world.ingressGBPerMonth ?? 0,
    dataGB: world.dataGBPerMonth ?? 0,
    p95TargetMs,
    staysOpen,
    levels,
    replicasAtLevels: levels === undefined ? undefined : replicasAtLevels(levels, meanRps, load, concurrencyPerReplica),
    replicasAtPeak: replicasFor(load, concurrencyPerReplica),
    keeping: [],
    paying: [],
  }
}

/** Batch, training, cron and CI are runs that end; unknown kinds count as requests. */
export function isJobLike(kind: WorkloadKind | undefined): boolean {
  return kind === 'batch' || kind === 'training' || kind === 'cron' || kind === 'ci'
}

/** Nobody waits longer for a message: what takes longer is how long its socket stays open. */
const longestMessageMs = 60_000

/** A socket is meant to stay open; only who promises an answer within some time may have meant a message. */
function isSocketOpen({ connection, durationMs = 0, p95TargetMs }: World): boolean {
  return connection === 'websocket' && durationMs > (p95TargetMs === undefined ? 0 : longestMessageMs)
}

function shareOfDay(activeHoursPerDay: number | undefined): number {
  if (activeHoursPerDay === undefined) return 1
  return Math.min(1, Math.max(activeHoursPerDay, 1 / 60) / hoursPerDay)
}

function missingVolume(world: World): readonly FieldId[] {
  const missing: FieldId[] = []
  if (world.requestsPerMonth === undefined) missing.push('requestsPerMonth')
  if (world.durationMs === undefined) missing.push('durationMs')
  return missing
}

function missingSize(world: World, volumeNeeds: readonly FieldId[]): readonly FieldId[] {
  const missing = volumeNeeds.slice()
  if (world.memoryGiB === undefined) missing.push('memoryGiB')
  if (world.gpu === undefined) missing.push('gpu')
  return missing
}
