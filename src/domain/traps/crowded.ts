/** More requests at once on a replica than its CPU carries, while nobody has said how much CPU one takes. */
import { cpuMsOf } from '../capacity/cpu-time.ts'
import { reason } from '../reason.ts'
import type { Trap } from './trap.ts'
import { capacityOfContender } from './trap.ts'

export const crowded: Trap = {
  id: 'crowded',
  find: ({ held, chosen }) => {
    const { inputs, demands } = held.stage
    const { likely } = demands
    const carriedMs = chosen === undefined ? null : (capacityOfContender(chosen)?.cpuMsCarried ?? null)
    const atOnce = inputs.likely.concurrencyPerReplica
    if (chosen === undefined || carriedMs === null || atOnce === undefined) return null
    const isSaid = inputs.basis.concurrencyPerReplica !== 'default'
    if (likely.cpuS > 0 || likely.gpu !== 'none' || !isSaid || cpuMsOf(likely) <= carriedMs) return null
    return {
      evidence: reason('trap-crowded', {
        option: chosen.option.label,
        atOnce,
        carriedMs,
        usualMs: cpuMsOf(likely),
        durationMs: likely.durationS * 1000,
      }),
      drill: reason('drill-crowded', { carriedMs, option: chosen.option.label }),
      severity: 0.35,
    }
  },
}
