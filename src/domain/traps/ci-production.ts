/** CI treated as production: build machines with deep access and nobody who rolls them back or answers for them. */
import { reason } from '../reason.ts'
import type { Trap } from './trap.ts'

export const ciProduction: Trap = {
  id: 'ci-production',
  find: ({ held, chosen }) => {
    const { entry, likely } = held.stage.inputs
    if (likely.kind !== 'ci') return null
    const missing = (['owner', 'onCall', 'hostPatchedBy', 'rollbackUnit', 'rollout', 'debugPath'] as const).filter(
      (field) => entry[field] === undefined || entry[field] === null,
    )
    const access = likely.hostAccess ?? 'none'
    const unsaid = likely.hostAccess === undefined ? ['hostAccess', ...missing] : missing
    const deep = access === 'root' || access === 'kernel'
    if (missing.length === 0 && !deep) return null
    return {
      evidence: reason('trap-ci-production', { missing: unsaid.join(', ') || 'none', access }),
      drill: reason('drill-ci-production', { option: chosen?.option.label ?? 'the build fleet' }),
      severity: 0.2 + 0.05 * missing.length + (deep ? 0.15 : 0),
    }
  },
}
