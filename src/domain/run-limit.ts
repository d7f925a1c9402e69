/** How long one run may take on a platform: what pushes work to it, a queue or a schedule, may wait for less than the platform allows. */
import type { Limit } from './facts.ts'
import type { Limits } from './platform.ts'
import type { WorkloadKind } from './vocabulary.ts'

/** Callers and pipelines wait as long as the platform allows; events come from a queue, jobs from a schedule. */
export function runLimitOf(limits: Limits, kind: WorkloadKind | undefined): Limit {
  switch (kind) {
    case 'event':
      return limits.maxQueuedRunS ?? limits.maxRunS
    case 'batch':
    case 'training':
    case 'cron':
      return limits.maxScheduledRunS ?? limits.maxRunS
    case 'api':
    case 'admin':
    case 'ci':
    case undefined:
      return limits.maxRunS
  }
}
