/** Elasticity against the traffic shape: the burstier the load, the more the time to new capacity counts. */
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import type { Criterion } from './criterion.ts'
import { worthLog } from './worth.ts'

/** 0 for steady load, 1 for load whose peak dwarfs its mean. */
function burstiness(scene: Scene): number {
  const { peakToMeanRatio, trafficShape } = scene.inputs.likely
  if (trafficShape === 'steady' && scene.inputs.basis.peakToMeanRatio === 'default') return 0
  const t = scene.thresholds
  return worthLog(peakToMeanRatio ?? 1, t['elasticity.steadyPeak'], t['elasticity.burstyPeak'])
}

export const elasticity: Criterion = {
  id: 'elasticity',
  value: (scene) => {
    const t = scene.thresholds
    const speed = worthLog(scene.option.startup.scaleOutS.value, t['elasticity.scaleBadS'], t['elasticity.scaleGoodS'])
    return 1 - burstiness(scene) * (1 - speed)
  },
  why: (scene) => {
    const peak = scene.inputs.likely.peakToMeanRatio ?? 1
    return burstiness(scene) === 0
      ? reason('elasticity-steady', { peak })
      : reason('elasticity-scales', { peak, scaleOutS: scene.option.startup.scaleOutS.value })
  },
}
