/** How an option stands at its gates: the worst answer of all of them. */
import type { Gate } from './gates/gate.ts'
import type { Option } from './options.ts'
import type { Scene } from './scene.ts'

/** Clean options come before risky ones, and both before those that hang on an answer. */
export type Tier = 'clean' | 'risky' | 'unknown' | 'blocked'
export const tiers: readonly Tier[] = ['clean', 'risky', 'unknown', 'blocked']

/** A variant that exists to turn a block into a pass, on a start time nobody measured, stays risky. */
export function restsOnEstimate(option: Option): boolean {
  const { mitigates } = option.variant
  return mitigates !== undefined && mitigates.length > 0 && option.startup.coldStartP95S.confidence === 'estimate'
}

/** The tier of an option before any gate is asked. */
export function bestTier(option: Option): Tier {
  return restsOnEstimate(option) ? 'risky' : 'clean'
}

/** The worst tier of the given gates, starting from the tier given. */
export function worstOf(scene: Scene, gates: readonly Gate[], from: Tier): Tier {
  let tier = from
  for (const gate of gates) {
    const status = gate.status(scene)
    if (status === 'blocked') return 'blocked'
    if (status === 'unknown') tier = 'unknown'
    else if (status === 'risk' && tier === 'clean') tier = 'risky'
  }
  return tier
}
