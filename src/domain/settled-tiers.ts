/** Gates that read only kinds of things – no amount, no size, no price – answer alike for all workloads that answer them alike. */
import { inputGates } from './gates/gates.ts'
import { sceneOf } from './scene.ts'
import type { Stage } from './scene.ts'
import { settledBy } from './settled.ts'
import { bestTier, worstOf } from './tier.ts'
import type { Tier } from './tier-order.ts'
import type { GateId } from './vocabulary.ts'

const byKind: readonly GateId[] = [
  'gpu-kind',
  'host-access',
  'operating-system',
  'interruption',
  'warm-state',
  'private-network',
  'residency',
  'isolation',
  'gang',
  'new-cluster',
  'rollback-unit',
]

const kindGates = inputGates.filter((gate) => byKind.includes(gate.id))
/** Input gates that `settledTiers` leaves to be asked. */
export const amountGates = inputGates.filter((gate) => !byKind.includes(gate.id))

/** Everything those gates read of a workload. */
function keyOf(stage: Stage): string {
  const {
    gpu,
    gpuCount,
    hostAccess,
    operatingSystem,
    interruptible,
    keepsWarmState,
    privateNetwork,
    dataResidency,
    isolation,
    needsGang,
  } = stage.inputs.likely
  const { rulesOut, rollbackUnit } = stage.inputs.entry
  const hard = rulesOut === undefined || rulesOut === null ? '' : `${rulesOut.join()}/${rollbackUnit}`
  const gpus = needsGang === 'yes' ? gpuCount : ''
  return `${gpu}|${gpus}|${hostAccess}|${operatingSystem}|${interruptible}|${keepsWarmState}|${privateNetwork}|${dataResidency}|${isolation}|${needsGang}|${hard}`
}

/** The worst tier of the gates about kinds, option by option. */
export const settledTiers = settledBy(keyOf, (stage, options): readonly Tier[] =>
  options.map((option) => worstOf(sceneOf(stage, option), kindGates, bestTier(option))),
)
