/** Gates that read only kinds of things – no amount, no size, no price – answer alike for all workloads that answer them alike. */
import { inputGates } from './gates/gates.ts'
import type { Option } from './options.ts'
import { sceneOf } from './scene.ts'
import type { Stage } from './scene.ts'
import { bestTier, worstOf } from './tier.ts'
import type { Tier } from './tier.ts'
import type { GateId } from './vocabulary.ts'

const byKind: readonly GateId[] = [
  'gpu-kind',
  'host-access',
  'interruption',
  'warm-state',
  'private-network',
  'residency',
  'isolation',
  'gang',
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
    interruptible,
    keepsWarmState,
    privateNetwork,
    dataResidency,
    isolation,
    needsGang,
  } = stage.inputs.likely
  const gpus = needsGang === 'yes' ? gpuCount : ''
  return `${gpu}|${gpus}|${hostAccess}|${interruptible}|${keepsWarmState}|${privateNetwork}|${dataResidency}|${isolation}|${needsGang}`
}

const settled = new WeakMap<readonly Option[], Map<string, readonly Tier[]>>()
const mostKept = 500

/** The worst tier of the gates about kinds, option by option; options belong to one team, so its region is settled too. */
export function settledTiers(stage: Stage, options: readonly Option[]): readonly Tier[] {
  let known = settled.get(options)
  if (known === undefined || known.size >= mostKept) settled.set(options, (known = new Map()))
  const key = keyOf(stage)
  const found = known.get(key)
  if (found !== undefined) return found
  const tiers = options.map((option) => worstOf(sceneOf(stage, option), kindGates, bestTier(option)))
  known.set(key, tiers)
  return tiers
}
