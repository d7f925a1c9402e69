/** How much of one full benchmark each field takes to find out, and by what means. */
import type { FieldId } from '../workbook.ts'

export type Method = 'startup' | 'throughput' | 'memory' | 'count' | 'ask'

export interface Effort {
  readonly method: Method
  /** Share of the hours of one full benchmark. */
  readonly share: number
  readonly samples: number
}

const ask: Effort = { method: 'ask', share: 0, samples: 0 }
const count: Effort = { method: 'count', share: 0.5, samples: 4 }
const throughput: Effort = { method: 'throughput', share: 1, samples: 200 }
const startup: Effort = { method: 'startup', share: 1, samples: 30 }
const memory: Effort = { method: 'memory', share: 0.5, samples: 20 }

const efforts: Readonly<Partial<Record<FieldId, Effort>>> = {
  requestsPerMonth: { ...count, share: 2 },
  peakToMeanRatio: { ...count, share: 2 },
  activeHoursPerDay: count,
  egressGBPerMonth: count,
  payloadMB: count,
  databaseConnectionLimit: ask,
  durationMs: throughput,
  longestRunS: { ...throughput, samples: 20 },
  concurrencyPerReplica: throughput,
  cpuMs: throughput,
  tokensPerRequest: count,
  tokensPerSecond: throughput,
  p95TargetMs: ask,
  maxColdStartMs: ask,
  imageGB: startup,
  modelGB: startup,
  memoryGiB: memory,
  vcpu: memory,
  localDiskGB: memory,
}

/** Fields that are not measured are asked: they cost nothing but the question. */
export function effortOf(field: FieldId): Effort {
  return efforts[field] ?? ask
}
