/** Patch drift: a layer that the team must patch, and nobody named who does. */
import { reason } from '../reason.ts'
import type { Trap } from './trap.ts'

export const patchDrift: Trap = {
  id: 'patch-drift',
  find: ({ held, chosen }) => {
    if (chosen === undefined) return null
    const { operations } = chosen.option.platform
    const { entry } = held.stage.inputs
    const nobody = (name: string | null | undefined): boolean => name === undefined || name === null || name === ''
    const hostOpen = operations.hostPatchedBy.value === 'team' && nobody(entry.hostPatchedBy)
    const imageOpen = operations.baseImagePatchedBy.value === 'team' && nobody(entry.owner)
    if (!hostOpen && !imageOpen) return null
    const layer = hostOpen ? 'host' : 'base image'
    return {
      evidence: reason('trap-patch-drift', { layer, option: chosen.option.label }),
      drill: reason('drill-patch-drift', { layer }),
      severity: hostOpen ? 0.55 : 0.35,
    }
  },
}
