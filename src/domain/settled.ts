/** What all workloads that give the same answers share is worked out once for each set of answers. */
import type { Option } from './options.ts'
import type { Stage } from './scene.ts'

const mostKept = 500

/**
 * Keeps what `make` gives by the answers that `keyOf` reads of a workload; `make` may read nothing else of it. Options
 * belong to one context, so its team, prices and thresholds are settled too.
 */
export function settledBy<T>(
  keyOf: (stage: Stage) => string,
  make: (stage: Stage, options: readonly Option[]) => T,
): (stage: Stage, options: readonly Option[]) => T {
  const settled = new WeakMap<readonly Option[], Map<string, T>>()
  return (stage, options) => {
    let known = settled.get(options)
    if (known === undefined || known.size >= mostKept) settled.set(options, (known = new Map()))
    const key = keyOf(stage)
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = make(stage, options)))
    return found
  }
}
