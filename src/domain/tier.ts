/** How an option stands at its gates: the worst answer of all of them. */
import type { Gate } from './gates/gate.ts'
import type { Option } from './options.ts'
import type { Scene, Stage } from './scene.ts'
import { tiers } from './tier-order.ts'
import type { Tier } from './tier-order.ts'

/** What a mitigation takes on trust until somebody measures or grants it. */
export type OnTrust = 'part-of-gpu' | 'quota' | 'new'

/** A variant that exists to turn a block into a pass, on something nobody measured or granted yet, stays risky. */
export function onTrust(option: Option): OnTrust | undefined {
  const { mitigates, isNew } = option.variant
  if (isNew?.value === true) return 'new'
  if (mitigates === undefined) return undefined
  if (mitigates.includes('budget')) return 'part-of-gpu'
  const onRequest = mitigates.includes('concurrency-quota') && option.limits.concurrencyQuota.confidence === 'estimate'
  return onRequest ? 'quota' : undefined
}

/** The tier of an option before any gate is asked. */
export function bestTier(option: Option): Tier {
  return onTrust(option) === undefined ? 'clean' : 'risky'
}

/** Those of the gates that this workload and team say anything about. */
export function askedOf(gates: readonly Gate[], stage: Stage): readonly Gate[] {
  return gates.filter((gate) => gate.asked?.(stage) ?? true)
}

function worse(a: Tier, b: Tier): Tier {
  return tiers.indexOf(a) < tiers.indexOf(b) ? b : a
}

/** The worst tier of the given gates, starting from the tier given. */
export function worstOf(scene: Scene, gates: readonly Gate[], from: Tier): Tier {
  let tier = from
  for (const gate of gates) {
    const status = gate.status(scene)
    if (status === 'blocked') return 'blocked'
    if (status === 'unknown') tier = 'unknown'
    else if (status === 'risk') tier = worse(tier, gate.tierAtRisk?.(scene) ?? 'risky')
  }
  return tier
}
