/**
 * Cost: the likely monthly bill between two absolute anchors, in its logarithm.
 *
 * Good is what the work itself would cost on fully used machines, on Spot where it may be interrupted, but never less
 * than a few dollars, below which nobody argues, or than so many requests cost to reach; bad is a multiple of it, but never
 * less than a bill that is worthless for next to no work, than a row of idle replicas, or than a dear price for so many
 * requests. So that the scale grows steeper with the money at stake, bad is never more than a quarter of an engineer’s cost above the
 * work, unless so much work, so many requests or such large replicas cost that anyway. All follow from the workload alone, so the cheaper of
 * two otherwise equal options wins and no option moves another's value. Beyond bad the value cannot fall any further; there
 * the gate `bill-worth` takes over, and the option ranks behind all that pass cleanly.
 */
import { reason } from '../reason.ts'
import type { World } from '../resolve-workload.ts'
import type { Scene } from '../scene.ts'
import type { Criterion } from './criterion.ts'
import { worthLog } from './worth.ts'

/** What an hour of one fully used replica is worth, USD: that of Spot where the work may be interrupted. */
function replicaHourUsd(scene: Scene, world: World): number {
  const { vcpu, memoryGiB, gpu, gpuCount, interruptible } = world
  const t = scene.thresholds
  const gpuGB = gpu === undefined || gpu === 'none' ? 0 : scene.catalogue.gpus[gpu].memoryGB.value * (gpuCount ?? 1)
  // Of a fully used machine a replica has whichever share is larger, that of its processors or that of its memory.
  const ofMachine = Math.max((vcpu ?? 1) * t['cost.workUsdPerVcpuHour'], (memoryGiB ?? 0) * t['cost.workUsdPerGiBHour'])
  const onDemand = ofMachine + gpuGB * t['cost.workUsdPerGpuGBHour']
  return interruptible === 'yes' ? onDemand * t['cost.spotOverWork'] : onDemand
}

/** What the month's work is worth on fully used machines, USD. */
function workUsd(scene: Scene, world: World): number {
  const { requestsPerMonth, durationMs, concurrencyPerReplica } = world
  const replicaHours =
    ((requestsPerMonth ?? 0) * (durationMs ?? 0)) / 3_600_000 / Math.max(1, concurrencyPerReplica ?? 1)
  return replicaHours * replicaHourUsd(scene, world)
}

export function costAnchors(
  scene: Scene,
  world: World = scene.inputs.likely,
): { readonly goodUsd: number; readonly badUsd: number } {
  const { isolation, requestsPerMonth, egressGBPerMonth, dataGBPerMonth } = world
  const t = scene.thresholds
  const work = workUsd(scene, world)
  const millions = (requestsPerMonth ?? 0) / 1e6
  const replicaMonth = replicaHourUsd(scene, world) * scene.team.monthHours
  const goodUsd = Math.max(t['cost.goodUsd'], work * t['cost.goodOverWork'], millions * t['cost.goodUsdPerMillion'])
  const bad = Math.max(
    isolation === 'dedicated' ? t['cost.badOwnHostUsd'] : t['cost.badUsd'],
    work * t['cost.badOverWork'],
    replicaMonth * t['cost.badReplicas'],
    millions * t['cost.badUsdPerMillion'],
  )
  // A multiple alone would let ten thousands of dollars pass where the work is dear.
  const most = Math.max(
    goodUsd + t['cost.badBeyondWorkUsd'],
    work * t['cost.badOverWorkLeast'],
    millions * t['cost.badUsdPerMillionLeast'],
    replicaMonth * t['cost.badReplicasLeast'],
  )
  const carriedAway = ((egressGBPerMonth ?? 0) + (dataGBPerMonth ?? 0)) * t['cost.badUsdPerEgressGB']
  return { goodUsd, badUsd: Math.min(bad, most) + carriedAway }
}

/** The most that the workload is worth, USD per month: the end of the scale, beyond which a bill is at risk. */
export function worthUsd(scene: Scene, world?: World): number {
  return costAnchors(scene, world).badUsd
}

export const cost: Criterion = {
  id: 'cost',
  value: (scene) => {
    const usd = scene.usdPerMonth()
    if (usd === undefined) return undefined
    const { goodUsd, badUsd } = costAnchors(scene)
    return worthLog(usd, badUsd, goodUsd)
  },
  ends: (scene) => {
    const money = scene.money()
    if (money === undefined) return []
    const { goodUsd, badUsd } = costAnchors(scene)
    return [worthLog(money.low, badUsd, goodUsd), worthLog(money.high, badUsd, goodUsd)]
  },
  why: (scene) => {
    const usd = scene.usdPerMonth()
    if (usd === undefined) return reason('cost-open', { fields: scene.demands.likely.needs.join(', ') })
    return reason('cost-month', { usd, ...costAnchors(scene) })
  },
}
