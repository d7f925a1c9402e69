/** How one run is laid over machines, and what holds it to a place: their network, and the data it fetches. */
import type { DataGravity, Topology } from './ai-evidence.ts'
import { fetchUsd } from './bill/data-gravity.ts'
import type { Contender } from './contender.ts'
import { spreadOf } from './spread.ts'
import type { WorkloadContest } from './workload-contest.ts'

const bitsPerByte = 8

/**
 * Ring all-reduce: each of M machines sends and receives 2 (M - 1) / M times the gradients, which are as large as the
 * weights; seconds = that × GB × 8 / Gbit/s (Patarasuk and Yuan, 2009).
 */
export function allReduceS(machines: number, gradientGB: number, gbps: number): number {
  return (((2 * (machines - 1)) / machines) * gradientGB * bitsPerByte) / gbps
}

export function topologyOf(winner: Contender | undefined): Topology | null {
  const spread = winner === undefined ? undefined : spreadOf(winner.scene)
  if (winner === undefined || spread === undefined) return null
  const { machines, perMachine, link } = spread
  const modelGB = winner.scene.inputs.likely.modelGB ?? 0
  return {
    machines,
    gpusPerMachine: perMachine,
    gbps: link?.value ?? null,
    source: link?.source ?? '',
    date: link?.date ?? '',
    syncS: link === undefined || modelGB <= 0 ? null : allReduceS(machines, modelGB, link.value),
  }
}

export function dataGravityOf(held: WorkloadContest): DataGravity | null {
  const demand = held.stage.demands.likely
  const { dataAt } = demand.world
  if (dataAt === undefined || demand.dataGB <= 0) return null
  const elsewhereUsd = fetchUsd(dataAt, demand)
  const { winner } = held.contest
  return {
    at: dataAt,
    gbPerMonth: demand.dataGB,
    elsewhereUsd,
    paidUsd: winner === undefined || winner.option.platform.vendor === dataAt ? 0 : elsewhereUsd,
  }
}
