/** A workload that a limit cuts can be split: the short part answers, the long part runs as a job; or one long run in shards. */
import type { SplitProposal } from './running-plan.ts'
import { bestOf, passes, blocksOf } from './contender.ts'
import { reason } from './reason.ts'
import { runLimitOf } from './run-limit.ts'
import { contestFor } from './workload-contest.ts'
import type { WorkloadContest } from './workload-contest.ts'
import type { Workload } from './workbook.ts'

interface Part {
  readonly name: string
  readonly option: string | null
  readonly monthlyUsd: number | null
}

function partOf(held: WorkloadContest, name: string, entry: Workload): Part {
  const contest = contestFor(held.context, entry)
  const best = bestOf(contest.view.contenders().filter(passes))
  return { name, option: best?.option.id ?? null, monthlyUsd: best?.usd ?? null }
}

interface Cut {
  readonly limitS: number
  /** The option whose limit it is. */
  readonly on: string
}

/** Of options that only a limit on one run keeps out, the one that allows most: the limit that cuts it. */
function cutOf(held: WorkloadContest, longestRunS: number): Cut | undefined {
  const { kind } = held.stage.inputs.likely
  const cuts = held.view
    .contenders()
    .filter((contender) => {
      const blocks = blocksOf(contender).map((gate) => gate.id)
      return blocks.length > 0 && blocks.every((id) => id === 'run-time' || id === 'connection')
    })
    .flatMap(({ option }) => {
      const cutting = [runLimitOf(option.limits, kind).value, option.limits.maxRequestS.value].filter(
        (limit): limit is number => typeof limit === 'number' && limit < longestRunS,
      )
      return cutting.length === 0 ? [] : [{ limitS: Math.min(...cutting), on: option.label }]
    })
  return cuts.reduce<Cut | undefined>(
    (most, cut) => (most === undefined || cut.limitS > most.limitS ? cut : most),
    undefined,
  )
}

/** More than this share of requests is not called rare. */
const mostLong = 0.05

/** What passes whole need not be split at more than this multiple of its bill. */
const mostOverWhole = 2

export function splitOf(held: WorkloadContest): SplitProposal | null {
  const found = proposalFor(held)
  const { winner } = held.contest
  if (found === null || winner === undefined || !passes(winner) || winner.usd === undefined) return found
  const together = found.parts.reduce((sum, { monthlyUsd }) => sum + (monthlyUsd ?? 0), 0)
  return together > winner.usd * mostOverWhole ? null : found
}

function proposalFor(held: WorkloadContest): SplitProposal | null {
  const { entry, likely } = held.stage.inputs
  const { longestRunS, durationMs, cpuMs, requestsPerMonth, splittable } = likely
  if (longestRunS === undefined || durationMs === undefined || requestsPerMonth === undefined) return null
  const cut = cutOf(held, longestRunS)
  if (cut === undefined) return null
  const { limitS, on } = cut
  const meanS = durationMs / 1000
  if (held.stage.demands.likely.jobLike) {
    if (splittable !== 'yes') return null
    const parts = Math.ceil(longestRunS / (limitS / 2))
    const shard: Workload = {
      ...entry,
      requestsPerMonth: requestsPerMonth * parts,
      durationMs: durationMs / parts,
      longestRunS: longestRunS / parts,
    }
    return {
      seam: reason('seam-shards', { longestS: longestRunS, limitS, on, parts }),
      parts: [partOf(held, 'shards', shard)],
    }
  }
  // A mean far below the longest run says that few requests are long: they leave the request path.
  if (meanS > longestRunS / 4) return null
  // Half of the time goes into the long ones, so that both parts together keep the mean that was given.
  const longS = longestRunS / 2
  const longShare = Math.min(mostLong, meanS / longS / 2)
  const shortS = (meanS - longShare * longS) / (1 - longShare)
  const lasting = (seconds: number): Partial<Workload> => ({
    durationMs: seconds * 1000,
    ...(cpuMs === undefined ? {} : { cpuMs: (cpuMs * seconds) / meanS }),
  })
  const sync: Workload = {
    ...entry,
    ...lasting(shortS),
    longestRunS: Math.min(limitS, Math.max(1, meanS * 4)),
    requestsPerMonth: requestsPerMonth * (1 - longShare),
  }
  const long: Workload = {
    ...entry,
    ...lasting(longS),
    kind: 'batch',
    connection: 'request',
    requestsPerMonth: requestsPerMonth * longShare,
    p95TargetMs: null,
    maxColdStartMs: longestRunS * 1000,
  }
  return {
    seam: reason('seam-sync-long', { meanS, longestS: longestRunS, limitS, on }),
    parts: [partOf(held, 'sync', sync), partOf(held, 'long', long)],
  }
}
