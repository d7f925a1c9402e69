/** Isolation and noisy neighbours: how much is shared with strangers under this operating model. */
import { reason } from '../reason.ts'
import type { OperatingModel } from '../vocabulary.ts'
import type { Criterion } from './criterion.ts'

const worthOf: Readonly<Record<OperatingModel, number>> = {
  instance: 0.8,
  cluster: 0.7,
  'job-queue': 0.8,
  'container-on-demand': 0.55,
  function: 0.5,
}

export const isolation: Criterion = {
  id: 'isolation',
  value: (scene) =>
    scene.option.limits.isolation.value.includes('dedicated') ? 1 : worthOf[scene.option.platform.operatingModel],
  why: (scene) => {
    const dedicated = scene.option.limits.isolation.value.includes('dedicated')
    return reason('isolation-model', { model: dedicated ? 'dedicated' : scene.option.platform.operatingModel })
  },
}
