/** How an option is run, as rows of a name and a value: who patches, how it rolls out and back, what happens when it idles. */
import type { OperationsPlan } from '../domain/running-plan.ts'
import { seconds } from './numbers.ts'
import { inUnit } from './units.ts'

export function operationsRows(operations: OperationsPlan): readonly (readonly [string, string])[] {
  return [
    ['Patches the host', operations.hostPatchedBy],
    ['Patches the image', operations.baseImagePatchedBy],
    ['Patches the runtime', operations.runtimePatchedBy],
    ['Rollout', rolloutText(operations)],
    ['Rollback', `by ${operations.rollbackUnit}, about ${seconds(operations.rollbackMinutes * 60)}`],
    ['Looks inside by', operations.debugPath],
    ...operations.quotas.flatMap((quota) =>
      quota.raise && quota.needed !== null
        ? [
            [
              'Raise before launch',
              `${quota.name} to ${inUnit(quota.needed, quota.unit)}, default ${quota.default === 'unlimited' ? 'no limit' : inUnit(quota.default, quota.unit)}`,
            ] as const,
          ]
        : [],
    ),
    ['When idle', operations.idleRule],
    ['Way out', operations.escapeHatch],
  ]
}

function rolloutText({ rolloutWanted, rolloutsOffered }: OperationsPlan): string {
  const offered = rolloutsOffered.join(', ')
  if (rolloutWanted === null) return `not answered; offers ${offered}`
  return rolloutsOffered.includes(rolloutWanted) ? rolloutWanted : `${rolloutWanted} wanted; offers only ${offered}`
}
