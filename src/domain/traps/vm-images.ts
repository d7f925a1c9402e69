/** VMs everywhere without image automation: machines nobody can rebuild from zero. */
import { reason } from '../reason.ts'
import type { Trap } from './trap.ts'

export const vmImages: Trap = {
  id: 'vm-images',
  find: ({ held, chosen, today }) => {
    const contender = [chosen, today].find((each) => each?.option.platform.operatingModel === 'instance')
    if (contender === undefined) return null
    const { entry } = held.stage.inputs
    const named = entry.hostPatchedBy !== undefined && entry.hostPatchedBy !== null
    const rebuilt = entry.rollout === 'blue-green' || entry.rollout === 'canary'
    if (named && rebuilt) return null
    // Of what runs today the team said the platform, not which of its variants.
    const option = contender === chosen ? contender.option.label : contender.option.platform.name
    return {
      evidence: reason('trap-vm-images', { option, today: contender === chosen ? 'no' : 'yes' }),
      drill: reason('drill-vm-images', { option }),
      severity: named ? 0.35 : 0.5,
    }
  },
}
