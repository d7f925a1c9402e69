/** Elasticity against the traffic shape: the burstier the load, the more the time to new capacity counts. */
import { reason } from '../reason.ts'
import type { Scene, Stage } from '../scene.ts'
import type { Criterion } from './criterion.ts'
import { worthLog } from './worth.ts'

/** 0 for steady load, 1 for load whose peak dwarfs its mean. */
export function burstiness({ inputs, thresholds }: Stage): number {
  const { peakToMeanRatio, trafficShape } = inputs.likely
  if (trafficShape === 'steady' && inputs.basis.peakToMeanRatio === 'default') return 0
  return worthLog(peakToMeanRatio ?? 1, thresholds['elasticity.steadyPeak'], thresholds['elasticity.burstyPeak'])
}

/** What the option is worth to a load of this burstiness; the burstier the load, the less. */
export function elasticityAt(bursty: number, { option, thresholds }: Scene): number {
  const { value } = option.startup.scaleOutS
  return 1 - bursty * (1 - worthLog(value, thresholds['elasticity.scaleBadS'], thresholds['elasticity.scaleGoodS']))
}

export const elasticity: Criterion = {
  id: 'elasticity',
  value: (scene) => elasticityAt(burstiness(scene), scene),
  why: (scene) => {
    const peak = scene.inputs.likely.peakToMeanRatio ?? 1
    return burstiness(scene) === 0
      ? reason('elasticity-steady', { peak })
      : reason('elasticity-scales', { peak, scaleOutS: scene.option.startup.scaleOutS.value })
  },
}
