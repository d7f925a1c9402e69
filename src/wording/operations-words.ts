/** How an option is run, as rows of a name and a value: who patches, how it rolls out and back, what happens when it idles. */
import type { OperationsPlan } from '../domain/running-plan.ts'
import { answer } from './answer.ts'
import type { Answer } from './answer.ts'
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

/** What the number of a row is, by the row's name; the others say words. */
export const operationsAnswers: Readonly<Record<string, Answer>> = {
  Rollback: answer(
    'Time from the decision to the old version serving',
    'one rollback of this unit, as a rule',
    'the catalogue, an operations fact of the platform',
  ),
  'Raise before launch': answer(
    'What runs at once at your peak, and what a fresh account may use',
    'the peak of your traffic at the likely values',
    'your load and the size chosen; the default from the catalogue, with source and date under Quotas to raise',
  ),
  'When idle': answer(
    'When capacity without work is let go',
    'each time nothing arrives',
    'the catalogue, an operations fact of the platform',
  ),
}
