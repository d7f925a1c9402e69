/** Debugging and observability: how much of a running instance an engineer can see and touch. */
import { reason } from '../reason.ts'
import type { Criterion } from './criterion.ts'

export const debugging: Criterion = {
  id: 'debugging',
  value: (scene) => scene.option.platform.operations.debugDepth.value,
  why: (scene) => {
    const { debugDepth, debugPath } = scene.option.platform.operations
    return reason('debugging-depth', { depth: debugDepth.value, path: debugPath.value })
  },
}
