/** Host control: how deep the team may reach into the machine. */
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import type { HostAccess } from '../vocabulary.ts'
import type { Criterion } from './criterion.ts'

const worthOf: Readonly<Record<HostAccess, number>> = { none: 0.2, root: 0.5, device: 0.7, kernel: 1 }

function deepest(scene: Scene): HostAccess {
  let best: HostAccess = 'none'
  for (const access of scene.option.limits.hostAccess.value) if (worthOf[access] > worthOf[best]) best = access
  return best
}

export const control: Criterion = {
  id: 'control',
  value: (scene) => worthOf[deepest(scene)],
  why: (scene) => reason('control-has', { access: deepest(scene) }),
}
