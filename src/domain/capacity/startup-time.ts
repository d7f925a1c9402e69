/** How long a new instance takes until it serves: platform start, image pull and model load. */
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'

/** Seconds, median. */
export function startSecondsP50(option: Option, demand: Demand): number {
  return withContents(option, demand, option.startup.coldStartP50S.value)
}

/** Seconds that 19 of 20 starts stay below. */
export function startSecondsP95(option: Option, demand: Demand): number {
  return withContents(option, demand, option.startup.coldStartP95S.value)
}

// A variant that starts from a snapshot skips start and pull and streams the model; that a platform offers one is not
// enough, because the team has to set it up.
function withContents(option: Option, demand: Demand, platformSeconds: number): number {
  const { startup } = option
  const { site } = demand
  const snapshot = option.variant.startup?.snapshotStartS
  if (snapshot !== undefined) {
    const ratio = platformSeconds / Math.max(1e-9, startup.coldStartP50S.value)
    return snapshot.value * ratio + demand.modelGB * site.modelLoadStreamedSPerGB
  }
  const perGB = startup.streamsModel?.value === true ? site.modelLoadStreamedSPerGB : site.modelLoadSPerGB
  const pull = startup.pullsImage ? demand.imageGB * site.imagePullSPerGB : 0
  return platformSeconds + pull + demand.modelGB * perGB
}
