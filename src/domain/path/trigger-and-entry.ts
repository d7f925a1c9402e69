/** Where work comes from and through which door it enters. */
import { entranceOf } from '../bill/entrance.ts'
import type { Entrance } from '../bill/entrance.ts'
import type { Reason } from '../reason.ts'
import type { PathBox } from '../running-plan.ts'
import type { Contender } from '../contender.ts'
import { reason } from '../reason.ts'

export type Door = Entrance | 'queue' | 'scheduler' | 'socket'

/** The door follows from who calls: callers wait at a balancer or gateway, events queue, jobs are scheduled. */
export function doorOf(chosen: Contender): Door {
  const { kind, connection } = chosen.scene.inputs.likely
  if (kind === 'event') return 'queue'
  if (chosen.scene.demands.likely.jobLike) return kind === 'ci' ? 'queue' : 'scheduler'
  if (connection === 'websocket') return 'socket'
  return entranceOf(chosen.option, chosen.scene.demands.likely)
}

export function triggerBox(chosen: Contender): PathBox {
  const { likely, entry } = chosen.scene.inputs
  const demand = chosen.scene.demands.likely
  const perMonth = likely.requestsPerMonth ?? 'not said'
  const from = entry.dependsOn?.[0]
  return {
    id: 'trigger',
    role: 'trigger',
    label: labelOfTrigger(chosen, perMonth, from),
    paidBy: 'caller',
    metric: demand.jobLike
      ? reason('metric-runs', { perMonth })
      : reason('metric-arrivals', { p95PerSecond: demand.peakRps }),
    expires: null,
  }
}

function labelOfTrigger(chosen: Contender, perMonth: number | string, from: string | undefined): Reason {
  const { kind } = chosen.scene.inputs.likely
  // A service that depends on another one is still called by its users; a job or a message comes from the stage before.
  const isStage = kind !== 'api' && kind !== 'admin' && kind !== 'ci'
  if (from !== undefined && isStage) return reason('box-trigger-stage', { from })
  switch (kind) {
    case 'event':
      return reason('box-trigger-events', { perMonth })
    case 'batch':
    case 'training':
    case 'cron':
      return reason('box-trigger-clock', { perMonth })
    case 'ci':
      return reason('box-trigger-commit', { perMonth })
    case 'api':
    case 'admin':
    case undefined:
      return reason('box-trigger-users', { requestsPerSecond: chosen.scene.demands.likely.meanRps })
  }
}

export function entryBox(chosen: Contender, payer: string): PathBox {
  const door = doorOf(chosen)
  const t = chosen.scene.thresholds
  const vendor = chosen.option.vendor.name
  const waitS = (chosen.scene.inputs.likely.maxColdStartMs ?? 0) / 1000
  const queued = door === 'queue'
  return {
    id: 'entry',
    role: 'entry',
    label: labelOfDoor(door, vendor, chosen.option.platform.name),
    paidBy: payer,
    metric: queued
      ? reason('metric-queue-age', { p95S: waitS })
      : door === 'scheduler'
        ? reason('metric-schedule-lag', { p95S: waitS })
        : reason('metric-entry-errors', {}),
    expires: queued ? reason('expires-queue', { days: t['path.queueDays'] }) : null,
  }
}

function labelOfDoor(door: Door, vendor: string, platform: string): Reason {
  switch (door) {
    case 'load-balancer':
      return reason('box-entry-load-balancer', { vendor })
    case 'included':
      return reason('box-entry-included', { platform })
    case 'gateway':
      return reason('box-entry-gateway', { vendor })
    case 'url':
      return reason('box-entry-url', { platform })
    case 'queue':
      return reason('box-entry-queue', { vendor })
    case 'scheduler':
      return reason('box-entry-scheduler', { vendor })
    case 'socket':
      return reason('box-entry-socket', { vendor })
  }
}
