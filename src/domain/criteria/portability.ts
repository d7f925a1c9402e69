/** Portability: how little of the packaging must change to run elsewhere. */
import { reason } from '../reason.ts'
import type { Criterion } from './criterion.ts'

export const portability: Criterion = {
  id: 'portability',
  value: (scene) => scene.option.platform.operations.portability.value,
  why: (scene) => reason('portability-is', { score: scene.option.platform.operations.portability.value }),
}
