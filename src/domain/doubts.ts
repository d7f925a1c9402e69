/** Answers of one workload that cannot both be meant, or look like a slip of unit: worth a question, never changed. */
import type { Reason } from './reason.ts'
import { reason } from './reason.ts'
import type { ResolvedWorkload, World } from './resolve-workload.ts'
import type { WorkloadKind } from './vocabulary.ts'
import type { Amount, FieldId } from './workbook.ts'

export interface Doubt {
  /** Where it would be mended. */
  readonly field: FieldId
  readonly why: Reason
}

/** Kinds whose single run is small; batches, training and builds may well take hundreds of GiB. */
const small: readonly (WorkloadKind | undefined)[] = ['api', 'event', 'cron', 'admin']

/** Sizes that people write in MB: from here on, in whole steps. */
const stepMB = 128
/** A request that is answered while somebody waits ends long before an hour. */
const hourS = 3600
const farApart = 1e4

function lowOf(amount: Amount | null | undefined): number {
  return typeof amount === 'object' && amount !== null ? amount.low : (amount ?? NaN)
}

/** A comparison with what nobody said is never true. */
export function doubtsIn({
  entry,
  likely,
  high,
}: Pick<ResolvedWorkload, 'entry' | 'likely' | 'high'>): readonly Doubt[] {
  const doubts: Doubt[] = []
  const meanMs = lowOf(entry.durationMs)
  const longestS = high.longestRunS ?? NaN
  if (meanMs > longestS * 1000)
    doubts.push({ field: 'longestRunS', why: reason('open-mean-over-longest', { meanMs, longestS }) })
  const gpuCount = lowOf(entry.gpuCount)
  if (gpuCount > 0 && entry.gpu === 'none')
    doubts.push({ field: 'gpu', why: reason('open-gpus-of-none', { gpuCount }) })
  const memoryGiB = lowOf(entry.memoryGiB)
  if (memoryGiB >= stepMB && memoryGiB % stepMB === 0 && isSmall(likely))
    doubts.push({ field: 'memoryGiB', why: reason('open-memory-unit', { memoryGiB }) })
  const shortestS = lowOf(entry.longestRunS)
  if (shortestS > hourS && shortestS * 1000 > farApart * meanMs && isAnswered(likely))
    doubts.push({ field: 'longestRunS', why: reason('open-longest-unit', { longestS: shortestS, meanMs }) })
  if (meanMs > 0 && meanMs < 1 && likely.connection !== 'websocket')
    doubts.push({ field: 'durationMs', why: reason('open-duration-unit', { meanMs }) })
  return doubts
}

function isSmall({ kind, gpu }: World): boolean {
  return small.includes(kind) && (gpu === undefined || gpu === 'none')
}

function isAnswered({ kind, connection }: World): boolean {
  return (kind === 'api' || kind === 'admin') && connection === 'request'
}
