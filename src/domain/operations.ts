/** How the recommended option is run: who patches what, how it is rolled out and back, which quotas to raise, when it idles. */
import type { OperationsPlan } from './running-plan.ts'
import { fromFact } from './gates/gate.ts'
import type { Contender } from './contender.ts'
import { quotaNeedOf } from './quota-need.ts'

/** The team's own word for a layer it patches, else who the catalogue names. */
function patcher(by: 'provider' | 'team', provider: string, team: string | undefined): string {
  return by === 'provider' ? provider : (team ?? 'team')
}

export function operationsOf(chosen: Contender): OperationsPlan {
  const { option, scene } = chosen
  const { operations } = option.platform
  const { entry } = scene.inputs
  const owner = entry.owner ?? undefined
  const mainQuota = quotaNeedOf(chosen)
  return {
    hostPatchedBy: patcher(operations.hostPatchedBy.value, option.vendor.name, entry.hostPatchedBy ?? owner),
    baseImagePatchedBy: patcher(operations.baseImagePatchedBy.value, option.vendor.name, owner),
    runtimePatchedBy: patcher(operations.runtimePatchedBy.value, option.vendor.name, owner),
    rolloutWanted: entry.rollout ?? null,
    rolloutsOffered: operations.rollouts.value,
    rollbackUnit: operations.rollbackUnit.value,
    rollbackMinutes: operations.rollbackMinutes.value,
    debugPath: entry.debugPath ?? operations.debugPath.value,
    quotas: [
      {
        ...mainQuota,
        name: mainQuota.name === undefined ? option.platform.name : `${option.platform.name}, ${mainQuota.name}`,
      },
      ...operations.quotas
        .filter(({ name }) => name !== mainQuota.name)
        .map((quota) => ({
          name: quota.name,
          unit: quota.default.unit,
          default: quota.default.value,
          needed: null,
          raise: false,
          origin: fromFact(quota.default),
        })),
    ],
    idleRule: (option.variant.idleRule ?? operations.idleRule).value,
    escapeHatch: operations.escapeHatch.value,
  }
}
