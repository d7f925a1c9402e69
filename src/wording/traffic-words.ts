/** What a shape of traffic means for a fleet, in words: its class, what scaling saves on it, and whether a claim can be true. */
import type { WorkloadSaving } from '../domain/savings/workload-saving.ts'
import type { TrafficClass } from '../domain/savings/traffic-class.ts'
import type { TrafficProfile } from '../domain/traffic/traffic-profile.ts'
import { counted, duration, share, significant } from './numbers.ts'

const classWords: Readonly<Record<TrafficClass['kind'], string>> = {
  steady: 'Steady',
  daily: 'Day and night',
  bursty: 'Bursty',
  scheduled: 'Scheduled',
}

/** "Bursty: peak 4.2 times the mean, 99th percentile 3.8 times, 21 % of bins idle." */
export function shapeSentence(shape: TrafficClass): string {
  const idle = shape.idleShare > 0 ? `, ${share(shape.idleShare)} of bins idle` : ''
  return `${classWords[shape.kind]}: peak ${significant(shape.peakToMean, 3)} times the mean, 99th percentile ${significant(shape.p99ToMean, 3)} times${idle}.`
}

/** "An autoscaled fleet saves 39 % against a fixed one of 6 replicas, with 1.2 % of the load arriving above its capacity." */
export function savingSentence({ saving }: WorkloadSaving): string {
  const { fixedReplicas, shortOfCapacityShare } = saving
  const fleet = counted(fixedReplicas, 'replica')
  if (fixedReplicas <= 1) return 'One replica carries the peak, so there is nothing to scale down.'
  const short =
    shortOfCapacityShare > 0
      ? `${share(shortOfCapacityShare)} of the load arrives above its capacity`
      : 'no load arrives above its capacity'
  const saved = saving.saving
  if (saved <= 0.005) return `Autoscaling saves nothing against a fixed fleet of ${fleet}; ${short}.`
  return `An autoscaled fleet saves ${share(saved)} against a fixed one of ${fleet}; ${short}.`
}

/** "The claim of 30 to 60 % needs a peak 1.43 to 2.5 times the mean; yours is 4.18 times: more than that is possible before floors and lag." */
export function claimSentence({ claim, saving }: WorkloadSaving): string {
  const { low, high } = claim.neededPeakToMean
  const yours = significant(saving.peakToMean, 3)
  const verdict = claim.fits
    ? saving.fixedReplicas <= 1
      ? 'the shape allows it, one replica does not'
      : 'the claim can be true here'
    : saving.peakToMean < low
      ? 'too steady for it'
      : 'more than that is possible before floors and lag'
  return `The claim of 30 to 60 % needs a peak ${significant(low, 3)} to ${significant(high, 3)} times the mean; yours is ${yours} times: ${verdict}.`
}

/** The time after a share of a profile: "12 h" for the middle of a day. */
export function timeAlong({ binSeconds, counts }: Pick<TrafficProfile, 'binSeconds' | 'counts'>, part: number): string {
  return duration(binSeconds * counts.length * part * 1000)
}

/** "bins of 60 s over 24 h" */
export function binsWords(binSeconds: number, bins: number): string {
  return `bins of ${duration(binSeconds * 1000)} over ${duration(binSeconds * bins * 1000)}`
}
