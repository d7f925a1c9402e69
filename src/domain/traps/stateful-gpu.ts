/** Stateful GPU inference on small ephemeral runtimes: a model loaded again for every fresh instance. */
import { blocksOf } from '../contender.ts'
import { reason } from '../reason.ts'
import { capacityOfContender } from './trap.ts'
import type { Trap } from './trap.ts'

export const statefulGpu: Trap = {
  id: 'stateful-gpu',
  find: ({ held, chosen, today }) => {
    const { gpu, modelGB, keepsWarmState, maxColdStartMs } = held.stage.inputs.likely
    if (gpu === undefined || gpu === 'none' || modelGB === undefined || modelGB <= 0) return null
    if (held.stage.demands.likely.jobLike || maxColdStartMs === undefined) return null
    const ephemeral = [chosen, today].find((contender) => contender?.option.variant.runs === 'zero')
    const tempting = held.view.contenders.find(
      (contender) =>
        contender.option.variant.runs === 'zero' &&
        contender.option.platform.operatingModel !== 'job-queue' &&
        blocksOf(contender).some((gate) => gate.id === 'cold-start' || gate.id === 'warm-state'),
    )
    const contender = ephemeral ?? (keepsWarmState === 'yes' ? tempting : undefined)
    if (contender === undefined) return null
    const startMs = capacityOfContender(contender)?.coldStartP95Ms
    if (startMs === undefined || startMs <= maxColdStartMs) return null
    const option = contender.option.label
    return {
      evidence: reason('trap-stateful-gpu', { modelGB, startMs, option }),
      drill: reason('drill-stateful-gpu', { option }),
      severity: contender === ephemeral ? 0.85 : 0.5,
    }
  },
}
