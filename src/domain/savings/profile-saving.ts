// The saving that this team's own shape and volume give, instead of a claim: real replicas, no rescaling.
import { scaleProfile, type TrafficProfile } from '../traffic/traffic-profile.ts'
import { replayReplicas, shareAbove } from './replay-replicas.ts'

/** How the two fleets are run and priced. */
export interface FleetComparison {
  /** Load per replica the fixed fleet aims at when it is busiest, 0..1. */
  readonly fixedUtilisation: number
  /** Load per replica the autoscaler aims at, 0..1. */
  readonly autoscaledUtilisation: number
  /** Unit price of autoscaled capacity / unit price of fixed capacity (a premium, or 1/(1 - commitment discount)). */
  readonly priceRatio: number
}

/** A shape with its volume, what one replica serves, and how both fleets are run. */
export interface ProfileSavingQuestion extends FleetComparison {
  readonly profile: Pick<TrafficProfile, 'binSeconds' | 'counts'>
  readonly requestsPerMonth: number
  readonly monthSeconds: number
  readonly serviceSeconds: number
  readonly concurrencyPerReplica: number
  readonly minimumReplicas: number
  readonly lagSeconds: number
  readonly coolDownSeconds: number
}

/** Both fleets, the saving as a share of the fixed one, and the load that met too little capacity. */
export interface ProfileSaving {
  readonly fixedReplicas: number
  readonly fixedMeanUtilisation: number
  readonly autoscaledMeanReplicas: number
  readonly autoscaledMeanUtilisation: number
  readonly saving: number
  readonly shortOfCapacityShare: number
  readonly fixedShortShare: number
  readonly peakToMean: number
  /** Replicas of the autoscaled fleet in every bin, for the chart. */
  readonly replicas: readonly number[]
}

/** Fixed: ceil(peak load / u_f), at least the minimum. Autoscaled: the replay of `replayReplicas` on the same load. */
export function profileSaving(question: ProfileSavingQuestion): ProfileSaving {
  const scaled = scaleProfile(question.profile, question)
  const perReplica = Math.max(1e-9, question.concurrencyPerReplica)
  const loads = scaled.ratesPerSecond.map((rate) => (rate * question.serviceSeconds) / perReplica)
  const meanLoad = (scaled.meanRatePerSecond * question.serviceSeconds) / perReplica
  const peakLoad = (scaled.peakRatePerSecond * question.serviceSeconds) / perReplica
  const fixedReplicas = Math.max(1, question.minimumReplicas, Math.ceil(peakLoad / question.fixedUtilisation - 1e-9))
  const replay = replayReplicas({
    ...question,
    loads,
    binSeconds: scaled.binSeconds,
    utilisation: question.autoscaledUtilisation,
  })
  return {
    fixedReplicas,
    fixedMeanUtilisation: meanLoad / fixedReplicas,
    autoscaledMeanReplicas: replay.meanReplicas,
    autoscaledMeanUtilisation: replay.meanReplicas > 0 ? meanLoad / replay.meanReplicas : 0,
    saving: 1 - (question.priceRatio * replay.meanReplicas) / fixedReplicas,
    shortOfCapacityShare: replay.shortShare,
    fixedShortShare: shareAbove(loads, fixedReplicas),
    peakToMean: meanLoad > 0 ? peakLoad / meanLoad : 1,
    replicas: replay.replicas,
  }
}

/** The peak-to-mean a claimed saving (below 1) needs, before floors and lag: P = kappa (u_f/u_a)/(1 - S). */
export function peakToMeanForSaving(comparison: FleetComparison, saving: number): number {
  const { priceRatio, fixedUtilisation, autoscaledUtilisation } = comparison
  return (priceRatio * fixedUtilisation) / Math.max(1e-9, autoscaledUtilisation) / Math.max(1e-9, 1 - saving)
}

/** Whether a claimed range of savings can come from a shape with this peak-to-mean, before floors and lag. */
export function claimFits(
  comparison: FleetComparison,
  claim: { readonly peakToMean: number; readonly lowSaving: number; readonly highSaving: number },
): { readonly fits: boolean; readonly neededPeakToMean: { readonly low: number; readonly high: number } } {
  const low = peakToMeanForSaving(comparison, claim.lowSaving)
  const high = peakToMeanForSaving(comparison, claim.highSaving)
  return { fits: claim.peakToMean >= low && claim.peakToMean <= high, neededPeakToMean: { low, high } }
}
