/** Idle GPU machines: whole GPUs paid by the hour, mostly waiting. */
import { capacityUsdOf } from '../bill/capacity-usd.ts'
import { reason } from '../reason.ts'
import { capacityOfContender } from './trap.ts'
import type { Trap } from './trap.ts'

const idleFrom = 0.3

export const idleGpu: Trap = {
  id: 'idle-gpu',
  find: ({ held, chosen, today }) => {
    const { gpu } = held.stage.inputs.likely
    if (gpu === undefined || gpu === 'none') return null
    for (const contender of [chosen, today]) {
      const capacity = contender === undefined ? undefined : capacityOfContender(contender)
      const bill = contender?.scene.bill()
      const idleShare = capacity?.idleShare ?? 0
      if (capacity === undefined || bill?.kind !== 'ok' || idleShare < idleFrom) continue
      const idleUsd = capacityUsdOf(bill.lines) * idleShare
      return {
        evidence: reason('trap-idle-gpu', { instances: capacity.instances ?? 1, idleShare, idleUsd }),
        drill: reason('drill-idle-gpu', { instances: capacity.instances ?? 1, idleUsd }),
        severity: 0.4 + 0.4 * idleShare,
      }
    }
    return null
  },
}
