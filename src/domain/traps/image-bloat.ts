/** Image bloat and startup drag: pulling the image is a good part of every start. */
import { reason } from '../reason.ts'
import { capacityOfContender } from './trap.ts'
import type { Trap } from './trap.ts'

const bloatedGB = 2
const leanGB = 1

export const imageBloat: Trap = {
  id: 'image-bloat',
  find: ({ held, chosen }) => {
    const { imageGB } = held.stage.inputs.likely
    if (chosen === undefined || imageGB === undefined || imageGB < bloatedGB || !chosen.option.startup.pullsImage)
      return null
    const capacity = capacityOfContender(chosen)
    if (capacity === undefined) return null
    const pullS = imageGB * held.context.site.imagePullSPerGB
    const startMs = capacity.coldStartP95Ms
    const share = (pullS * 1000) / Math.max(1, startMs)
    if (share < 0.2) return null
    return {
      evidence: reason('trap-image-bloat', { imageGB, pullS, startMs }),
      drill: reason('drill-image-bloat', { imageGB, targetGB: leanGB }),
      severity: 0.25 + Math.min(0.35, share * 0.35),
    }
  },
}
