/** What an autoscaled fleet would save this workload on a given shape of traffic, and whether a claimed saving can be true. */
import type { TrafficProfile } from '../traffic/traffic-profile.ts'
import { classifyTraffic } from './traffic-class.ts'
import type { TrafficClass } from './traffic-class.ts'
import { claimFits, profileSaving } from './profile-saving.ts'
import type { ProfileSaving } from './profile-saving.ts'
import type { WorkloadContest } from '../workload-contest.ts'

/** The claim most often heard, as shares of a fixed fleet's cost. */
const usualClaim = { lowSaving: 0.3, highSaving: 0.6 }

/** A reactive scaler reads a metric over a minute, starts within another, and looks back five minutes before it lets go. */
const usualScaler = { lagSeconds: 120, coolDownSeconds: 300, minimumReplicas: 1, priceRatio: 1 }

export interface WorkloadSaving {
  readonly profile: TrafficProfile
  readonly shape: TrafficClass
  readonly saving: ProfileSaving
  readonly utilisation: number
  /** Peak-to-mean that a shape needs for the claim to be true, before floors and lag. */
  readonly claim: { readonly fits: boolean; readonly neededPeakToMean: { readonly low: number; readonly high: number } }
}

/** null while volume or duration is unknown. Both fleets run at the same target utilisation and unit price. */
export function workloadSaving(held: WorkloadContest, profile: TrafficProfile): WorkloadSaving | null {
  const { requestsPerMonth, durationMs, concurrencyPerReplica } = held.stage.inputs.likely
  const { site } = held.context
  if (requestsPerMonth === undefined || durationMs === undefined || requestsPerMonth <= 0 || durationMs <= 0)
    return null
  const comparison = {
    fixedUtilisation: site.targetUtilisation,
    autoscaledUtilisation: site.targetUtilisation,
    priceRatio: usualScaler.priceRatio,
  }
  const saving = profileSaving({
    ...usualScaler,
    ...comparison,
    profile,
    requestsPerMonth,
    monthSeconds: site.monthSeconds,
    serviceSeconds: durationMs / 1000,
    concurrencyPerReplica: concurrencyPerReplica ?? 1,
  })
  return {
    profile,
    shape: classifyTraffic(profile),
    saving,
    utilisation: site.targetUtilisation,
    claim: claimFits(comparison, { ...usualClaim, peakToMean: saving.peakToMean }),
  }
}
