/** Cold starts against chat latency: a caller who waits, and a start far beyond what is tolerated. */
import type { Contender } from '../contender.ts'
import { neverCold } from '../gates/late-starts.ts'
import { reason } from '../reason.ts'
import { capacityOfContender } from './trap.ts'
import type { Trap } from './trap.ts'

function coldOf(
  contender: Contender | undefined,
): { readonly option: string; readonly startMs: number; readonly coldShare: number } | undefined {
  const capacity = contender === undefined ? undefined : capacityOfContender(contender)
  if (contender === undefined || capacity === undefined || neverCold(capacity)) return undefined
  return { option: contender.option.label, startMs: capacity.coldStartP95Ms, coldShare: capacity.coldShare ?? 0 }
}

export const coldChat: Trap = {
  id: 'cold-chat',
  find: ({ held, chosen }) => {
    const { maxColdStartMs: toleratedMs, kind, connection, gpu } = held.stage.inputs.likely
    if (kind !== 'api' || toleratedMs === undefined) return null
    const talks = connection === 'stream' || connection === 'websocket' || (gpu !== undefined && gpu !== 'none')
    if (!talks) return null
    const own = coldOf(chosen)
    const elsewhere = held.view
      .contenders()
      .find(
        (contender) =>
          contender.option.variant.runs === 'zero' &&
          contender.option.platform.operatingModel !== 'job-queue' &&
          (coldOf(contender)?.startMs ?? 0) > toleratedMs,
      )
    const cold = own ?? coldOf(elsewhere)
    if (cold === undefined || cold.startMs <= toleratedMs) return null
    const capacity = chosen === undefined ? undefined : capacityOfContender(chosen)
    return {
      evidence: reason('trap-cold-chat', { ...cold, toleratedMs }),
      drill: reason('drill-cold-chat', { instances: Math.max(1, capacity?.keptWarm ?? 0, capacity?.instances ?? 0) }),
      severity: own === undefined ? 0.7 : own.coldShare < held.stage.thresholds['latency.coldShareGood'] ? 0.4 : 0.95,
    }
  },
}
