/** Stateful GPU inference on small ephemeral runtimes: a model loaded again for every fresh instance. */
import type { Contender } from '../contender.ts'
import { reason } from '../reason.ts'
import { capacityOfContender } from './trap.ts'
import type { Trap } from './trap.ts'

export const statefulGpu: Trap = {
  id: 'stateful-gpu',
  find: ({ held, chosen, today }) => {
    const { gpu, modelGB, keepsWarmState, maxColdStartMs } = held.stage.inputs.likely
    if (gpu === undefined || gpu === 'none' || modelGB === undefined || modelGB <= 0) return null
    if (held.stage.demands.likely.jobLike || maxColdStartMs === undefined) return null
    const drags = (contender: Contender): boolean =>
      contender.option.variant.runs === 'zero' &&
      contender.option.platform.operatingModel !== 'job-queue' &&
      (capacityOfContender(contender)?.coldStartP95Ms ?? 0) > maxColdStartMs
    const ephemeral = [chosen, today].find((contender) => contender !== undefined && drags(contender))
    const tempting = keepsWarmState === 'yes' ? held.view.contenders().find(drags) : undefined
    const contender = ephemeral ?? tempting
    const startMs = contender === undefined ? undefined : capacityOfContender(contender)?.coldStartP95Ms
    if (contender === undefined || startMs === undefined) return null
    const option = contender.option.label
    return {
      evidence: reason('trap-stateful-gpu', { modelGB, startMs, option }),
      drill: contender === ephemeral ? reason('drill-stateful-gpu', { option }) : null,
      severity: contender === ephemeral ? 0.85 : 0.5,
    }
  },
}
