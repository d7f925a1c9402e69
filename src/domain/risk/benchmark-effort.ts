/** How much of one full benchmark each field takes to find out, and by what means. */
import type { FieldId } from '../workbook.ts'

export type Method =
  | 'replay'
  | 'runs'
  | 'largest-run'
  | 'saturate'
  | 'tokens'
  | 'peak-use'
  | 'read-logs'
  | 'read-size'
  | 'ask'

export interface Effort {
  readonly method: Method
  /** Share of the hours of one full benchmark. */
  readonly share: number
  /** Readings that are taken one by one; 0 where a single reading or answer settles it. */
  readonly samples: number
}

const ask: Effort = { method: 'ask', share: 0, samples: 0 }
const logs: Effort = { method: 'read-logs', share: 0.5, samples: 0 }
const size: Effort = { method: 'read-size', share: 0.05, samples: 0 }
const replay: Effort = { method: 'replay', share: 1, samples: 200 }
const runs: Effort = { method: 'runs', share: 1, samples: 5 }
const peakUse: Effort = { method: 'peak-use', share: 0.5, samples: 20 }

interface Efforts {
  readonly served: Effort
  /** Where a job takes other means than a request. */
  readonly job?: Effort
}

const efforts: Readonly<Partial<Record<FieldId, Efforts>>> = {
  requestsPerMonth: { served: { ...logs, share: 2 } },
  peakToMeanRatio: { served: { ...logs, share: 2 } },
  activeHoursPerDay: { served: logs },
  egressGBPerMonth: { served: logs },
  ingressGBPerMonth: { served: logs },
  dataGBPerMonth: { served: logs },
  payloadMB: { served: logs },
  cpuMs: { served: { ...peakUse, share: 1, samples: 50 } },
  tokensPerRequest: { served: logs },
  durationMs: { served: replay, job: runs },
  longestRunS: { served: { method: 'largest-run', share: 1, samples: 3 } },
  concurrencyPerReplica: { served: { method: 'saturate', share: 1, samples: 0 } },
  tokensPerSecond: { served: { method: 'tokens', share: 1, samples: 10 } },
  imageGB: { served: size },
  modelGB: { served: size },
  memoryGiB: { served: peakUse, job: { ...peakUse, samples: 3 } },
  vcpu: { served: peakUse, job: { ...peakUse, samples: 3 } },
  localDiskGB: { served: peakUse, job: { ...peakUse, samples: 3 } },
}

/** Fields that are not measured are asked: they cost nothing but the question. */
export function effortOf(field: FieldId, jobLike: boolean): Effort {
  const known = efforts[field]
  return known === undefined ? ask : ((jobLike ? known.job : undefined) ?? known.served)
}

/** Whether the field is the team's own decision or knowledge, which nobody can measure. */
export function isAsked(field: FieldId): boolean {
  return efforts[field] === undefined
}
